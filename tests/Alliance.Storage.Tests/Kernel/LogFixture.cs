using Xunit;
using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.People;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Dapper;

namespace Alliance.Storage.Tests.Kernel;

/// <summary>A log with a projection that keeps each person's count of grants, and one that throws when told to.</summary>
internal sealed class LogFixture : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private LogFixture(TestDatabase home, IEnumerable<PolicyInterest> policies)
    {
        Home = home;
        Parts = new EventStoreParts([Grants, Trap], [new SignInNames()], policies);
        Store = new EventStore(home.Database, Parts, Bell);
    }

    public TestDatabase Home { get; }

    public Database Database => Home.Database;

    public EventStore Store { get; }

    public EventStoreParts Parts { get; }

    public Doorbell Bell { get; } = new();

    public GrantCount Grants { get; } = new();

    public TrapProjection Trap { get; } = new();

    public static async Task<LogFixture> OnAsync(string database, params PolicyInterest[] policies)
    {
        var home = await TestDatabase.CreateAsync(database);
        await AddTablesAsync(home.Database);
        return new LogFixture(home, policies);
    }

    /// <summary>Tables of the tests' own.</summary>
    public static Task AddTablesAsync(Database database) => database.WriteAsync(async context =>
    {
        await context.ExecuteAsync("CREATE TABLE test_grant (scope varchar(100) NOT NULL, person varchar(100) NOT NULL PRIMARY KEY, grants bigint NOT NULL)");
        await context.ExecuteAsync("CREATE TABLE test_sign_in (name varchar(100) NOT NULL PRIMARY KEY, person varchar(100) NOT NULL)");
        await context.ExecuteAsync($"CREATE TABLE test_number (id bigint NOT NULL PRIMARY KEY, amount double precision NULL, words {(database.Dialect is SqlServerDialect ? "n" : "")}varchar(200) NULL)");
    });

    public static AppendRequest Request(
        string person, long expectedVersion, string commandId, ScopeId? scope = null, long? head = null, int events = 1, params IPrivateWrite[] writes) => new(
        new StreamId("person", person),
        scope ?? ScopeId.Platform,
        expectedVersion,
        head,
        [.. Enumerable.Range(0, events).Select(i => (IEvent)(expectedVersion + i == 0
            ? new PersonRegistered(person)
            : new RoleGranted(person, Role.Observer, $"联盟-{expectedVersion + i}")))],
        [.. writes],
        null,
        commandId,
        "fingerprint-of-" + commandId,
        "tester",
        Now.AddTicks(7),
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    public async Task<AppendResult.Appended> MustAppendAsync(AppendRequest request) =>
        Assert.IsType<AppendResult.Appended>(await Store.AppendAsync(request));

    public Task<long> CountAsync(string sql) => Database.ReadAsync(c => c.ExecuteScalarAsync<long>(sql));

    public Task<List<(string Person, long Grants)>> GrantRowsAsync() => Database.ReadAsync(async c =>
        (await c.QueryAsync<(string, long)>("SELECT person, grants FROM test_grant ORDER BY person")).ToList());

    public ValueTask DisposeAsync() => Home.DisposeAsync();
}

internal sealed class GrantCount : IProjection
{
    public string Name => "grant-count";

    public IReadOnlySet<string> Events { get; } = ImmutableHashSet.Create("person.registered", "person.role-granted");

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var (person, more) = happened switch
        {
            PersonRegistered registered => (registered.PersonId, 0),
            RoleGranted granted => (granted.PersonId, 1),
            _ => throw new InvalidOperationException(),
        };
        var before = await context.QueryFirstAsync<long>("SELECT grants FROM test_grant WHERE person = @person", new { person });
        await context.UpsertAsync("test_grant", new { person }, new { scope = stored.Scope.ToString(), grants = before + more });
    }

    public Task ClearAsync(ProjectionContext context, ScopeId scope) => context.DeleteAsync("test_grant", new { scope = scope.ToString() });
}

internal sealed class TrapProjection : IProjection
{
    public string Name => "trap";

    public string? Person { get; set; }

    public IReadOnlySet<string> Events { get; } = ImmutableHashSet.Create("person.registered", "person.role-granted");

    public Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened) =>
        stored.Stream.Id == Person ? throw new InvalidOperationException("The trap snapped.") : Task.CompletedTask;

    public Task ClearAsync(ProjectionContext context, ScopeId scope) => Task.CompletedTask;
}

internal sealed class SignInNames : IPrivateWriter
{
    public bool Handles(IPrivateWrite write) => write is AccountOpened;

    public Task ApplyAsync(ProjectionContext context, IPrivateWrite write) =>
        context.InsertAsync("test_sign_in", new { name = ((AccountOpened)write).SignInName, person = ((AccountOpened)write).PersonId });
}
