using Alliance.Domain.Kernel;
using Dapper;

namespace Alliance.Storage.Kernel;

/// <summary>Work whose time has come. Rows come and go with the appends; here they are lent out to whoever does them.</summary>
public sealed class DueWork(Database database)
{
    /// <summary>So that two owners never do the same at once; when one dies the work is lent out again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly string _owner = Guid.NewGuid().ToString("n");

    /// <summary>Lends out at most <paramref name="max"/> items that are due and not lent out, the earliest first.</summary>
    public Task<IReadOnlyList<DueLoan>> TakeDueAsync(DateTimeOffset now, int max, CancellationToken cancel = default)
    {
        var candidates = "SELECT stream, item_key, due_at, command_name, command_json FROM due_work WHERE due_at <= @now AND lease_until <= @now "
            + $"ORDER BY due_at, stream, item_key {database.Dialect.Page("@max")}";
        return database.WriteAsync<IReadOnlyList<DueLoan>>(
            async context =>
            {
                var taken = new List<DueLoan>();
                foreach (var row in await context.QueryAsync<Row>(candidates, new { now, max }))
                {
                    // Asks again as it writes: somebody else may have taken it, or an append replaced it.
                    var mine = await context.ExecuteAsync(
                        "UPDATE due_work SET lease_owner = @owner, lease_until = @until WHERE stream = @stream AND item_key = @key AND due_at = @due AND lease_until <= @now",
                        new { owner = _owner, until = now + Lease, stream = row.Stream, key = row.ItemKey, due = row.DueAt, now });
                    if (mine == 1)
                    {
                        taken.Add(new DueLoan(StreamId.Parse(row.Stream), row.ItemKey, Columns.Instant(row.DueAt), row.CommandName, row.CommandJson));
                    }
                }

                return taken;
            },
            cancel);
    }

    /// <summary>Gives up an item that its own rules refused, so that it is not tried for ever.</summary>
    public Task RetireAsync(DueLoan loan, CancellationToken cancel = default) => database.WriteAsync(
        context => context.ExecuteAsync(
            "DELETE FROM due_work WHERE stream = @stream AND item_key = @key AND due_at = @due",
            new { stream = loan.Stream.ToString(), key = loan.Key, due = loan.DueAt }),
        cancel);

    /// <summary>Hands an item back to be tried again from the given time on.</summary>
    public Task PostponeAsync(DueLoan loan, DateTimeOffset until, CancellationToken cancel = default) => database.WriteAsync(
        context => context.ExecuteAsync(
            "UPDATE due_work SET lease_until = @until WHERE stream = @stream AND item_key = @key AND due_at = @due",
            new { until, stream = loan.Stream.ToString(), key = loan.Key, due = loan.DueAt }),
        cancel);

    /// <summary>When there will be something to take: the earliest time at which an item is both due and not lent out.</summary>
    public Task<DateTimeOffset?> NextDueAtAsync(CancellationToken cancel = default) => database.ReadAsync(
        async c =>
        {
            var next = await c.ExecuteScalarAsync<long?>("SELECT MIN(CASE WHEN lease_until > due_at THEN lease_until ELSE due_at END) FROM due_work");
            return next is { } micros ? Columns.Instant(micros) : (DateTimeOffset?)null;
        },
        cancel);

    /// <summary>Items waiting for their time, and items whose time has passed.</summary>
    public Task<DueCounts> CountAsync(DateTimeOffset now, CancellationToken cancel = default) => database.ReadAsync(
        async c =>
        {
            var (all, overdue) = await c.QuerySingleAsync<(long, long)>(
                "SELECT CAST(COUNT(*) AS bigint), CAST(COALESCE(SUM(CASE WHEN due_at <= @now THEN 1 ELSE 0 END), 0) AS bigint) FROM due_work", new { now = Columns.Micros(now) });
            return new DueCounts(all - overdue, overdue);
        },
        cancel);

    private sealed class Row
    {
        public string Stream { get; init; } = "";

        public string ItemKey { get; init; } = "";

        public long DueAt { get; init; }

        public string CommandName { get; init; } = "";

        public string CommandJson { get; init; } = "";
    }
}

/// <summary>An item lent out. The command's id is to be derived from stream, key and time, so that doing it twice is harmless.</summary>
public sealed record DueLoan(StreamId Stream, string Key, DateTimeOffset DueAt, string CommandName, string CommandJson)
{
    public ICommand Command => Catalog.ReadCommand(CommandName, CommandJson);
}

public sealed record DueCounts(long Waiting, long Overdue);
