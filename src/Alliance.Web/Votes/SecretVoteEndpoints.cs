using System.Diagnostics;
using Alliance.Domain.Kernel;
using Alliance.Domain.Votes;
using Alliance.Grains.Kernel;
using Alliance.Storage.Votes;
using Alliance.Web.Access;
using Alliance.Web.Kernel;
using static Alliance.Web.Votes.VoteEndpoints;

namespace Alliance.Web.Votes;

/// <summary>The blinded token: a point of P-256, compressed, in hex.</summary>
public sealed record PaperBody(string? UnitId, string? Blinded);

/// <summary>The x-coordinate of the vote's key times the blinded token; <c>group</c>: the box the paper is for.</summary>
public sealed record PaperAnswer(string Evaluation, string Group);

public sealed record BallotBody(string? Token, string? Proof, string? Choice, string? Group);

/// <summary>By its tracker the voter finds the ballot when the box is opened.</summary>
public sealed record BallotAnswer(string Tracker);

/// <summary>Secret votes: a unit takes its paper by name, and somebody drops it into the box without one. See docs/adr/0022-secret-ballots.md.</summary>
public static class SecretVoteEndpoints
{
    public static void MapSecretVotes(this IEndpointRouteBuilder votes)
    {
        votes.MapPost("/{voteId}/papers", TakeAsync).WithName("votes.take-paper").Produces<PaperAnswer>().Refuses(400, 401, 403, 404, 409, 429, 503)
            .WithSummary("Take a paper for a secret vote").WithDescription("Once for each unit; asking again with the same blinded token is answered alike. The server cannot know the token on the paper.");
        votes.MapPost("/{voteId}/box", DropAsync).WithName("votes.drop-ballot").Produces<BallotAnswer>().Refuses(400, 404, 409, 503)
            .WithSummary("Drop a ballot into the box").WithDescription("Without a session, and refused with one. The same token with the same choice is answered alike; with another it is refused.");
    }

    private static async Task<IResult> TakeAsync(string id, string voteId, PaperBody body, VoteQueries votes, Commands commands, CancellationToken cancel)
    {
        var command = VoteShapes.Check(new TakePaper(Of(id), VoteOf(voteId), Shape.Id("unitId", body.UnitId), body.Blinded ?? ""));
        var outcome = await commands.OutcomeAsync(command);
        if (!outcome.Accepted)
        {
            return Problem.Of(outcome.Code!, outcome.Facts).ToResult();
        }

        return await votes.PaperKeyAsync(voteId, command.UnitId, cancel) is { } key
            ? TypedResults.Ok(new PaperAnswer(BlindPaper.Evaluate(key.PrivateKey, command.Blinded), key.Group))
            : Problem.Of(VoteCodes.Closed).ToResult();
    }

    /// <summary>Nothing of the request goes further than what is on the ballot: no person, no trace, no id of its own.</summary>
    private static async Task<IResult> DropAsync(string id, string voteId, BallotBody body, HttpContext http, ICommandBus bus, CancellationToken cancel)
    {
        if (http.User.PersonId() is not null)
        {
            return Problem.Of(VoteCodes.BoxTakesNoName).ToResult();
        }

        if (http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpActivityFeature>()?.Activity is { } activity)
        {
            activity.IsAllDataRequested = false;
            activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }

        Activity.Current = null;
        var command = VoteShapes.Check(new DropBallot(Of(id), VoteOf(voteId), body.Token ?? "", body.Proof ?? "", body.Choice ?? "", body.Group ?? ""));
        var outcome = await bus.SendAsync(command, Caller.Anonymous, Ids.Derive(Guid.NewGuid().ToString("N"), "ballot"), cancel: cancel);
        return outcome.Accepted
            ? TypedResults.Ok(new BallotAnswer(BlindPaper.Tracker(BlindPaper.TokenHash(command.Token))))
            : Problem.Of(outcome.Code!, outcome.Facts).ToResult();
    }
}
