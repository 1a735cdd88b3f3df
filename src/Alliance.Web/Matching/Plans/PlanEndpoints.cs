using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Plans;
using Alliance.Silo.Matching.Plans;
using Alliance.Storage.Matching.Plans;
using Alliance.Web.Access;
using Alliance.Web.Kernel;

namespace Alliance.Web.Matching.Plans;

/// <summary>The matching desk: whole lists to the optimum. For those who run the alliance, and nobody else.</summary>
public static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/alliances/{id}/matching-plans").WithTags("Matching plans");
        plans.MapGet("", ListAsync).WithName("matching-plans.list").IsQuery<PlanListAnswer>().WithSummary("Plans for whole lists").WithDescription("The latest first. Coordinator and chair alone see plans.");
        plans.MapPost("", DraftAsync)
            .WithName("matching-plans.draft").IsCommand(creates: true).WithSummary("Plan a whole list").WithDescription("It is solved beside the request; its status says when it is ready.");
        plans.MapGet("/{planId}", GetAsync).WithName("matching-plans.get").IsQuery<PlanAnswer>().WithSummary("A plan and the summary of its preview")
            .WithDescription("`stale`: entries have changed since; `proven`: no plan is worth more, otherwise `bound` says how much more there could be at most.");
        plans.MapGet("/{planId}/pairs", PairsAsync).WithName("matching-plans.pairs").IsQuery<PlanPairsAnswer>().WithSummary("Who gets what").WithDescription("`skip` and `size` cut a page out.");
        plans.MapGet("/{planId}/unmet", UnmetAsync).WithName("matching-plans.unmet").IsQuery<PlanUnmetsAnswer>().WithSummary("What stays unmet, and why");
        plans.MapGet("/{planId}/problem", ProblemAsync).WithName("matching-plans.problem").IsQuery<string>().WithSummary("The problem in canonical text").WithDescription("Its SHA-256 is the plan's `input`: whoever solves it again finds a plan of the same worth.");
        plans.MapPut("/{planId}", (string id, string planId, PlanBody body, Commands commands, TimeProvider clock) =>
            commands.SendAsync(new ChangePlan(Id(id), Plan(planId), PlanReadingOfBodies.Terms(body, Today(clock))), planId))
            .WithName("matching-plans.change").IsCommand().WithSummary("Plan by other terms").WithDescription("It is solved again.");
        plans.MapPost("/{planId}/solve", (string id, string planId, Commands commands) => commands.SendAsync(new SolvePlan(Id(id), Plan(planId)), planId))
            .WithName("matching-plans.solve").IsCommand().WithSummary("Solve again").WithDescription("With the entries as they are now.");
        plans.MapPost("/{planId}/stop", (string id, string planId, Commands commands) => commands.SendAsync(new StopPlan(Id(id), Plan(planId)), planId))
            .WithName("matching-plans.stop").IsCommand().WithSummary("Stop solving");
        plans.MapPost("/{planId}/accept", (string id, string planId, PlanAcceptBody body, Commands commands) =>
            commands.SendAsync(new AcceptPlan(Id(id), Plan(planId), body.Preview ?? throw new ShapeException("preview", "required")), planId))
            .WithName("matching-plans.accept").IsCommand().WithSummary("Accept a plan").WithDescription("Offers go to both sides of every pair of this very `preview`.");
        plans.MapPost("/{planId}/discard", (string id, string planId, Commands commands) => commands.SendAsync(new DiscardPlan(Id(id), Plan(planId)), planId))
            .WithName("matching-plans.discard").IsCommand().WithSummary("Discard a plan");
        plans.MapPost("/{planId}/what-if", WhatIfAsync).WithName("matching-plans.what-if").IsQuery<PlanWhatIfAnswer>().Refuses(409).WithSummary("What other weights would change").WithDescription("Solved on from the preview; nothing is kept.");
    }

    private static string Id(string id) => Shape.Id("id", id);

    private static string Plan(string id) => Shape.Id("planId", id);

    private static DateOnly Today(TimeProvider clock) => ChinaTime.DateOf(clock.GetUtcNow());

    private static Task<IResult> DraftAsync(string id, PlanBody body, Commands commands, TimeProvider clock)
    {
        var plan = commands.NewId("matching-plan");
        return commands.SendAsync(new DraftPlan(Id(id), plan, PlanReadingOfBodies.Terms(body, Today(clock))), plan, $"/api/alliances/{id}/matching-plans/{plan}");
    }

    private static async Task<IResult> ListAsync(string id, HttpContext http, PlanQueries plans, Sight sight, CancellationToken cancel) => TypedResults.Ok(new PlanListAnswer(
        await plans.ListAsync(Id(id), cancel), May.Of(await sight.RelationAsync(http.Caller(), id), http.Caller(), "matching-plan.")));

    private static async Task<IResult> GetAsync(string id, string planId, HttpContext http, PlanQueries plans, PlanPages pages, PlanWorkshop workshop, Sight sight, CancellationToken cancel)
    {
        if (await plans.GetAsync(Id(id), Plan(planId), workshop.CallerAsync, cancel) is not { } plan)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        http.Response.Headers.ETag = $"\"{plan.Plan.Version}\"";
        return TypedResults.Ok(await pages.SummaryAsync(http.Caller(), id, plan, May.Of(await sight.RelationAsync(http.Caller(), id), http.Caller(), "matching-plan."), cancel));
    }

    private static Task<IResult> PairsAsync(string id, string planId, int? skip, int? size, HttpContext http, PlanPages pages, CancellationToken cancel) => pages.OfPreviewAsync(
        Id(id), Plan(planId), preview => pages.PairsAsync(http.Caller(), preview, Shape.Range("skip", skip ?? 0, 0, int.MaxValue), Shape.Range("size", size ?? 50, 1, 200), cancel), cancel);

    private static Task<IResult> UnmetAsync(string id, string planId, int? skip, int? size, HttpContext http, PlanPages pages, CancellationToken cancel) => pages.OfPreviewAsync(
        Id(id), Plan(planId), preview => pages.UnmetAsync(http.Caller(), id, preview, Shape.Range("skip", skip ?? 0, 0, int.MaxValue), Shape.Range("size", size ?? 50, 1, 200), cancel), cancel);

    private static async Task<IResult> ProblemAsync(string id, string planId, PlanQueries plans, PlanStoreQueries store, PlanWorkshop workshop, CancellationToken cancel) =>
        await plans.GetAsync(Id(id), Plan(planId), workshop.CallerAsync, cancel) is { Preview: { } preview } && await store.ProblemAsync(planId, preview, cancel) is { } text
            ? TypedResults.Bytes(text, "text/plain; charset=utf-8", $"matching-plan-{planId}.txt")
            : Problem.Of(KernelCodes.NotFound).ToResult();

    private static async Task<IResult> WhatIfAsync(
        string id, string planId, PlanWhatIfBody body, HttpContext http, PlanQueries plans, PlanPages pages, PlanWorkshop workshop, CancellationToken cancel)
    {
        if (await plans.GetAsync(Id(id), Plan(planId), workshop.CallerAsync, cancel) is not { } plan)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        if (plan.Plan.Status != "ready" || await plans.WaitingOfAsync(id, planId, cancel) is not { } waiting)
        {
            return Problem.Of(PlanCodes.NotReady).ToResult();
        }

        try
        {
            var (before, after) = await workshop.WhatIfAsync(waiting, PlanWeightsBody.Read(body.Weights), cancel);
            return TypedResults.Ok(await pages.WhatIfAsync(http.Caller(), before, after, cancel));
        }
        catch (PlanRefusedException refused)
        {
            return Problem.Of(refused.Code).ToResult();
        }
    }
}
