using System.Data.Common;
using Alliance.Domain.Matching.Matches;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Matching.Matches;

/// <summary>What a decision on a match needs to know of its surroundings.</summary>
public static class MatchFactsQuery
{
    /// <summary>Of a match that waits for an answer, or for its entries: no second one of the same two is offered.</summary>
    internal const string Open = "stage IN ('offered', 'agreed')";

    public static async Task<MatchFacts> LoadAsync(DbConnection db, MatchCommand command)
    {
        var seats = await db.SeatsOfAsync(command.AllianceId);
        switch (command)
        {
            case OfferMatch c:
                var (need, resource) = (await EntryAsync(db, c.NeedId), await EntryAsync(db, c.ResourceId));
                var others = resource is null || resource.AllianceId == command.AllianceId ? seats : await db.SeatsOfAsync(resource.AllianceId);
                var open = await db.QueryFirstOrDefaultAsync<string?>(
                    $"SELECT id FROM match_deal WHERE need_id = @NeedId AND resource_id = @ResourceId AND {Open} ORDER BY id", new { c.NeedId, c.ResourceId });
                return new MatchFacts(seats, others, need, resource, open, null, await db.AnswerDaysOfAsync(command.AllianceId));
            case MakeProject c:
                return new MatchFacts(seats, null, null, null, null, await EntryAsync(db, c.ListingId));
            default:
                return new MatchFacts(seats, null, null, null, null, null);
        }
    }

    private static async Task<MatchEntry?> EntryAsync(DbConnection db, string id) =>
        await db.QueryFirstOrDefaultAsync<Entry?>(
            "SELECT id, alliance_id, unit_id, title, side, status, quantity, left_quantity, category, unit, in_parts, minimum_part FROM listing WHERE id = @id AND stage NOT IN ('draft', 'discarded')", new { id }) is { } e
            ? new MatchEntry(e.Id, e.AllianceId, e.UnitId, e.Title, e.Side, e.Status, e.Quantity, e.LeftQuantity, e.Category, e.Unit, e.InParts, e.MinimumPart)
            : null;

    private sealed record Entry(
        string Id, string AllianceId, string UnitId, string Title, string Side, string Status, long Quantity, long LeftQuantity, string Category, string Unit, bool InParts, long? MinimumPart);
}
