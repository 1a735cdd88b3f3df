using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Listings;

/// <summary>One row an entry with what is promised from it, and its words in the search index.</summary>
public sealed class ListingProjection : IProjection
{
    private const string Kind = "listing";

    public string Name => "listings";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("listing.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var (id, at) = (stored.Stream.Id, stored.At);
        switch (happened)
        {
            case ListingDrafted e:
                await PutAsync(
                    context, id, await IndexAsync(context, stored, e.Terms, at), ListingColumns.Of(e.AllianceId, e.UnitId, Side.Wants, 0, "", e.Terms, e.HasContact, "draft", null, null, null, at, stored.Version));
                break;
            case ListingPosted e:
                await PutAsync(
                    context, id, await IndexAsync(context, stored, e.Terms, at),
                    ListingColumns.Of(e.AllianceId, e.UnitId, e.Side, e.CategoryVersion, e.Unit, e.Terms, e.HasContact, "open", e.ExpiresAt, e.ClimbsAt, e.ImportId, at, stored.Version));
                break;
            case ListingChanged e:
                await ChangeAsync(context, stored, e);
                break;
            case ListingPaused:
                await SetAsync(context, "stage = 'paused'", new { id });
                break;
            case ListingResumed:
                await SetAsync(context, "stage = 'open'", new { id });
                break;
            case ListingRenewed e:
                await SetAsync(
                    context, "stage = CASE WHEN stage = 'expired' THEN 'open' ELSE stage END, valid_until = @ValidUntil, expires_at = @ExpiresAt", new { id, e.ValidUntil, e.ExpiresAt });
                break;
            case ListingWithdrawn:
                await SetAsync(context, "stage = CASE WHEN stage = 'draft' THEN 'discarded' ELSE 'withdrawn' END, has_contact = 0", new { id });
                break;
            case ListingDiscarded:
                await SetAsync(context, "stage = 'discarded', has_contact = 0", new { id });
                break;
            case ListingExpired:
                await SetAsync(context, "stage = 'expired'", new { id });
                break;
            case ListingClimbed e:
                await SetAsync(
                    context, "climbed_at = @at, climb_days = @Days, climbs_at = @NextAt, adjacent = CASE WHEN @Adjacent = 1 THEN 1 ELSE adjacent END", new { id, at, e.Days, e.NextAt, e.Adjacent });
                if (e.ToAllianceId is { } above)
                {
                    await context.UpsertAsync("listing_climb", new { to_alliance_id = above, listing_id = id }, new { alliance_id = e.AllianceId, at });
                }

                break;
            case ListingPromised e:
                await SetAsync(context, "promised = promised + @Quantity", new { id, e.Quantity });
                await context.UpsertAsync(
                    "listing_promise",
                    new { listing_id = id, match_id = e.MatchId },
                    new { alliance_id = e.AllianceId, to_unit_id = e.ToUnitId, quantity = e.Quantity, delivered = 0L, released = false, at });
                break;
            case ListingPromisedTo e:
                await context.ExecuteAsync("UPDATE listing_promise SET to_unit_id = @ToUnitId WHERE listing_id = @id AND match_id = @MatchId", new { id, e.MatchId, e.ToUnitId });
                break;
            case ListingReleased e:
                await SetAsync(context, "promised = promised - @Quantity", new { id, e.Quantity });
                await context.ExecuteAsync("UPDATE listing_promise SET released = 1 WHERE listing_id = @id AND match_id = @MatchId", new { id, e.MatchId });
                break;
            case ListingDelivered e:
                await SetAsync(context, "delivered = delivered + @Quantity", new { id, e.Quantity });
                await context.ExecuteAsync("UPDATE listing_promise SET delivered = delivered + @Quantity WHERE listing_id = @id AND match_id = @MatchId", new { id, e.MatchId, e.Quantity });
                break;
            default:
                return;
        }

        await DeriveAsync(context, id, stored);
    }

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "alliance")
        {
            foreach (var table in new[] { "listing", "listing_promise", "listing_climb" })
            {
                await context.DeleteAsync(table, new { alliance_id = scope.Id });
            }

            await SearchGrams.ClearAsync(context, Kind, scope);
        }
    }

    private static async Task ChangeAsync(ProjectionContext context, StoredEvent stored, ListingChanged e)
    {
        var before = await context.QueryFirstAsync<Standing>(
            "SELECT stage, promised, delivered, posted_at, climbs_at, climb_days, climbed_at, adjacent, import_id FROM listing WHERE id = @id", new { id = stored.Stream.Id });
        if (before is null)
        {
            return;
        }

        var columns = ListingColumns.Of(
            e.AllianceId, e.UnitId, e.Side, e.CategoryVersion, e.Unit, e.Terms, e.HasContact, before.Stage, e.ExpiresAt, null, before.ImportId, Columns.Instant(before.PostedAt), stored.Version);
        foreach (var (name, value) in new (string, object?)[]
            {
                ("promised", before.Promised), ("delivered", before.Delivered), ("climbs_at", before.ClimbsAt), ("climb_days", before.ClimbDays), ("climbed_at", before.ClimbedAt), ("adjacent", before.Adjacent),
            })
        {
            columns[name] = value;
        }

        await PutAsync(context, stored.Stream.Id, await IndexAsync(context, stored, e.Terms, Columns.Instant(before.PostedAt)), columns);
    }

    private static Task PutAsync(ProjectionContext context, string id, long doc, Dictionary<string, object?> columns)
    {
        columns["doc"] = doc;
        string[] names = [.. columns.Keys];
        columns["id"] = id;
        return context.ExecuteAsync(context.Dialect.Upsert("listing", ["id"], names), columns);
    }

    private static Task SetAsync(ProjectionContext context, string what, object arguments) => context.ExecuteAsync($"UPDATE listing SET {what} WHERE id = @id", arguments);

    /// <summary>What follows from the stage and the promises, as <see cref="ListingState.Status"/> says it.</summary>
    private static Task DeriveAsync(ProjectionContext context, string id, StoredEvent stored) => context.ExecuteAsync(
        """
        UPDATE listing SET left_quantity = quantity - promised,
          status = CASE WHEN stage = 'discarded' THEN 'withdrawn' WHEN stage <> 'open' THEN stage WHEN promised >= quantity THEN 'fulfilled' WHEN promised > 0 THEN 'partly-matched' ELSE 'posted' END,
          live = CASE WHEN stage = 'open' AND promised < quantity THEN 1 ELSE 0 END, changed_at = @At, version = @Version
        WHERE id = @id
        """,
        new { id, stored.At, stored.Version });

    private static Task<long> IndexAsync(ProjectionContext context, StoredEvent stored, ListingTerms terms, DateTimeOffset postedAt) =>
        SearchGrams.WriteAtAsync(context, Kind, stored.Stream.Id, stored.Scope, postedAt, ListingColumns.Words(terms));

    private sealed record Standing(
        string Stage, long Promised, long Delivered, long PostedAt, long? ClimbsAt, long ClimbDays, long? ClimbedAt, long Adjacent, string? ImportId);
}
