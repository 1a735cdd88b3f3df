using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Workbench;

/// <summary>What has happened in an alliance since the reader last looked: how much (no further than 200), and the latest five.</summary>
public sealed record ChangesItem(string AllianceId, string AllianceName, DateTimeOffset? Since, int Count, IReadOnlyList<StoredEvent> Items, NamesInFeed Names, long LastPosition);

/// <summary>How far people have seen the feeds, and what is new to them.</summary>
public sealed class VisitQueries(Database database)
{
    private const int CountsUpTo = 200;

    private const int Shown = 5;

    /// <summary>Never backwards: what was seen in another window stays seen.</summary>
    /// <param name="positions">By scope, as <c>alliance/…</c>.</param>
    public Task SeenAsync(string personId, IReadOnlyDictionary<string, long> positions, DateTimeOffset now, CancellationToken cancel = default) => database.WriteAsync(
        async context =>
        {
            foreach (var (scope, position) in positions.OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                var before = await context.QueryFirstAsync<long>("SELECT position FROM person_visit WHERE person_id = @personId AND scope = @scope", new { personId, scope });
                await context.UpsertAsync("person_visit", new { person_id = personId, scope }, new { position = Math.Max(before, position), at = now });
            }
        },
        cancel);

    public Task<IReadOnlyDictionary<string, long>> PositionsAsync(string personId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyDictionary<string, long>>(
        async db => (await db.QueryAsync<Visit>("SELECT scope, position, at FROM person_visit WHERE person_id = @personId", new { personId }))
            .ToDictionary(v => v.Scope, v => v.Position, StringComparer.Ordinal),
        cancel);

    /// <summary>
    /// The alliances the caller has to do with in which something new can be seen, the latest change first. Events that
    /// <paramref name="maySee"/> (alliance, event) refuses are left out; so are the caller's own.
    /// </summary>
    public Task<IReadOnlyList<ChangesItem>> ChangesAsync(Caller caller, Func<string, StoredEvent, bool> maySee, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<ChangesItem>>(
        async db =>
        {
            var alliances = await CallerAlliances.OfAsync(db, database.Dialect, caller, 500);
            var names = (await db.QueryByIdsAsync<NamedRef>("SELECT id, name FROM alliance WHERE id IN @ids", alliances)).ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
            var heads = await db.QueryByIdsAsync<Head>("SELECT scope, head AS position FROM feed WHERE scope IN @ids", alliances.Select(id => ScopeId.OfAlliance(id).ToString()));
            var visits = (await db.QueryAsync<Visit>("SELECT scope, position, at FROM person_visit WHERE person_id = @PersonId", new { caller.PersonId }))
                .ToDictionary(v => v.Scope, StringComparer.Ordinal);
            var changes = new List<ChangesItem>();
            foreach (var (scope, head) in heads.Where(h => h.Position > (visits.GetValueOrDefault(h.Scope)?.Position ?? 0)))
            {
                var (id, visit) = (ScopeId.Parse(scope).Id, visits.GetValueOrDefault(scope));
                var events = await db.NarrowedAsync(await EventRows.ReadAllAsync(
                    db,
                    $"SELECT {EventRows.Columns} FROM event WHERE scope = @scope AND position > @after ORDER BY position DESC {database.Dialect.Page("@take")}",
                    new { scope, after = visit?.Position ?? 0, take = CountsUpTo },
                    cancel));
                var seen = events.Where(e => e.Actor != caller.PersonId && maySee(id, e)).ToList();
                if (seen.Count > 0)
                {
                    List<StoredEvent> shown = [.. seen.Take(Shown)];
                    changes.Add(new ChangesItem(id, names.GetValueOrDefault(id, ""), visit?.At, seen.Count, shown, await FeedNames.ResolveAsync(db, shown), head));
                }
            }

            return [.. changes.OrderByDescending(c => c.Items[0].At)];
        },
        cancel);

    private sealed record Visit(string Scope, long Position, DateTimeOffset At);

    private sealed record Head(string Scope, long Position);
}
