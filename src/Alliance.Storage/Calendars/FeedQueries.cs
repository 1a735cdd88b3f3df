using Alliance.Domain.Kernel.Calendars.Ical;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Calendars;

/// <summary>A calendar elsewhere that is to be read now; lent out, so that two processes do not read it at once.</summary>
public sealed record FeedLoan(string UnitId, string Url, string? Etag, int Failures);

/// <summary>The calendars elsewhere: which are to be read, and what came of it. Neither an event nor a read model.</summary>
public sealed class FeedQueries(Database database)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly string _owner = Guid.NewGuid().ToString("n");

    public async Task<IReadOnlyList<FeedLoan>> TakeDueAsync(DateTimeOffset now, int max, CancellationToken cancel = default)
    {
        // Mostly there is nothing to take, and looking costs no write.
        var due = await database.ReadAsync(
            db => db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM calendar_feed WHERE next_at <= @now AND lease_until <= @now", new { now = Columns.Micros(now) }), cancel);
        if (due == 0)
        {
            return [];
        }

        var candidates = $"SELECT unit_id, url, etag, failures FROM calendar_feed WHERE next_at <= @now AND lease_until <= @now ORDER BY next_at, unit_id {database.Dialect.Page("@max")}";
        return await database.WriteAsync<IReadOnlyList<FeedLoan>>(
            async context =>
            {
                var taken = new List<FeedLoan>();
                foreach (var row in await context.QueryAsync<Row>(candidates, new { now, max }))
                {
                    var mine = await context.ExecuteAsync(
                        "UPDATE calendar_feed SET lease_owner = @owner, lease_until = @until WHERE unit_id = @unit AND url = @url AND lease_until <= @now",
                        new { owner = _owner, until = now + Lease, unit = row.UnitId, url = row.Url, now });
                    if (mine == 1)
                    {
                        taken.Add(new FeedLoan(row.UnitId, row.Url, row.Etag, (int)row.Failures));
                    }
                }

                return taken;
            },
            cancel);
    }

    /// <summary>Its owner wants it read now, not when its time comes.</summary>
    public Task HastenAsync(string unitId, DateTimeOffset now, CancellationToken cancel = default) => database.WriteAsync(
        context => context.ExecuteAsync("UPDATE calendar_feed SET next_at = @now WHERE unit_id = @unitId", new { unitId, now }), cancel);

    /// <summary>It was read. Without <paramref name="busy"/> it has not changed since the last time.</summary>
    public Task SaveAsync(FeedLoan loan, BusyRead? busy, string? etag, DateTimeOffset now, DateTimeOffset next, CancellationToken cancel = default) => database.WriteAsync(
        async context =>
        {
            var still = await context.ExecuteAsync(
                """
                UPDATE calendar_feed SET status = 'ok', problem = NULL, detail = NULL, failures = 0, etag = @etag, fetched_at = @now, tried_at = @now, next_at = @next, lease_until = 0
                WHERE unit_id = @UnitId AND url = @Url
                """,
                new { loan.UnitId, loan.Url, etag, now, next });
            if (still == 0 || busy is null)
            {
                return;
            }

            await context.ExecuteAsync("UPDATE calendar_feed SET events = @Events, skipped = @Skipped WHERE unit_id = @UnitId", new { busy.Events, busy.Skipped, loan.UnitId });
            await context.DeleteAsync("calendar_feed_busy", new { unit_id = loan.UnitId });
            foreach (var span in busy.Busy)
            {
                await context.InsertAsync("calendar_feed_busy", new { unit_id = loan.UnitId, starts_at = span.From, ends_at = span.To });
            }
        },
        cancel);

    /// <summary>It could not be read: what was read before stays, and is said to be old.</summary>
    public Task FailAsync(FeedLoan loan, string problem, string? detail, DateTimeOffset now, DateTimeOffset next, CancellationToken cancel = default) => database.WriteAsync(
        context => context.ExecuteAsync(
            """
            UPDATE calendar_feed SET status = 'failed', problem = @problem, detail = @detail, failures = failures + 1, tried_at = @now, next_at = @next, lease_until = 0
            WHERE unit_id = @UnitId AND url = @Url
            """,
            new { loan.UnitId, loan.Url, problem, detail, now, next }),
        cancel);

    private sealed class Row
    {
        public string UnitId { get; init; } = "";

        public string Url { get; init; } = "";

        public string? Etag { get; init; }

        public long Failures { get; init; }
    }
}
