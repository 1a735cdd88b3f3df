using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Listings;

/// <summary>Where an import stands. Status: ready, running, done, undoing, undone. `Chosen`: the rows to take as JSON; null for all.</summary>
public sealed record ImportStanding(string Id, string Status, int Done, int Total, int Skipped, string? Chosen, DateTimeOffset LeaseUntil);

/// <summary>Some rows of an import, what they changed looked like before, and what became of them; each as JSON.</summary>
public sealed record ImportPart(int Part, string Rows, string? Before, string? Result);

/// <summary>
/// Imports that are looked at before they are run, and can be undone: kept for a day where every process finds them, so that one may
/// stop in the middle and another goes on. Their rows hold contacts, so they are no event, and are deleted with the import.
/// </summary>
public sealed class ListingImportQueries(Database database)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    public Task AddAsync(string id, string personId, string allianceId, IReadOnlyList<string> parts, DateTimeOffset now) => database.WriteAsync(
        async context =>
        {
            foreach (var old in await context.QueryAsync<string>("SELECT id FROM listing_import WHERE created_at < @before AND lease_until < @now", new { before = now - KeptFor, now }))
            {
                await context.DeleteAsync("listing_import_part", new { import_id = old });
                await context.DeleteAsync("listing_import", new { id = old });
            }

            await context.InsertAsync(
                "listing_import",
                new { id, person_id = personId, alliance_id = allianceId, status = "ready", done = 0, total = 0, skipped = 0, chosen = (string?)null, created_at = now, lease_until = 0L });
            for (var i = 0; i < parts.Count; i++)
            {
                await context.InsertAsync("listing_import_part", new { import_id = id, part = i, rows_json = parts[i] });
            }
        });

    /// <summary>Another person's, or another alliance's, does not exist.</summary>
    public Task<ImportStanding?> FindAsync(string id, string allianceId, string personId, CancellationToken cancel = default) => database.ReadAsync(
        db => db.QueryFirstOrDefaultAsync<ImportStanding?>(
            "SELECT id, status, done, total, skipped, chosen, lease_until FROM listing_import WHERE id = @id AND alliance_id = @allianceId AND person_id = @personId", new { id, allianceId, personId }),
        cancel);

    public Task<IReadOnlyList<ImportPart>> PartsAsync(string id, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<ImportPart>>(
        async db => (await db.QueryAsync<ImportPart>("SELECT part, rows_json AS \"rows\", before_json AS \"before\", result_json AS result FROM listing_import_part WHERE import_id = @id ORDER BY part", new { id })).AsList(),
        cancel);

    /// <summary>Only the first of several attempts goes on. What is to be changed is kept as it was, before anything changes.</summary>
    public Task<bool> StartAsync(string id, string from, string to, int total, string? chosen, IReadOnlyDictionary<int, string>? before = null) => database.WriteAsync(
        async context =>
        {
            if (await context.ExecuteAsync("UPDATE listing_import SET status = @to, done = 0, total = @total, skipped = 0, chosen = COALESCE(@chosen, chosen) WHERE id = @id AND status = @from", new { id, from, to, total, chosen }) != 1)
            {
                return false;
            }

            foreach (var (part, json) in before ?? new Dictionary<int, string>())
            {
                await context.ExecuteAsync("UPDATE listing_import_part SET before_json = @json WHERE import_id = @id AND part = @part", new { json, id, part });
            }

            return true;
        });

    /// <summary>One process at a time goes on with it.</summary>
    public Task<bool> TakeAsync(string id, DateTimeOffset now) => database.WriteAsync(
        async context => await context.ExecuteAsync("UPDATE listing_import SET lease_until = @until WHERE id = @id AND status IN ('running', 'undoing') AND lease_until <= @now", new { id, until = now + Lease, now }) == 1);

    /// <summary>A part is dealt with; undoing, its result becomes what was kept.</summary>
    public Task PartDoneAsync(string id, int part, string result, bool undone, int rows, int skipped, DateTimeOffset now) => database.WriteAsync(
        async context =>
        {
            await context.ExecuteAsync("UPDATE listing_import_part SET result_json = @result, undone = @undone WHERE import_id = @id AND part = @part", new { result, undone, id, part });
            await context.ExecuteAsync("UPDATE listing_import SET done = done + @rows, skipped = skipped + @skipped, lease_until = @until WHERE id = @id", new { rows, skipped, until = now + Lease, id });
        });

    /// <summary>The next part that is still to be dealt with.</summary>
    public Task<ImportPart?> NextAsync(string id, bool undoing, CancellationToken cancel = default) => database.ReadAsync(
        db => db.QueryFirstOrDefaultAsync<ImportPart?>(
            $"SELECT part, rows_json AS \"rows\", before_json AS \"before\", result_json AS result FROM listing_import_part WHERE import_id = @id AND {(undoing ? "undone = 0" : "result_json IS NULL")} ORDER BY part {database.Dialect.Page("1")}", new { id }),
        cancel);

    public Task FinishAsync(string id, string from, string to) => database.WriteAsync(
        context => context.ExecuteAsync("UPDATE listing_import SET status = @to, lease_until = 0 WHERE id = @id AND status = @from", new { id, from, to }));

    /// <summary>Whom to speak to about these entries, as far as the caller may change them: kept so that an import that replaced it can be undone.</summary>
    public Task<IReadOnlyDictionary<string, ListingContact>> ContactsAsync(IEnumerable<string> ids, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyDictionary<string, ListingContact>>(
        async db => (await db.QueryByIdsAsync<Contact>("SELECT listing_id, name, phone, mail FROM listing_contact WHERE listing_id IN @ids", ids))
            .ToDictionary(c => c.ListingId, c => new ListingContact(c.Name, c.Phone, c.Mail), StringComparer.Ordinal),
        cancel);

    private sealed record Contact(string ListingId, string Name, string? Phone, string? Mail);
}
