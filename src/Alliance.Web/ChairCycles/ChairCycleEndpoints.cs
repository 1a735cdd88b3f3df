using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Storage.ChairCycles;
using Alliance.Storage.Kernel.Reading;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.ChairCycles;

public sealed record ReviseBody(int Terms, IReadOnlyList<FixedTurn>? Fixed, IReadOnlyList<Blackout>? Blackouts);

public sealed record CloseBody(string? Reason);

/// <summary>The rotation of an alliance's chair: its cycles, their plans, and what may be asked of them.</summary>
public static class ChairCycleEndpoints
{
    public static void MapChairCycles(this IEndpointRouteBuilder api)
    {
        var cycles = api.MapGroup("/alliances/{id}/chair-cycles").WithTags("ChairCycles");
        cycles.MapGet("", async (string id, ChairCycleQueries queries, CancellationToken cancel) => TypedResults.Ok(Whole.Of(await queries.ListAsync(id, cancel))))
            .WithName("chair-cycles.list").IsQuery<PageOf<CycleItem>>().WithSummary("Chair cycles").WithDescription("The latest first.");
        cycles.MapGet("/{cycle}", GetAsync).WithName("chair-cycles.get").IsQuery<CycleAnswer>().WithSummary("One chair cycle whole")
            .WithDescription("`current` is the open cycle, or the last one. Terms with why each is whose, swaps, the hand-over, and whether the plan still fits the membership.");
        cycles.MapGet("/{cycle}/fairness", CycleQuestions.FairnessAsync).WithName("chair-cycles.fairness").IsQuery<FairnessAnswer>().WithSummary("Due against served")
            .WithDescription("After every term, past and planned, by `level` unit or province, with the proven bound 1 − 1/(2m−2) (Tijdeman 1980).");
        cycles.MapGet("/{cycle}/forecast", CycleQuestions.ForecastAsync).WithName("chair-cycles.forecast").IsQuery<DraftAnswer>().Refuses(409).WithSummary("The plan continued").WithDescription("Up to 1,000 terms beyond the plan.");
        cycles.MapPost("/draft", CycleQuestions.DraftAsync).WithName("chair-cycles.draft").Produces<DraftAnswer>().Refuses(400, 401, 403, 404, 409).WithSummary("Draft a cycle")
            .WithDescription("What the plan would be; nothing is changed. Rules that cannot hold together are refused with `chair-cycle.rules-clash`; its fact `clashes` is a JSON list of {rule, units, terms}.");
        cycles.MapPost("/{cycle}/what-if", CycleQuestions.WhatIfAsync).WithName("chair-cycles.what-if").Produces<WhatIfAnswer>().Refuses(400, 401, 403, 404, 409).WithSummary("Try out changes")
            .WithDescription("Units that join, leave or weigh otherwise, other fixed turns and blackouts: the plan that would follow beside the present one. Nothing is changed.");
        cycles.MapPost("", PlanAsync).WithName("chair-cycles.plan").IsCommand(creates: true).WithSummary("Plan a cycle").WithDescription("The first term begins by itself on its day.");
        cycles.MapPost("/{cycle}/revise", (string id, string cycle, ReviseBody body, Commands commands) =>
                commands.SendAsync(CycleShapes.Check(new RevisePlan(AllianceOf(id), CycleOf(cycle), body.Terms, Ask.Entries("fixed", body.Fixed), Ask.Entries("blackouts", body.Blackouts))), cycle))
            .WithName("chair-cycles.revise").IsCommand().WithSummary("Revise the plan").WithDescription("Plans all terms that have not begun anew. Send `If-Match` with the version seen.");
        cycles.MapPost("/{cycle}/close", (string id, string cycle, CloseBody body, Commands commands) =>
                commands.SendAsync(new CloseCycle(AllianceOf(id), CycleOf(cycle), Shape.Line("reason", body.Reason, 500)), cycle))
            .WithName("chair-cycles.close").IsCommand().WithSummary("Close the cycle").WithDescription("Nobody is in the chair until another is planned.");
        cycles.MapTurns();
        cycles.MapHandOver();
    }

    internal static string AllianceOf(string id) => Shape.Id("id", id);

    internal static string CycleOf(string cycle) => Shape.Id("cycle", cycle);

    internal static int Term(string field, int index) => Shape.Range(field, index, 0, 100_000);

    private static async Task<IResult> GetAsync(string id, string cycle, HttpContext http, ChairCycleQueries cycles, Sight sight, TimeProvider clock, CancellationToken cancel)
    {
        if (await CycleQuestions.FindAsync(id, cycle, cycles, clock, cancel) is not { } found)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        http.Response.Headers.ETag = $"\"{found.Version}\"";
        return TypedResults.Ok(new CycleNames(found.Units).Cycle(found, May.Of(await sight.RelationAsync(http.Caller(), id), http.Caller(), "chair-cycle.")));
    }

    private static Task<IResult> PlanAsync(string id, PlanBody body, Commands commands)
    {
        var cycle = string.IsNullOrEmpty(body.Id) ? commands.NewId("cycle") : Shape.Id("id", body.Id);
        return commands.SendAsync(body.Command(AllianceOf(id), cycle), cycle, $"/api/alliances/{id}/chair-cycles/{cycle}");
    }
}
