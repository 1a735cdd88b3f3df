using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Web.Kernel;
using static Alliance.Web.ChairCycles.ChairCycleEndpoints;

namespace Alliance.Web.ChairCycles;

public sealed record SwapBody(int Term, int WithTerm, string? Message);

public sealed record ConsentBody(bool Consent);

public sealed record SubstituteBody(string? SubstituteUnitId, string? Message);

public sealed record AcceptBody(bool Accept);

public sealed record SkipBody(string? Reason);

/// <summary>What units may arrange among themselves about their turns. Terms count from 0.</summary>
public static class TurnEndpoints
{
    public static void MapTurns(this IEndpointRouteBuilder cycles)
    {
        cycles.MapPost("/{cycle}/swaps", ProposeAsync).WithName("chair-cycles.propose-swap").IsCommand(creates: true).WithSummary("Propose a swap").WithDescription("By the unit of `term`; the unit of `withTerm` must consent.");
        cycles.MapPost("/{cycle}/swaps/{swapId}/answer", (string id, string cycle, string swapId, ConsentBody body, Commands commands) =>
                commands.SendAsync(new AnswerSwap(AllianceOf(id), CycleOf(cycle), Shape.Id("swapId", swapId), body.Consent), swapId))
            .WithName("chair-cycles.answer-swap").IsCommand().WithSummary("Answer a swap").WithDescription("By the unit that was asked.");
        cycles.MapPost("/{cycle}/swaps/{swapId}/withdraw", (string id, string cycle, string swapId, Commands commands) =>
                commands.SendAsync(new WithdrawSwap(AllianceOf(id), CycleOf(cycle), Shape.Id("swapId", swapId)), swapId))
            .WithName("chair-cycles.withdraw-swap").IsCommand().WithSummary("Withdraw a swap").WithDescription("By the unit that proposed it.");
        cycles.MapPost("/{cycle}/terms/{index:int}/substitute", (string id, string cycle, int index, SubstituteBody body, Commands commands) =>
                commands.SendAsync(new AskSubstitute(AllianceOf(id), CycleOf(cycle), Term("index", index), Shape.Id("substituteUnitId", body.SubstituteUnitId), Shape.OptionalText("message", body.Message, 500)), cycle))
            .WithName("chair-cycles.ask-substitute").IsCommand().WithSummary("Ask for a substitute").WithDescription("The term then counts for the unit that served it.");
        cycles.MapPost("/{cycle}/terms/{index:int}/substitute/answer", (string id, string cycle, int index, AcceptBody body, Commands commands) =>
                commands.SendAsync(new AnswerSubstitution(AllianceOf(id), CycleOf(cycle), Term("index", index), body.Accept), cycle))
            .WithName("chair-cycles.answer-substitution").IsCommand().WithSummary("Answer as a substitute").WithDescription("By the unit that was asked.");
        cycles.MapPost("/{cycle}/terms/{index:int}/skip", (string id, string cycle, int index, SkipBody body, Commands commands) =>
                commands.SendAsync(new SkipTurn(AllianceOf(id), CycleOf(cycle), Term("index", index), Shape.Line("reason", body.Reason, 500)), cycle))
            .WithName("chair-cycles.skip-turn").IsCommand().WithSummary("Skip a turn").WithDescription("The unit's turn is made up for as early as the rules allow.");
    }

    private static Task<IResult> ProposeAsync(string id, string cycle, SwapBody body, Commands commands)
    {
        // The aggregate names the swap after the command in the same way.
        var command = new ProposeSwap(AllianceOf(id), CycleOf(cycle), Term("term", body.Term), Term("withTerm", body.WithTerm), Shape.OptionalText("message", body.Message, 500));
        return commands.SendAsync(command, commands.NewId("swap"), $"/api/alliances/{id}/chair-cycles/{cycle}");
    }
}
