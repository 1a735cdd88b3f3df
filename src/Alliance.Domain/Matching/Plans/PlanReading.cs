using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Matching.Plans;

/// <summary>Makes of a solved problem what people read: pairs with their figures, why needs stay unmet, what is scarce.</summary>
internal static class PlanReading
{
    private const int Scarcest = 200;

    public static PlanPartResult Of(PlanPart part, ListPlan list, ScoreRule rule)
    {
        var (problem, plan, scale) = (part.Problem, list.Plan, part.Scale);
        var needs = Index(part.Needs);
        var resources = Index(part.Resources);
        // A part whose quantities are not divisible has no prices that would prove it; it states its bound instead.
        var verified = list.Solves == 1 && part.Least.IsEmpty && TransportVerifier.Check(problem, plan).IsOptimal;
        return new PlanPartResult(
            part.Measure, part.Needs.Length, part.Resources.Length, part.Pairs.Length, part.Bounded,
            part.Needs.Sum(n => n.Left), part.Resources.Sum(r => r.Left), plan.Units * scale,
            Whole(plan.Benefit, scale), Whole(list.Bound.Benefit, scale), list.Proven, verified, plan.Guarantees.Promised * scale, plan.Guarantees.Kept * scale,
            [.. plan.Flows.Select(f => Pair(f, part.NeedProfiles[needs[f.Need]], part.ResourceProfiles[resources[f.Resource]], scale, rule))],
            [.. UnmetNeeds.Of(problem, plan, 3, 2).Select(u => Unmet(u, scale))],
            Scarce(part, plan, resources));
    }

    private static Dictionary<string, int> Index(ImmutableArray<PlanEntry> entries) =>
        entries.Select((e, i) => (e.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);

    private static PlannedPair Pair(PlannedFlow flow, MatchProfile need, MatchProfile resource, long scale, ScoreRule rule)
    {
        // With every criterion, also those that weigh nothing here: a person wants to know how far it is.
        var all = Scoring.Of(need, resource, MatchSide.Resources, rule with { Weights = ScoreWeights.Usual })!.Reasons;
        var (far, hours) = (all[(int)Criterion.Distance], all[(int)Criterion.Hours]);
        return new PlannedPair(
            flow.Need, flow.Resource, flow.Units * scale, (int)flow.Benefit - 1, far.Known ? (int)far.Value : null, (int)all[(int)Criterion.Nearness].Value,
            hours.Known ? hours.Value : null, hours.Known ? hours.Of : null);
    }

    private static PlanUnmet Unmet(UnmetNeed unmet, long scale) => new(
        unmet.Need, unmet.Missing * scale, unmet.Cause, unmet.Removed,
        [
            .. unmet.Obstacles.Select(o => new PlanObstacle(
                o.Resource, o.Cause, o.Cause is UnmetCause.GiverQuota or UnmetCause.ReceiverQuota ? QuotaOfId(o.Element) : null,
                o.Cause is UnmetCause.GiverQuota or UnmetCause.ReceiverQuota ? TargetOfId(o.Element) : null,
                (int)Math.Max(0, o.Benefit - 1), o.Price.Benefit, [.. o.OutweighedBy.Select(f => f.Need).Distinct(StringComparer.Ordinal)])),
        ]);

    private static ImmutableArray<PlanScarcity> Scarce(PlanPart part, TransportPlan plan, Dictionary<string, int> resources)
    {
        var used = plan.Flows.GroupBy(f => f.Resource, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(f => f.Units), StringComparer.Ordinal);
        var limits = part.Problem.Quotas.ToDictionary(q => (q.Side, q.Id), q => q.Limit ?? 0);
        return
        [
            .. plan.Prices.Where(p => p.Kind != ElementKind.Need && p.Price.IsPositive)
                .OrderByDescending(p => p.Price).ThenBy(p => p.Kind).ThenBy(p => p.Id, StringComparer.Ordinal).Take(Scarcest)
                .Select(p => p.Kind == ElementKind.Resource
                    ? new PlanScarcity(p.Kind, p.Id, null, null, part.Resources[resources[p.Id]].Category, p.Price.Benefit, p.Price.Guaranteed > 0, used.GetValueOrDefault(p.Id) * part.Scale, part.Resources[resources[p.Id]].Left)
                    : new PlanScarcity(
                        p.Kind, null, QuotaOfId(p.Id), TargetOfId(p.Id), null, p.Price.Benefit, p.Price.Guaranteed > 0, 0,
                        limits[(p.Kind == ElementKind.NeedQuota ? MatchSide.Needs : MatchSide.Resources, p.Id)] * part.Scale)),
        ];
    }

    /// <summary>Quotas are named by a letter for whom they hold, and by their target: see <see cref="PlanQuotas"/>.</summary>
    private static QuotaOf? QuotaOfId(string? id) => id is { Length: > 2 } ? (QuotaOf)(id[0] - 'a') : null;

    private static string? TargetOfId(string? id) => id is { Length: > 2 } ? id[2..] : null;

    private static long Whole(long benefit, long scale) => (long)((Int128)benefit * scale);
}
