using System.Collections.Immutable;
using System.Text.Json;
using Alliance.Domain.ChairCycles.Planning;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.ChairCycles;

public sealed record PlanDraft(CycleBasis Basis, ImmutableArray<PlanTerm> Terms, PlanFairness Fairness);

/// <summary>Either a draft or the refusal that names what clashes.</summary>
public sealed record Planned(PlanDraft? Draft, Decision.Rejected? Refusal);

/// <summary>
/// From a cycle's records to the planner and back: the one place where terms become turns. Pure; the console's draft,
/// what-if and forecast ask the same functions as the decider.
/// </summary>
public static class CyclePlanning
{
    /// <summary>Plans <paramref name="terms"/> terms from term <paramref name="from"/> on.</summary>
    /// <param name="basis">Contenders and rules; blackouts and fixed turns count in terms of the cycle.</param>
    /// <param name="acting">Who served or will serve each of the terms before <paramref name="from"/>.</param>
    public static Planned Plan(CycleBasis basis, ImmutableArray<string> acting, int from, int terms)
    {
        if (Problem(basis, from, terms) is { } refusal)
        {
            return new Planned(null, refusal);
        }

        return RotationPlanner.Plan(ProblemOf(basis, [.. acting.Take(from)], terms)) switch
        {
            RotationOutcome.Planned planned => new Planned(Written(basis, planned.Plan), null),
            RotationOutcome.Clash clash => new Planned(null, Clash(clash, basis.ServedBefore.Length)),
            RotationOutcome.Invalid invalid => new Planned(null, new Decision.Rejected(invalid.Code, invalid.Facts)),
            _ => throw new InvalidOperationException("The planner gave an outcome that nobody knows."),
        };
    }

    /// <summary>The account of every unit (or, with <paramref name="byProvince"/>, every province) after every turn, past and planned.</summary>
    public static ImmutableArray<LedgerSeries> Ledger(CycleBasis basis, ImmutableArray<string> acting, bool byProvince)
    {
        var problem = ProblemOf(basis, acting, 0);
        if (!byProvince)
        {
            var units = FairnessLedger.Of(problem, []);
            return problem.Rules.TwoLevels ? [.. units.Where(series => series.Group is not null)] : units;
        }

        var grouped = problem with { Rules = problem.Rules with { TwoLevels = true } };
        return [.. FairnessLedger.Of(grouped, []).Where(series => series.Group is null)];
    }

    public static DateOnly? StartOf(this CycleBasis basis, int term) => basis.Length.EndAfter(basis.StartsOn, term);

    private static RotationProblem ProblemOf(CycleBasis basis, ImmutableArray<string> acting, int terms)
    {
        var before = basis.ServedBefore.Length;
        var blackouts = basis.Rules.Blackouts.ToLookup(b => b.UnitId, b => new TermRange(before + b.FromTerm, before + b.ToTerm));
        return new RotationProblem(
            [.. basis.Contenders.Select(c => new Contender(
                c.UnitId,
                c.Province,
                [.. c.Shares.Select(s => new Planning.ShareFrom(s.Turn, Fraction.Parse(s.Share)))],
                c.EligibleFrom,
                [.. blackouts[c.UnitId]]))],
            new RotationRules(
                basis.Rules.NotTwiceInARow,
                basis.Rules.AlternateProvinces,
                basis.Rules.TwoLevels,
                [.. basis.Rules.Fixed.Select(f => new FixedTerm(before + f.Term, f.UnitId))]),
            [.. basis.ServedBefore, .. acting],
            terms);
    }

    private static PlanDraft Written(CycleBasis basis, RotationPlan plan)
    {
        var before = basis.ServedBefore.Length;
        var terms = plan.Terms.Select(t => new PlanTerm(
            t.Index - before,
            t.Unit,
            basis.StartOf(t.Index - before),
            basis.StartOf(t.Index - before + 1),
            new WhyThisUnit(
                t.Reason.Code(),
                t.Due.ToString(),
                t.Served,
                t.Waiting,
                t.Deadline - before,
                t.Displaced,
                t.Displaced is null ? null : t.Reason.Code())));
        var fairness = plan.Fairness;
        return new PlanDraft(
            basis,
            [.. terms],
            new PlanFairness(
                fairness.WorstDeviation.ToString(),
                fairness.WorstUnit,
                fairness.WorstTerm - before,
                fairness.Bound.ToString(),
                fairness.Loss.ToString(),
                fairness.ProvenOptimal));
    }

    private static Decision.Rejected? Problem(CycleBasis basis, int from, int terms)
    {
        var known = basis.Contenders.Select(c => c.UnitId).ToHashSet(StringComparer.Ordinal);
        var stranger = basis.Rules.Fixed.Select(f => f.UnitId).Concat(basis.Rules.Blackouts.Select(b => b.UnitId)).FirstOrDefault(u => !known.Contains(u));
        if (stranger is not null)
        {
            return Refuse(CycleCodes.UnitNotInRotation, ("unit", stranger));
        }

        var outside = basis.Rules.Fixed.Select(f => f.Term).FirstOrDefault(t => t < 0 || t >= from + terms, -1);
        if (outside >= 0)
        {
            return Refuse(CycleCodes.TermOutsidePlan, ("term", outside), ("terms", from + terms));
        }

        return basis.Contenders.Any(c => c.Shares[^1].Share != "0") ? null : Refuse(CycleCodes.NoMembers);
    }

    private static Decision.Rejected Clash(RotationOutcome.Clash clash, int before) =>
        Refuse(
            CycleCodes.RulesClash,
            ("clashes", JsonSerializer.Serialize(
                clash.Rules.Select(r => new { rule = r.Code, units = r.Units, terms = r.Terms.Select(t => t - before) }), Catalog.Json)));

    private static Decision.Rejected Refuse(string code, params (string Name, object? Value)[] facts) => (Decision.Rejected)Decision.Reject(code, facts);
}
