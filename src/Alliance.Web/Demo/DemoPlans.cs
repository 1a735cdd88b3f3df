using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;
using Alliance.Domain.Matching.Plans;
using Alliance.Silo.Matching.Plans;
using Alliance.Storage.Matching.Plans;

namespace Alliance.Web.Demo;

/// <summary>Two plans of the matching desk at the end of the story, from what its matches have left: one accepted, and one whose preview waits to be looked at.</summary>
internal sealed class DemoPlans(DemoStage stage, PlanSolver solver, PlanQueries plans, PlanWorkshop workshop)
{
    public async Task WriteAsync(DemoFile file)
    {
        if (file.Alliances.FirstOrDefault(a => a.Id == "qingpu-jiashan-wujiang") is not { Units.Count: > 2 } alliance)
        {
            return;
        }

        var coordinator = alliance.Coordinator;
        await PlanAsync(alliance.Id, coordinator, "autumn", accept: true, new PlanTerms(
            "秋冬场地车位撮合", Scope("venue", "parking"), ScoreWeights.Usual, new PlanLimits(40, ImmutableSortedDictionary<string, int>.Empty), [], new FirstServed(20, 50), KeepWhole: false, []));
        await PlanAsync(alliance.Id, coordinator, "winter", accept: false, new PlanTerms(
            "岁末为老服务撮合", Scope("medical", "volunteer", "expert", "transport"), ScoreWeights.Usual with { Waiting = 20 }, new PlanLimits(null, ImmutableSortedDictionary<string, int>.Empty),
            [new PlanQuota(MatchSide.Needs, QuotaOf.Unit, 150 * Milli.One)], new FirstServed(30, 50), KeepWhole: false, []));
    }

    private PlanScope Scope(params string[] categories) => new([], [.. categories.Order(StringComparer.Ordinal)], [], stage.Today, stage.Today.AddDays(90), Beyond: false);

    private async Task PlanAsync(string allianceId, Caller coordinator, string name, bool accept, PlanTerms terms)
    {
        var (id, key) = (Ids.Derive("demo-plan", $"{allianceId}/{name}"), $"{allianceId}/plan-{name}");
        await stage.SendAsync(key, coordinator, new DraftPlan(allianceId, id, PlanShapes.Check(terms)));
        await solver.CatchUpAsync();
        if (accept && await plans.GetAsync(allianceId, id, workshop.CallerAsync) is { Preview: { } preview, Plan.Figures.Offers: > 0 })
        {
            await stage.SendAsync($"{key}-accepted", coordinator, new AcceptPlan(allianceId, id, preview));
        }
    }
}
