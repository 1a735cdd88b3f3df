using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Matches;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Matching.Matches;

/// <summary>One row a match, what was delivered and how the sides rated one another; and each unit's record.</summary>
public sealed class MatchProjection : IProjection
{
    public string Name => "matches";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("match.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var (id, at) = (stored.Stream.Id, stored.At);
        switch (happened)
        {
            case MatchOffered e:
                await OfferedAsync(context, stored, e);
                return;
            case MatchAccepted e:
                await SetAsync(context, stored, e.ByUnitId == e.NeedUnitId ? "need_accepted = 1" : "resource_accepted = 1", new { id });
                break;
            case MatchAgreed:
                await SetAsync(context, stored, "stage = 'agreed'", new { id });
                break;
            case MatchCommitted e:
                await SetAsync(context, stored, "stage = 'committed', counted = 1, committed_at = @at", new { id, at });
                await UnitRecord.AddAsync(context, e.ResourceUnitId, promised: 1);
                break;
            case MatchDeclined e:
                await SetAsync(context, stored, "stage = 'declined', reason = @Reason, code = NULL, ended_at = @at", new { id, e.Reason, at });
                break;
            case MatchLapsed:
                await SetAsync(context, stored, "stage = 'lapsed', ended_at = @at", new { id, at });
                break;
            case MatchFellThrough e:
                await SetAsync(context, stored, "stage = 'fell-through', code = @Code, code_listing_id = @ListingId, left_quantity = @Left, ended_at = @at", new { id, e.Code, e.ListingId, e.Left, at });
                break;
            case MatchWithdrawn e:
                await SetAsync(context, stored, "stage = 'withdrawn', disputed = 0, reason = @Reason, ended_at = @at", new { id, e.Reason, at });
                await UncountAsync(context, id, e.ResourceUnitId, unless: e.ByUnitId == e.ResourceUnitId);
                break;
            case DisputeSettled { Outcome: DisputeOutcome.Release } e:
                await SetAsync(context, stored, "stage = 'released', disputed = 0, reason = @Text, ended_at = @at", new { id, e.Text, at });
                await UncountAsync(context, id, e.ResourceUnitId, unless: false);
                break;
            case DisputeSettled:
                await SetAsync(context, stored, "disputed = 0", new { id });
                break;
            case MatchArranged e:
                await SetAsync(context, stored, "from_date = @From, to_date = @To", new { id, e.From, e.To });
                break;
            case MatchDelivered e:
                await context.UpsertAsync("match_delivery", new { match_id = id, number = e.Number }, new { alliance_id = e.AllianceId, quantity = e.Quantity, note = e.Note, at });
                await SetAsync(context, stored, "delivered = @Delivered, delivered_at = @at", new { id, e.Delivered, at });
                break;
            case MatchConfirmed e:
                await SetAsync(context, stored, "confirmed = @Confirmed", new { id, e.Confirmed });
                break;
            case MatchFulfilled e:
                await SetAsync(context, stored, "stage = 'fulfilled', disputed = 0, kept = 1, ended_at = @at", new { id, at });
                await UnitRecord.AddAsync(context, e.ResourceUnitId, kept: 1);
                break;
            case MatchRated e:
                await context.UpsertAsync("match_rating", new { match_id = id, by_unit_id = e.ByUnitId }, new { alliance_id = e.AllianceId, of_unit_id = e.RatedUnitId, stars = e.Stars, body = e.Text, at });
                await SetAsync(context, stored, e.ByUnitId == e.NeedUnitId ? "need_rated = 1" : "resource_rated = 1", new { id });
                await UnitRecord.AddAsync(context, e.RatedUnitId, ratings: 1, stars: e.Stars);
                break;
            case MatchDisputed:
                await SetAsync(context, stored, "disputed = 1, disputed_at = @at", new { id, at });
                break;
            case ProjectMade e:
                await SetAsync(context, stored, "project_id = @ListingId, project_alliance_id = @ProjectAllianceId, project_title = @ProjectTitle", new { id, e.ListingId, e.ProjectAllianceId, e.ProjectTitle });
                break;
            default:
                await SetAsync(context, stored, "unit = unit", new { id });
                break;
        }
    }

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "alliance")
        {
            await UnitRecord.ForgetAsync(context, scope.Id);
            foreach (var table in new[] { "match_deal", "match_delivery", "match_rating" })
            {
                await context.DeleteAsync(table, new { alliance_id = scope.Id });
            }
        }
    }

    private static Task OfferedAsync(ProjectionContext context, StoredEvent stored, MatchOffered e) => context.UpsertAsync(
        "match_deal",
        new { id = stored.Stream.Id },
        new
        {
            alliance_id = e.AllianceId, resource_alliance_id = e.ResourceAllianceId, need_id = e.NeedId, resource_id = e.ResourceId, need_unit_id = e.NeedUnitId, resource_unit_id = e.ResourceUnitId,
            need_title = e.Title, resource_title = e.ResourceTitle, category = e.Category, unit = e.Unit, quantity = e.Quantity, delivered = 0L, confirmed = 0L, stage = "offered", disputed = false,
            by_unit_id = e.ByUnitId, need_accepted = e.ByUnitId == e.NeedUnitId, resource_accepted = e.ByUnitId == e.ResourceUnitId, need_rated = false, resource_rated = false,
            from_date = e.From, to_date = e.To, note = e.Note, plan_id = e.PlanId, round_id = e.RoundId, counted = false, kept = false, lapses_at = e.LapsesAt, offered_at = stored.At,
            changed_at = stored.At, version = stored.Version,
        });

    private static Task SetAsync(ProjectionContext context, StoredEvent stored, string what, object arguments) => context.ExecuteAsync(
        $"UPDATE match_deal SET {what}, changed_at = @changed, version = @reached WHERE id = @id", new Arguments.Pair(arguments, new { changed = stored.At, reached = stored.Version }));

    /// <summary>What its giver did not break does not count against it.</summary>
    private static async Task UncountAsync(ProjectionContext context, string id, string giver, bool unless)
    {
        if (!unless && await context.ExecuteAsync("UPDATE match_deal SET counted = 0 WHERE id = @id AND counted = 1", new { id }) == 1)
        {
            await UnitRecord.AddAsync(context, giver, promised: -1);
        }
    }
}
