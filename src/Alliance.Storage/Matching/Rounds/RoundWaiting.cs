using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Rounds;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Matching.Rounds;

/// <summary>
/// An open round waits for every unit that takes part and has not ranked for all its entries, and, where it is by invitation, for those
/// invited who have not joined; a result waits a week to be looked at.
/// </summary>
public sealed class RoundWaiting : IProjection
{
    public const int ResultDays = 7;

    private const string Owner = "match-rounds";

    public string Name => "waiting-match-rounds";

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "match-round.opened", "match-round.joined", "match-round.left", "match-round.ranked", "match-round.closed", "match-round.solved", "match-round.cancelled",
    };

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var alliance = stored.Scope.Id;
        var since = stored.At.AddDays(-ResultDays);
        var rounds = await context.QueryAsync<Row>(
            "SELECT id, title, status, terms, opened_at, closed_at FROM match_round WHERE alliance_id = @alliance AND (status = 'open' OR (status = 'solved' AND closed_at > @since))", new { alliance, since });
        var rows = new List<WaitingRow>();
        foreach (var round in rounds)
        {
            var entries = await context.QueryAsync<Entry>(
                """
                SELECT e.unit_id, CASE WHEN e.ranked = 1 OR (e.side = 'offers' AND u.unit_id IS NOT NULL) THEN 1 ELSE 0 END AS ranked FROM match_round_entry e
                LEFT JOIN match_round_unit u ON u.round_id = e.round_id AND u.ranked_by = 'owner' AND u.unit_id = e.unit_id WHERE e.round_id = @Id
                """,
                new { round.Id });
            rows.AddRange(round.Status == "open" ? Open(round, entries) : entries.Select(e => e.UnitId).Distinct(StringComparer.Ordinal)
                .Select(unit => Waits(round, unit, "round-result", round.ClosedAt ?? round.OpenedAt, round.ClosedAt ?? round.OpenedAt, null)));
        }

        await WaitingRows.ReplaceAsync(context, stored.Scope, Owner, rows);
    }

    public Task ClearAsync(ProjectionContext context, ScopeId scope) => WaitingRows.ClearAsync(context, scope, Owner);

    private static IEnumerable<WaitingRow> Open(Row round, List<Entry> entries)
    {
        var terms = JsonSerializer.Deserialize<RoundTerms>(round.Terms, Catalog.Json)!;
        var within = entries.Select(e => e.UnitId).ToHashSet(StringComparer.Ordinal);
        return entries.Where(e => e.Ranked == 0).Select(e => e.UnitId).Distinct(StringComparer.Ordinal)
            .Select(unit => Waits(round, unit, "round-to-rank", Columns.Micros(terms.OpensAt), round.OpenedAt, terms.ClosesAt))
            .Concat(terms.Invited.Where(u => !within.Contains(u)).Select(unit => Waits(round, unit, "round-to-join", round.OpenedAt, round.OpenedAt, terms.ClosesAt)));
    }

    private static WaitingRow Waits(Row round, string unit, string kind, long visible, long since, DateTimeOffset? due) => new(
        Ids.Derive(round.Id, unit), kind, "unit", unit,
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["roundId"] = round.Id, ["unitId"] = unit, ["title"] = round.Title },
        Columns.Instant(visible), due, Columns.Instant(since));

    private sealed record Row(string Id, string Title, string Status, string Terms, long OpenedAt, long? ClosedAt);

    private sealed record Entry(string UnitId, long Ranked);
}
