using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Web.Kernel;
using static Alliance.Web.ChairCycles.ChairCycleEndpoints;

namespace Alliance.Web.ChairCycles;

public sealed record ItemBody(string? Text);

public sealed record ConfirmBody(int Term, HandOverSide Side, bool Early);

public sealed record TakeBackBody(int Term, HandOverSide Side);

public sealed record MeetingBody(DateOnly HeldOn);

/// <summary>The hand-over of the chair: a list of what passes on, confirmed by both sides; at the end of a term the clock does it.</summary>
public static class HandOverEndpoints
{
    public static void MapHandOver(this IEndpointRouteBuilder cycles)
    {
        cycles.MapPost("/{cycle}/hand-over/items", AddAsync).WithName("chair-cycles.add-hand-over-item").IsCommand(creates: true).WithSummary("Add something to hand over").WithDescription("By the chair or the coordinator.");
        cycles.MapDelete("/{cycle}/hand-over/items/{itemId}", (string id, string cycle, string itemId, Commands commands) =>
                commands.SendAsync(new RemoveHandOverItem(AllianceOf(id), CycleOf(cycle), Shape.Id("itemId", itemId)), itemId))
            .WithName("chair-cycles.remove-hand-over-item").IsCommand().WithSummary("Remove a hand-over item").WithDescription("By the chair or the coordinator.");
        cycles.MapPost("/{cycle}/hand-over/confirm", (string id, string cycle, ConfirmBody body, Commands commands) =>
                commands.SendAsync(new ConfirmHandOver(AllianceOf(id), CycleOf(cycle), Term("term", body.Term), Shape.Known("side", body.Side), body.Early), cycle))
            .WithName("chair-cycles.confirm-hand-over").IsCommand().WithSummary("Confirm the hand-over").WithDescription("When both sides have, the chair passes at that instant. Before the hand-over opens both must set `early`.");
        cycles.MapPost("/{cycle}/hand-over/take-back", (string id, string cycle, TakeBackBody body, Commands commands) =>
                commands.SendAsync(new TakeBackConfirmation(AllianceOf(id), CycleOf(cycle), Term("term", body.Term), Shape.Known("side", body.Side)), cycle))
            .WithName("chair-cycles.take-back-confirmation").IsCommand().WithSummary("Take a confirmation back").WithDescription("As long as the other side has not confirmed.");
        cycles.MapPost("/{cycle}/terms/{index:int}/close-at-meeting", (string id, string cycle, int index, MeetingBody body, Commands commands) =>
                commands.SendAsync(new CloseTermAtMeeting(AllianceOf(id), CycleOf(cycle), Term("index", index), body.HeldOn), cycle))
            .WithName("chair-cycles.close-term-at-meeting").IsCommand().WithSummary("End a term at a meeting").WithDescription("Where terms go by meeting.");
    }

    private static Task<IResult> AddAsync(string id, string cycle, ItemBody body, Commands commands)
    {
        var item = commands.NewId("item");
        var text = Shape.OptionalText("text", body.Text, 500) ?? throw new ShapeException("text", "required");
        return commands.SendAsync(new AddHandOverItem(AllianceOf(id), CycleOf(cycle), item, text), item, $"/api/alliances/{id}/chair-cycles/{cycle}");
    }
}
