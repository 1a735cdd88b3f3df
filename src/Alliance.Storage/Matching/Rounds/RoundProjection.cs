using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Rounds;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Matching.Rounds;

/// <summary>Rounds, what takes part in them, who has ranked, and the published result.</summary>
public sealed class RoundProjection : IProjection
{
    private static readonly string[] Tables = ["match_round", "match_round_entry", "match_round_unit", "match_round_pair", "match_round_result"];

    public string Name => "match-rounds";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("match-round.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        switch (happened)
        {
            case RoundOpened e:
                await OpenAsync(context, stored, e);
                return;
            case RoundJoined { Entry: var entry } e:
                await context.UpsertAsync(
                    "match_round_entry",
                    new { round_id = e.RoundId, listing_id = entry.ListingId },
                    new
                    {
                        alliance_id = e.AllianceId, side = entry.Side, unit_id = entry.UnitId, name = entry.Name, quota = entry.Quota, per_match = entry.PerMatch, measure = entry.Measure, whole = entry.Whole,
                        ranked = false,
                    });
                break;
            case RoundLeft e:
                await LeaveAsync(context, e);
                break;
            case RoundRanked { By: Ranker.Entry } e:
                await context.ExecuteAsync("UPDATE match_round_entry SET ranked = 1 WHERE round_id = @RoundId AND listing_id = @ListingId", new { e.RoundId, e.ListingId });
                break;
            case RoundRanked e:
                await context.UpsertAsync("match_round_unit", new { round_id = e.RoundId, ranked_by = e.By, unit_id = e.UnitId }, new { alliance_id = e.AllianceId });
                break;
            case RoundClosed e:
                await context.ExecuteAsync("UPDATE match_round SET status = 'closed', closed_at = @At, by_clock = @ByClock WHERE id = @RoundId", new { e.At, e.ByClock, e.RoundId });
                break;
            case RoundSolved e:
                await context.ExecuteAsync("UPDATE match_round SET status = 'solved', pairs = @Pairs WHERE id = @RoundId", new { e.Pairs, e.RoundId });
                await context.UpsertAsync("match_round_result", new { round_id = e.RoundId }, new { alliance_id = e.AllianceId, body = Catalog.Write(e) });
                break;
            case RoundPaired e:
                await context.UpsertAsync(
                    "match_round_pair", new { round_id = e.RoundId, need_id = e.NeedId, resource_id = e.ResourceId },
                    new { alliance_id = e.AllianceId, unit_id = e.UnitId, with_unit_id = e.WithUnitId, quantity = e.Quantity });
                break;
            case RoundCancelled e:
                await context.ExecuteAsync("UPDATE match_round SET status = 'cancelled', closed_at = @At, reason = @Reason WHERE id = @RoundId", new { e.At, e.Reason, e.RoundId });
                break;
        }

        await context.ExecuteAsync("UPDATE match_round SET version = @Version WHERE id = @Id", new { stored.Version, stored.Stream.Id });
    }

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        foreach (var table in scope.Kind == "alliance" ? Tables : [])
        {
            await context.DeleteAsync(table, new { alliance_id = scope.Id });
        }
    }

    private static Task OpenAsync(ProjectionContext context, StoredEvent stored, RoundOpened e) => context.UpsertAsync(
        "match_round",
        new { id = e.RoundId },
        new
        {
            alliance_id = e.AllianceId, title = e.Title, status = "open", terms = System.Text.Json.JsonSerializer.Serialize(e.Terms, Catalog.Json), commitment = e.Commitment, opened_at = e.At,
            closes_at = e.Terms.ClosesAt, closed_at = (DateTimeOffset?)null, by_clock = (bool?)null, pairs = (int?)null, reason = (string?)null, version = stored.Version,
        });

    /// <summary>As the round's own state has it: with a unit's last entry of a side goes what it ranked for all of them.</summary>
    private static async Task LeaveAsync(ProjectionContext context, RoundLeft e)
    {
        await context.DeleteAsync("match_round_entry", new { round_id = e.RoundId, listing_id = e.ListingId });
        foreach (var (side, by) in new[] { ("offers", "owner"), ("seekers", "order") })
        {
            await context.ExecuteAsync(
                """
                DELETE FROM match_round_unit WHERE round_id = @RoundId AND ranked_by = @by AND unit_id = @UnitId
                  AND NOT EXISTS (SELECT 1 FROM match_round_entry n WHERE n.round_id = @RoundId AND n.unit_id = @UnitId AND n.side = @side)
                """,
                new { e.RoundId, by, e.UnitId, side });
        }
    }
}
