using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Domain.Votes;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Votes;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Votes;

/// <summary>Without options the question is yes or no. Without a rule the charter's for the track holds.</summary>
public sealed record OpenVoteBody(
    string? Id,
    string? ConferenceId,
    string? TopicId,
    string? MotionId,
    string? BodyId,
    string? Title,
    string? Text,
    IReadOnlyList<string>? Options,
    bool Secret,
    VoteRule? Rule,
    Track? Track,
    DateTimeOffset? ClosesAt);

public sealed record SplitBody(string? Choice, string? Weight);

/// <summary>
/// Choice: yes, no, abstain, option-1, option-2… With a split the choice is the greatest part's. <c>approved</c>: the options, where
/// the rule lets several be approved of; then no choice is asked for.
/// </summary>
public sealed record CastBody(string? UnitId, string? Choice, IReadOnlyList<SplitBody>? Split, IReadOnlyList<string>? Approved = null);

public sealed record CancelBody(string? Reason);

/// <summary>Votes: opened, cast in, counted, explained.</summary>
public static class VoteEndpoints
{
    public static void MapVotes(this IEndpointRouteBuilder api)
    {
        var votes = api.MapGroup("/alliances/{id}/votes").WithTags("Votes");
        votes.MapGet("", ListAsync).WithName("votes.list").IsQuery<PageOf<VoteItem>>().WithSummary("Votes").WithDescription("The latest first; of a meeting, a topic or a motion, where one is named. `status`: open, closed, cancelled.");
        votes.MapGet("/rules", RulesAsync).WithName("votes.rules").IsQuery<IReadOnlyList<TrackRuleAnswer>>().WithSummary("The charter's rules of voting").WithDescription("For each track the rule that holds in a meeting and without one.");
        votes.MapGet("/{voteId}", GetAsync).WithName("votes.get").IsQuery<VoteAnswer>().WithSummary("One vote whole")
            .WithDescription("The count as it stands with every condition of the rule, or, once closed, the result. In a secret vote no more than how many have voted.");
        votes.MapGet("/{voteId}/box", BoxAsync).WithName("votes.box").IsQuery<OpenedBox>().WithSummary("The opened box").WithDescription("The ballots of a secret vote that is over, by tracker, and the keys it was made with.");
        votes.MapPost("", OpenAsync).WithName("votes.open").IsCommand(creates: true).WithSummary("Open a vote").WithDescription("By the chair or the coordinator.");
        votes.MapPost("/{voteId}/ballots", (string id, string voteId, CastBody body, Commands commands) => commands.SendAsync(Cast(id, voteId, body), voteId))
            .WithName("votes.cast").IsCommand().WithSummary("Vote openly").WithDescription("By the unit's delegate or deputy, once.");
        votes.MapPost("/{voteId}/close", (string id, string voteId, Commands commands) => commands.SendAsync(new CloseVote(Of(id), VoteOf(voteId)), voteId))
            .WithName("votes.close").IsCommand().WithSummary("Close the vote").WithDescription("Counts and announces. By the chair or the coordinator; by itself when all have voted or its time has come.");
        votes.MapPost("/{voteId}/cancel", (string id, string voteId, CancelBody body, Commands commands) =>
                commands.SendAsync(new CancelVote(Of(id), VoteOf(voteId), Shape.Line("reason", body.Reason, 500)), voteId))
            .WithName("votes.cancel").IsCommand().WithSummary("Call the vote off").WithDescription("Nothing is counted.");
        votes.MapSecretVotes();
    }

    internal static string Of(string id) => Shape.Id("id", id);

    internal static string VoteOf(string voteId) => Shape.Id("voteId", voteId);

    private static async Task<IResult> ListAsync(
        string id, string? conferenceId, string? topicId, string? motionId, string? status, VoteQueries votes, CancellationToken cancel) =>
        TypedResults.Ok(Whole.Of(await votes.ListAsync(
            id, Ask.Id("conferenceId", conferenceId), Ask.Id("topicId", topicId), Ask.Id("motionId", motionId), Ask.Of("status", status, "open", "closed", "cancelled"), cancel)));

    private static async Task<IResult> RulesAsync(string id, VoteQueries votes, TimeProvider clock, CancellationToken cancel)
    {
        var tracks = await votes.TracksAsync(id, ChinaTime.DateOf(clock.GetUtcNow()), cancel);
        return TypedResults.Ok(Enum.GetValues<Track>()
            .Select(t => new TrackRuleAnswer(t, VoteRules.Default(tracks, t, inMeeting: true), VoteRules.Default(tracks, t, inMeeting: false))).ToList());
    }

    private static async Task<IResult> GetAsync(string id, string voteId, HttpContext http, VoteQueries votes, Sight sight, CancellationToken cancel)
    {
        if (await votes.GetAsync(id, voteId, cancel) is not { } vote)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        http.Response.Headers.ETag = $"\"{vote.Version}\"";
        var caller = http.Caller();
        return TypedResults.Ok(VoteAnswers.Of(vote, caller.Units.ToHashSet(StringComparer.Ordinal), May.Of(await sight.RelationAsync(caller, id), caller, "vote.")));
    }

    private static async Task<IResult> BoxAsync(string id, string voteId, VoteQueries votes, CancellationToken cancel) =>
        await votes.BoxAsync(id, voteId, cancel) is { } box ? TypedResults.Ok(box) : Problem.Of(KernelCodes.NotFound).ToResult();

    private static Task<IResult> OpenAsync(string id, OpenVoteBody body, Commands commands)
    {
        var vote = string.IsNullOrEmpty(body.Id) ? commands.NewId("vote") : Shape.Id("id", body.Id);
        var options = (body.Options ?? []).Select((o, i) => o ?? throw new ShapeException($"options[{i}]", "required"));
        var command = VoteShapes.Check(new OpenVote(
            Of(id), vote, body.ConferenceId, body.TopicId, body.MotionId, body.BodyId, body.Title ?? "", body.Text, [.. options], body.Secret, body.Rule, body.ClosesAt, body.Track));
        return commands.SendAsync(command, vote, $"/api/alliances/{id}/votes/{vote}");
    }

    private static CastBallot Cast(string id, string voteId, CastBody body)
    {
        var split = body.Split is { Count: > 0 }
            ? Ask.Entries("split", body.Split).Select(p => new BallotPart(p.Choice ?? "", p.Weight ?? "")).ToArray()
            : [];
        return VoteShapes.Check(new CastBallot(Of(id), VoteOf(voteId), Shape.Id("unitId", body.UnitId), body.Choice ?? "", split.Length == 0 ? null : [.. split],
            body.Approved is { Count: > 0 } approved ? [.. approved.Select(a => a ?? "")] : null));
    }
}
