using Alliance.Domain.Kernel;
using Alliance.Storage.Alliances;
using Alliance.Storage.Conferences;
using Alliance.Storage.Kernel;
using Alliance.Storage.Workbench;
using Alliance.Web.Access;
using Alliance.Web.Feed;
using Alliance.Web.Kernel;

namespace Alliance.Web.Workbench;

/// <summary>Something that waits for me, with the command by which it is done.</summary>
public sealed record WaitingAnswer(
    string Key,
    string Kind,
    string? AllianceId,
    string? AllianceName,
    IReadOnlyDictionary<string, string?> Subject,
    IReadOnlyDictionary<string, string> Names,
    DateTimeOffset? DueAt,
    DateTimeOffset Since,
    string? UnitId,
    IReadOnlyDictionary<string, string?> Action);

public sealed record ChangesAnswer(
    string AllianceId, string AllianceName, DateTimeOffset? Since, int Count, IReadOnlyList<FeedItem> Items, IReadOnlyDictionary<string, string> Names, long LastPosition);

public sealed record WorkbenchAnswer(
    IReadOnlyList<WaitingAnswer> Waiting, IReadOnlyList<ChangesAnswer> Changes, IReadOnlyList<AllianceCard> Alliances, IReadOnlyDictionary<string, long> AsOf, IReadOnlyList<ConferenceItem> Meetings);

public sealed record VisitBody(IReadOnlyDictionary<string, long>? Scopes);

/// <summary>What waits for me, what changed since I was last here, and my alliances.</summary>
public static class WorkbenchEndpoints
{
    public static void MapWorkbench(this IEndpointRouteBuilder api)
    {
        api.MapGet("/workbench", GetAsync).WithName("workbench.get").WithTags("Workbench").IsQuery<WorkbenchAnswer>().WithSummary("My workbench")
            .WithDescription("What waits for me by deadline, each with the command that does it; what changed since my last visit, by alliance; my alliances, and their meetings of the next two weeks (`meetings`). `asOf` gives the feed position of each of their scopes.");
        api.MapPost("/account/visit", VisitAsync).WithName("account.visit").WithTags("Workbench").Produces(204).Refuses(400, 401).WithSummary("What I have seen")
            .WithDescription("Feed positions by scope up to which I have seen what happened. Never goes backwards.");
    }

    private static async Task<IResult> GetAsync(
        HttpContext http, WorkbenchQueries workbench, VisitQueries visits, AllianceQueries alliances, ConferenceQueries conferences, Sight sight, FeedItems items, IEventStore store, TimeProvider clock, CancellationToken cancel)
    {
        var caller = http.Caller();
        var asOf = await store.HeadsAsync([.. (await alliances.MineAsync(caller, 100, cancel)).Select(a => ScopeId.OfAlliance(a.Id))], cancel);
        var cards = await alliances.MineAsync(caller, 100, cancel);
        var audiences = new Dictionary<string, Audience>(StringComparer.Ordinal);
        foreach (var card in cards)
        {
            audiences[card.Id] = Audience.Of(ScopeId.OfAlliance(card.Id), await sight.RelationAsync(caller, card.Id), caller, await sight.BodiesAsync(caller, ScopeId.OfAlliance(card.Id)));
        }

        var waiting = await workbench.WaitingAsync(caller, clock.GetUtcNow(), cancel);
        var changes = new List<ChangesAnswer>();
        foreach (var change in await visits.ChangesAsync(caller, (id, e) => !QuietEvents.Has(e.Name) && audiences.TryGetValue(id, out var audience) && items.IsSeen(audience, e), cancel))
        {
            changes.Add(new ChangesAnswer(
                change.AllianceId, change.AllianceName, change.Since, change.Count, await items.ForAsync(audiences[change.AllianceId], change.Items), change.Names.Names, change.LastPosition));
        }

        return TypedResults.Ok(new WorkbenchAnswer(
            [.. waiting.Select(w => new WaitingAnswer(w.Key, w.Kind, w.AllianceId, w.AllianceName, w.Subject, w.Names, w.DueAt, w.Since, w.UnitId, WaitingActions.Of(w)))],
            changes,
            cards,
            asOf.ToDictionary(h => h.Key.ToString(), h => h.Value, StringComparer.Ordinal),
            await conferences.SoonAsync([.. cards.Where(c => c.Mine).Select(c => c.Id)], caller, clock.GetUtcNow(), clock.GetUtcNow().AddDays(14), cancel)));
    }

    private static async Task<IResult> VisitAsync(VisitBody body, HttpContext http, VisitQueries visits, FeedSubscriptions subscriptions, IEventStore store, TimeProvider clock, CancellationToken cancel)
    {
        var seen = body.Scopes ?? throw new ShapeException("scopes", "required");
        if (seen.Count > 100)
        {
            throw new ShapeException("scopes", "too-many", "100");
        }

        var kept = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (text, position) in seen)
        {
            if (!Scopes.TryParse(text, out var scope) || position < 0)
            {
                throw new ShapeException("scopes", "unknown-value");
            }

            // What one cannot see one has not seen; nor what has not happened yet.
            if (await subscriptions.AudienceAsync(http.Caller(), scope) is not null)
            {
                kept[scope.ToString()] = Math.Min(position, await store.HeadAsync(scope, cancel));
            }
        }

        await visits.SeenAsync(http.Caller().PersonId, kept, clock.GetUtcNow(), cancel);
        return TypedResults.NoContent();
    }
}

/// <summary>By which command something that waits is done, and with which of its parameters.</summary>
public static class WaitingActions
{
    public static IReadOnlyDictionary<string, string?> Of(WaitingItem item)
    {
        var action = new Dictionary<string, string?>(StringComparer.Ordinal) { ["command"] = CommandOf(item.Kind) };
        foreach (var (name, value) in item.Subject)
        {
            action[name] = value;
        }

        if (item.AllianceId is not null)
        {
            action["allianceId"] = item.AllianceId;
        }

        return action;
    }

    private static string? CommandOf(string kind) => kind switch
    {
        "admission-to-decide" => "alliance.decide-admission",
        "admission-to-vote" => "alliance.vote-on-admission",
        "invitation-to-answer" => "alliance.answer-invitation",
        "swap-to-answer" => "chair-cycle.answer-swap",
        "substitution-to-answer" => "chair-cycle.answer-substitution",
        "hand-over-to-confirm" => "chair-cycle.confirm-hand-over",
        "plan-to-make" => "chair-cycle.plan",
        "plan-stale" or "plan-runs-out" => "chair-cycle.revise-plan",
        "topic-to-admit" => "topic.admit",
        "meeting-to-answer" => "conference.answer",
        "meeting-to-check-in" => "conference.check-in",
        "meeting-notice-to-agree" => "conference.agree-to-waiver",
        "action-item-due" => "action-item.report-done",
        "action-item-to-confirm" => "action-item.confirm",
        "minutes-to-confirm" => "minutes.confirm",
        "vote-to-cast" => "vote.cast",
        "round-to-rank" => "match-round.rank",
        "round-to-join" => "match-round.join",
        "setup-first-alliance" => "alliance.found",
        "match-to-answer" => "match.accept",
        "match-to-deliver" => "match.deliver",
        "match-to-confirm" => "match.confirm",
        "match-to-rate" => "match.rate",
        "match-to-settle" => "match.settle-dispute",
        "poll-to-answer" => "time-poll.answer",
        "saved-search-found" => "saved-search.look",
        "listing-expires" => "listing.renew",
        _ => null,
    };
}
