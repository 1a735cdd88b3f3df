using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Listings.SavedSearches;

/// <summary>A mail that is due, lent out so that no two processes send it.</summary>
public sealed record DigestLoan(string PersonId, int Attempts, DateTimeOffset Since);

/// <summary>What one search found, as far as its owner may see it at this moment.</summary>
public sealed record DigestPart(string SearchId, string Name, IReadOnlyList<ListingItem> Items, bool More);

/// <summary>Everything that the mail says. The address is read here and nowhere kept.</summary>
public sealed record DigestMatter(string? Name, string? Email, string Language, IReadOnlyList<DigestPart> Parts);

/// <summary>The outbox of what saved searches found: one row a person.</summary>
public sealed class DigestQueries(Database database, SavedSearchQueries searches)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private const int MostOfASearch = 5;

    public async Task<IReadOnlyList<DigestLoan>> TakeDueAsync(DateTimeOffset now, int max, CancellationToken cancel = default)
    {
        var due = $"SELECT person_id, attempts, since FROM search_digest WHERE status = 'waiting' AND next_at <= @now AND lease_until <= @now ORDER BY next_at, person_id {database.Dialect.Page("@max")}";
        var any = await database.ReadAsync(async db => (await db.QueryAsync<DigestLoan>(due, new { now = Columns.Micros(now), max = 1 })).Any(), cancel);
        return !any ? [] : await database.WriteAsync<IReadOnlyList<DigestLoan>>(
            async context =>
            {
                var taken = new List<DigestLoan>();
                foreach (var row in await context.QueryAsync<DigestLoan>(due, new { now, max }))
                {
                    // Asks again as it writes: somebody else may have taken it.
                    if (await context.ExecuteAsync("UPDATE search_digest SET lease_until = @until WHERE person_id = @PersonId AND status = 'waiting' AND lease_until <= @now", new { until = now + Lease, row.PersonId, now }) == 1)
                    {
                        taken.Add(row);
                    }
                }

                return taken;
            },
            cancel);
    }

    /// <summary>Null for somebody who is no longer active. Whoever has lost sight of an alliance is told nothing of it.</summary>
    public async Task<DigestMatter?> MatterAsync(DigestLoan mail, CancellationToken cancel = default)
    {
        var caller = (await searches.CallersAsync([mail.PersonId], cancel))[mail.PersonId];
        return await database.ReadAsync(
            async db =>
            {
                var person = await db.QueryFirstOrDefaultAsync<Person>(
                    "SELECT p.name, p.email, p.language FROM person p JOIN person_standing s ON s.person_id = p.id AND s.active = 1 WHERE p.id = @PersonId", new { mail.PersonId });
                if (person is null)
                {
                    return null;
                }

                var parts = new List<DigestPart>();
                var sight = await ListingSight.OfAsync(db, database.Dialect, caller);
                foreach (var search in await db.QueryAsync<Found>(
                    "SELECT s.id, t.name, t.filter, s.looked_at FROM saved_search s JOIN saved_search_terms t ON t.search_id = s.id WHERE s.person_id = @PersonId AND s.by_mail = 1 AND s.fresh > 0 ORDER BY s.saved_at, s.id", new { mail.PersonId }))
                {
                    // Some seconds pass between an entry and its being told.
                    var since = Math.Max(search.LookedAt, Columns.Micros(mail.Since.AddMinutes(-10)));
                    var scan = await ListingScan.OfAsync(db, database.Dialect, sight, SavedSearchQueries.FilterOf(search.Filter) with { Statuses = null });
                    scan.Arguments.AddDynamicParams(new { since, searchId = search.Id, take = (long)MostOfASearch + 1 });
                    var rows = (await db.QueryAsync<ListingRow>(scan.SelectRows(also: "(l.posted_at >= @since OR l.climbed_at >= @since OR l.id IN (SELECT t.listing_id FROM search_told t WHERE t.search_id = @searchId AND t.at >= @since))"), scan.Arguments)).AsList();
                    if (rows.Count > 0)
                    {
                        parts.Add(new DigestPart(search.Id, search.Name, await ListingQueries.ItemsAsync(db, [.. rows.Take(MostOfASearch)]), rows.Count > MostOfASearch));
                    }
                }

                return new DigestMatter(person.Name, person.Email, person.Language ?? "zh", parts);
            },
            cancel);
    }

    public Task SentAsync(DigestLoan mail, DateTimeOffset now) => database.WriteAsync(context => context.ExecuteAsync(
        "UPDATE search_digest SET status = 'sent', attempts = attempts + 1, problem = NULL, sent_at = @now, lease_until = 0 WHERE person_id = @PersonId", new { now, mail.PersonId }));

    /// <summary>It is not to be sent: nothing, no-address, given-up.</summary>
    public Task SettledAsync(DigestLoan mail, string status) => database.WriteAsync(context => context.ExecuteAsync(
        "UPDATE search_digest SET status = @status, lease_until = 0 WHERE person_id = @PersonId AND status = 'waiting'", new { status, mail.PersonId }));

    public Task FailedAsync(DigestLoan mail, string problem, DateTimeOffset next) => database.WriteAsync(context => context.ExecuteAsync(
        "UPDATE search_digest SET attempts = attempts + 1, problem = @problem, next_at = @next, lease_until = 0 WHERE person_id = @PersonId", new { problem, next, mail.PersonId }));

    private sealed record Person(string? Name, string? Email, string? Language);

    private sealed record Found(string Id, string Name, string Filter, long LookedAt);
}
