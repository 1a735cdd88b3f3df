using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Storage.Conferences;
using Alliance.Web.Access;
using Alliance.Web.Kernel;
using static Alliance.Web.Conferences.ConferenceEndpoints;

namespace Alliance.Web.Conferences;

/// <summary>The code now shown at the door, and when another takes its place.</summary>
public sealed record DoorAnswer(string Code, DateTimeOffset ChangesAt, string Path);

/// <summary>What is done while a meeting is open: checking in, the item on the table, motions, speakers.</summary>
public static class RoomEndpoints
{
    public static void MapRoom(this IEndpointRouteBuilder conferences)
    {
        conferences.MapGet("/{conference}/code", CodeAsync).WithName("conferences.code").IsQuery<DoorAnswer>().WithSummary("The code at the door")
            .WithDescription("For the screen in the room: by the coordinator or the chair. Six digits that change every minute (RFC 6238).");
        conferences.MapPost("/{conference}/open", (string id, string conference, Commands commands) => commands.SendAsync(new OpenConference(AllianceOf(id), ConferenceOf(conference)), conference))
            .WithName("conferences.open").IsCommand().WithSummary("Open the meeting").WithDescription("From two hours before it was called for. Who counts is fixed now.");
        conferences.MapPost("/{conference}/check-in", (string id, string conference, CheckInBody body, Commands commands) =>
                commands.SendAsync(new CheckIn(AllianceOf(id), ConferenceOf(conference), Shape.Id("unitId", body.UnitId), Shape.OptionalLine("code", body.Code, 12), body.ByHand, body.AsDeputy), conference))
            .WithName("conferences.check-in").IsCommand().WithSummary("Check in").WithDescription("For one's own unit while the meeting is open; with the code where the meeting asks for it.");
        conferences.MapPost("/{conference}/leave", (string id, string conference, UnitBody body, Commands commands) =>
                commands.SendAsync(new LeaveConference(AllianceOf(id), ConferenceOf(conference), Shape.Id("unitId", body.UnitId)), conference))
            .WithName("conferences.leave").IsCommand().WithSummary("Leave the meeting").WithDescription("The unit counts for the quorum no longer; it may check in again.");
        conferences.MapPost("/{conference}/items/{item}/begin", (string id, string conference, string item, Commands commands) =>
                commands.SendAsync(new BeginItem(AllianceOf(id), ConferenceOf(conference), Shape.Id("itemId", item)), item))
            .WithName("conferences.begin-item").IsCommand().WithSummary("Put an item on the table").WithDescription("Everybody's screen follows.");
        conferences.MapPost("/{conference}/items/{item}/settle", (string id, string conference, string item, SettleBody body, Commands commands) =>
                commands.SendAsync(new SettleItem(AllianceOf(id), ConferenceOf(conference), Shape.Id("itemId", item), Shape.Known("how", body.How), Shape.OptionalLine("note", body.Note, 500)), item))
            .WithName("conferences.settle-item").IsCommand().WithSummary("Settle an item").WithDescription("How it ended; an adjourned topic comes back at a later meeting.");
        conferences.MapPost("/{conference}/motions", MoveAsync).WithName("conferences.move-motion").IsCommand(creates: true).WithSummary("Move a motion").WithDescription("On the item on the table, by a unit that is here; `amends` names the motion that it would change.");
        conferences.MapPost("/{conference}/motions/{motion}/second", (string id, string conference, string motion, UnitBody body, Commands commands) =>
                commands.SendAsync(new SecondMotion(AllianceOf(id), ConferenceOf(conference), Shape.Id("motionId", motion), Shape.Id("unitId", body.UnitId)), motion))
            .WithName("conferences.second-motion").IsCommand().WithSummary("Second a motion").WithDescription("By another unit than the mover.");
        conferences.MapPost("/{conference}/motions/{motion}/withdraw", (string id, string conference, string motion, Commands commands) =>
                commands.SendAsync(new WithdrawMotion(AllianceOf(id), ConferenceOf(conference), Shape.Id("motionId", motion)), motion))
            .WithName("conferences.withdraw-motion").IsCommand().WithSummary("Withdraw a motion").WithDescription("By its mover, or by who runs the meeting.");
        conferences.MapPost("/{conference}/motions/{motion}/settle", (string id, string conference, string motion, SettleMotionBody body, Commands commands) =>
                commands.SendAsync(new SettleMotion(AllianceOf(id), ConferenceOf(conference), Shape.Id("motionId", motion), Shape.Known("outcome", body.Outcome), null), motion))
            .WithName("conferences.settle-motion").IsCommand().WithSummary("Settle a motion").WithDescription("Without a vote, when nobody objects; a vote settles it by itself.");
        conferences.MapPost("/{conference}/speakers", (string id, string conference, UnitBody body, Commands commands) =>
                commands.SendAsync(new AskToSpeak(AllianceOf(id), ConferenceOf(conference), Shape.Id("unitId", body.UnitId)), conference))
            .WithName("conferences.ask-to-speak").IsCommand().WithSummary("Ask to speak").WithDescription("At the end of the speakers' list.");
        conferences.MapPost("/{conference}/speakers/call", (string id, string conference, SpeakerBody body, Commands commands) =>
                commands.SendAsync(new CallSpeaker(AllianceOf(id), ConferenceOf(conference), body.Number), conference))
            .WithName("conferences.call-speaker").IsCommand().WithSummary("Give the floor").WithDescription("To this number on the list or, without one, to the next; whoever speaks is done.");
        conferences.MapPost("/{conference}/speakers/{index:int}/done", (string id, string conference, int index, Commands commands) =>
                commands.SendAsync(new EndSpeech(AllianceOf(id), ConferenceOf(conference), index), conference))
            .WithName("conferences.end-speech").IsCommand().WithSummary("End a speech").WithDescription("Or take a request to speak off the list.");
        conferences.MapPost("/{conference}/close", (string id, string conference, Commands commands) => commands.SendAsync(new CloseConference(AllianceOf(id), ConferenceOf(conference)), conference))
            .WithName("conferences.close").IsCommand().WithSummary("Close the meeting").WithDescription("Topics that were not settled carry over.");
    }

