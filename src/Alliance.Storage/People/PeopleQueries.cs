using System.Collections.Immutable;
using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.People;

/// <summary>Reads people and their roles. Who may see whom is decided above; here it is only applied.</summary>
public sealed class PeopleQueries(Database database)
{
    private const string Columns = """
        p.id, p.name, p.phone, p.email, p.language, c.sign_in_name, s.active, s.version, CASE WHEN c.password_hash IS NULL THEN 0 ELSE 1 END AS has_signed_in
        """;

    private const string From = "person p JOIN person_standing s ON s.person_id = p.id LEFT JOIN account c ON c.person_id = p.id";

    /// <summary>By name, those who may no longer sign in among them.</summary>
    public Task<PageOf<PersonItem>> ListAsync(PeopleFilter filter, PageAsk page, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var (where, arguments) = PeopleListSql.Of(database.Dialect, filter);
            arguments.AddDynamicParams(new { take = (long)page.Limit, skip = (long)page.Offset });
            var rows = await db.QueryAsync<Row>(
                $"SELECT {Columns} FROM {From} WHERE {where} ORDER BY p.name_sort, p.id {database.Dialect.Page("@take", "@skip")}", arguments);
            var count = await db.ExecuteScalarAsync<long>(
                $"SELECT COUNT(*) FROM (SELECT p.id FROM {From} WHERE {where} ORDER BY p.id {database.Dialect.Page($"{PageOf<PersonItem>.CountCap + 1}")}) n", arguments);
            var items = await ItemsAsync(db, rows.AsList());
            return new PageOf<PersonItem>(items, Math.Min(count, PageOf<PersonItem>.CountCap), count > PageOf<PersonItem>.CountCap);
        },
        cancel);

    /// <summary>Also somebody whose data was erased; null when nobody was ever registered so.</summary>
    public Task<PersonItem?> GetAsync(string personId, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var rows = await db.QueryAsync<Row>(
                """
                SELECT s.person_id AS id, p.name, p.phone, p.email, COALESCE(p.language, 'zh') AS language, c.sign_in_name, s.active, s.version,
                  CASE WHEN c.password_hash IS NULL THEN 0 ELSE 1 END AS has_signed_in
                FROM person_standing s LEFT JOIN person p ON p.id = s.person_id LEFT JOIN account c ON c.person_id = s.person_id WHERE s.person_id = @personId
                """,
                new { personId });
            return (await ItemsAsync(db, rows.AsList())).FirstOrDefault();
        },
        cancel);

    /// <summary>Somebody as the sender of commands and questions, with all roles; null when unknown or no longer active.</summary>
    public Task<Caller?> CallerAsync(string personId, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var active = await db.ExecuteScalarAsync<long?>("SELECT active FROM person_standing WHERE person_id = @personId", new { personId });
            return active == 1 ? new Caller(personId, await GrantsAsync(db, personId)) : null;
        },
        cancel);

    /// <summary>The active delegates and deputies of a unit.</summary>
    public Task<IReadOnlyList<UnitPerson>> OfUnitAsync(string unitId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<UnitPerson>>(
        async db => (await db.QueryAsync<UnitPerson>(
            """
            SELECT p.id AS person_id, COALESCE(p.name, '') AS name, p.phone, g.role FROM person_grant g
            JOIN person p ON p.id = g.person_id JOIN person_standing s ON s.person_id = g.person_id AND s.active = 1
            WHERE g.target = @unitId AND g.role IN ('delegate', 'deputy') ORDER BY g.role, p.name_sort, p.id
            """,
            new { unitId })).AsList(),
        cancel);

    /// <summary>Active holders of a role for a target: who to tell, who to ask.</summary>
    public Task<IReadOnlyList<NamedRef>> HoldersAsync(Role role, string target, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<NamedRef>>(
        async db => (await db.QueryAsync<NamedRef>(
            """
            SELECT s.person_id AS id, COALESCE(p.name, '') AS name FROM person_grant g
            JOIN person_standing s ON s.person_id = g.person_id AND s.active = 1 LEFT JOIN person p ON p.id = g.person_id
            WHERE g.role = @role AND g.target = @target ORDER BY s.person_id
            """,
            new { role = (string)Kernel.Columns.Store(role), target })).AsList(),
        cancel);

    public Task<IReadOnlyDictionary<string, string>> NamesAsync(IEnumerable<string> ids, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyDictionary<string, string>>(
        async db => (await db.QueryByIdsAsync<NamedRef>("SELECT id, COALESCE(name, '') AS name FROM person WHERE id IN @ids", ids)).ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal),
        cancel);

    /// <summary>Whether there is anybody at all who may administer: before that the product asks to be set up.</summary>
    public Task<bool> HasAdministratorAsync(CancellationToken cancel = default) => database.ReadAsync(
        async db => await db.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM person_grant g JOIN person_standing s ON s.person_id = g.person_id AND s.active = 1 WHERE g.role = 'administrator'") > 0,
        cancel);

    private static async Task<ImmutableArray<Grant>> GrantsAsync(DbConnection db, string personId) =>
        [.. (await db.QueryAsync<GrantRow>("SELECT person_id, role, target FROM person_grant WHERE person_id = @personId ORDER BY role, target", new { personId })).Select(g => g.Grant)];

    private static async Task<IReadOnlyList<PersonItem>> ItemsAsync(DbConnection db, List<Row> rows)
    {
        var grants = await db.QueryByIdsAsync<GrantRow>("SELECT person_id, role, target FROM person_grant WHERE person_id IN @ids", rows.Select(r => r.Id));
        var names = await GrantTargets.NamesAsync(db, grants.Select(g => g.Grant));
        var byPerson = grants.OrderBy(g => g.Grant.Role).ThenBy(g => g.Target, StringComparer.Ordinal)
            .ToLookup(g => g.PersonId, g => new GrantItem(g.Role, g.Target, names.GetValueOrDefault(g.Grant)), StringComparer.Ordinal);
        return
        [
            .. rows.Select(r => new PersonItem(
                r.Id, r.Name ?? "", r.Phone, r.Email, r.SignInName, r.Language, [.. byPerson[r.Id]], r.Active == 1, r.HasSignedIn == 1, r.Version)),
        ];
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string? Name { get; init; }

        public string? Phone { get; init; }

        public string? Email { get; init; }

        public string Language { get; init; } = "zh";

        public string? SignInName { get; init; }

        public long Active { get; init; }

        public long Version { get; init; }

        public long HasSignedIn { get; init; }
    }

    private sealed record GrantRow(string PersonId, string Role, string Target)
    {
        public Grant Grant => new(Enum.Parse<Role>(Role, ignoreCase: true), Target);
    }
}