    private static Task<IResult> MoveAsync(string id, string conference, MotionBody body, Commands commands)
    {
        var motion = commands.NewId("motion");
        var text = Shape.OptionalText("text", body.Text, 2000) ?? throw new ShapeException("text", "required");
        var amends = string.IsNullOrEmpty(body.Amends) ? null : Shape.Id("amends", body.Amends);
        return commands.SendAsync(
            new MoveMotion(AllianceOf(id), ConferenceOf(conference), motion, Shape.Id("itemId", body.ItemId), Shape.Id("unitId", body.UnitId), text, amends),
            motion,
            $"/api/alliances/{id}/conferences/{conference}");
    }

    /// <summary>Whoever runs the meeting shows it; to read it from afar is to be able to check in from afar.</summary>
    private static async Task<IResult> CodeAsync(string id, string conference, HttpContext http, ConferenceQueries conferences, Sight sight, TimeProvider clock, CancellationToken cancel)
    {
        var (caller, now) = (http.Caller(), clock.GetUtcNow());
        if (!Ids.IsValid(conference) || await conferences.GetAsync(id, conference, ChinaTime.DateOf(now), cancel) is not { } found)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var runs = (await sight.RelationAsync(caller, id) & (Relation.Coordinator | Relation.Chair)) != Relation.None || found.Leading.Any(caller.SpeaksFor);
        if (!runs)
        {
            return Problem.Of(KernelCodes.Forbidden).ToResult();
        }

        return await conferences.CodeAsync(id, conference, now, cancel) is { } code
            ? TypedResults.Ok(new DoorAnswer(code, DoorCode.ChangesAt(now), $"/alliances/{id}/meetings/{conference}/room?code={code}"))
            : Problem.Of(ConferenceCodes.NotOpenYet).ToResult();
    }
}
