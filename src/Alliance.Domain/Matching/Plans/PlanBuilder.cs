using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Matching.Plans;

/// <summary>How many pairs of a need and a resource of one category and measure are looked at. The default is what people get; less is for tests.</summary>
/// <param name="InProblem">So many stand in the problem from the beginning.</param>
/// <param name="Priced">So many are valued and held against the prices. Beyond, each need is held against the nearest.</param>
/// <param name="Keep">Of a need's pairs, where not all of them do, so many of most points stand in the problem to begin with.</param>
public sealed record PlanReach(int InProblem = 300_000, int Priced = 5_000_000, int Keep = 20)
{
    public static readonly PlanReach Usual = new();
}

/// <summary>
/// Makes the problems of a plan from its entries, one for each unit of measure. Up to <see cref="PlanReach.Priced"/> pairs are all valued, so that
/// what is optimal is so among everything: they stand in the problem, or the best of them do and the others come as prices call for them. Beyond
/// that each need is held against the nearest <see cref="Look"/> and keeps the best <see cref="PlanReach.Keep"/> of them, and the plan says so.
/// </summary>
internal sealed class PlanBuilder
{
    public const int Look = 100;

    public const string LeftOut = "left-out";

    /// <summary>The two have a match that waits for its answers.</summary>
    public const string Offered = "offered";

    /// <summary>Not to be had in the parts that the other takes.</summary>
    public const string Parts = "parts";

    /// <summary>Not looked at: there were nearer ones.</summary>
    public const string Farther = "farther";

    private readonly PlanInput _input;
    private readonly ScoreRule _rule;
    private readonly PlanProfiles _profiles;
    private readonly HashSet<(string, string)> _leftOut;
    private readonly HashSet<(string, string)> _offered;
    private readonly int _keep;
    private readonly bool _inProblem;
    private readonly bool _priced;

    public PlanBuilder(PlanInput input, PlanReach reach)
    {
        _input = input;
        _rule = PlanProfiles.Rule(input.Terms.Weights, input.Today);
        _profiles = new PlanProfiles(input.Terms, input.Today);
        _leftOut = [.. input.Terms.LeftOut.Select(p => (p.NeedId, p.ResourceId))];
        _offered = [.. input.Offered.Select(p => (p.NeedId, p.ResourceId))];
        var had = input.Resources.CountBy(r => (r.Measure, r.Category)).ToArray();
        var pairs = input.Needs.CountBy(n => (n.Measure, n.Category))
            .Sum(n => had.Where(r => r.Key.Measure == n.Key.Measure && Eligibility.Fits(n.Key.Category, r.Key.Category)).Sum(r => (long)r.Value * n.Value));
        (_keep, _inProblem, _priced) = (reach.Keep, pairs <= reach.InProblem, pairs <= reach.Priced);
    }

    public ImmutableArray<PlanPart> PartsOf(CancellationToken cancellation)
    {
        var resources = _input.Resources.OrderBy(r => r.Id, StringComparer.Ordinal).ToLookup(r => r.Measure, StringComparer.Ordinal);
        return
        [
            .. _input.Needs.GroupBy(n => n.Measure, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Part(g.Key, [.. g.OrderBy(n => n.Id, StringComparer.Ordinal)], [.. resources[g.Key]], cancellation)),
        ];
    }

    private PlanPart Part(string measure, ImmutableArray<PlanEntry> needs, ImmutableArray<PlanEntry> resources, CancellationToken cancellation)
    {
        ImmutableArray<MatchProfile> wanted = [.. needs.Select(_profiles.OfNeed)];
        ImmutableArray<MatchProfile> had = [.. resources.Select(_profiles.Of)];
        var rule = PlanProfiles.Knowing(_rule, wanted, had);
        var grounds = needs.Select(n => n.Category).Distinct(StringComparer.Ordinal).ToDictionary(
            category => category,
            category => new PlanGround([.. Enumerable.Range(0, resources.Length).Where(r => Eligibility.Fits(category, resources[r].Category))], r => resources[r].Place),
            StringComparer.Ordinal);
        var found = new Candidates[needs.Length];
        Parallel.For(0, needs.Length, new ParallelOptions { CancellationToken = cancellation }, n =>
        {
            var ground = grounds[needs[n].Category];
            var look = _priced ? ground.All : [.. ground.Nearest(needs[n].Place, Look, Start(needs[n].Id))];
            found[n] = Value(needs[n], wanted[n], resources, had, look, rule);
            found[n].Count(Eligibility.Category, resources.Length - ground.Count);
            found[n].Count(Farther, Math.Max(0, ground.Count - look.Length));
        });

        var scale = PlanScale.Of(_input.Terms, needs, resources, Guaranteed);
        var quotas = new PlanQuotas(_input.Terms, measure, scale);
        ImmutableArray<TransportNeed> problemNeeds =
            [.. needs.Select((n, i) => new TransportNeed(n.Id, n.Left / scale, quotas.Of(MatchSide.Needs, n), Guaranteed(n) / scale, found[i].Removed(), PlanPart.IsWhole(n, _input.Terms.KeepWhole)))];
        ImmutableArray<TransportResource> problemResources = [.. resources.Select(r => new TransportResource(r.Id, r.Left / scale, quotas.Of(MatchSide.Resources, r)))];
        var columns = new PlanColumns([.. found.Select(f => f.Fitting)], [.. found.Select(f => f.Points)]);
        var part = new PlanPart(
            measure, scale, needs, resources, wanted, had, [], ImmutableDictionary<(string, string), long>.Empty, true, !_priced, _priced && !_inProblem ? columns : null,
            new TransportProblem(problemNeeds, problemResources, [], quotas.All));
        var begin = Enumerable.Range(0, needs.Length).SelectMany(n => columns.Best(n, _inProblem ? int.MaxValue : _keep).Select(r => (n, r)));
        return part.With([.. begin], _input.Terms.KeepWhole, rule);
    }

    private Candidates Value(PlanEntry need, MatchProfile wanted, ImmutableArray<PlanEntry> resources, ImmutableArray<MatchProfile> had, int[] look, ScoreRule rule)
    {
        var found = new Candidates(look);
        var kept = 0;
        for (var i = 0; i < look.Length; i++)
        {
            var r = look[i];
            var why = _leftOut.Count > 0 && _leftOut.Contains((need.Id, resources[r].Id)) ? LeftOut
                : _offered.Count > 0 && _offered.Contains((need.Id, resources[r].Id)) ? Offered
                : PlanPart.LeastOf(need, resources[r], _input.Terms.KeepWhole) < 0 ? Parts
                : Eligibility.RemovedBy(wanted, had[r], rule);
            kept += why is null ? 1 : 0;
            found.Points[i] = why is null ? (short)Scoring.PointsOf(wanted, had[r], MatchSide.Resources, rule) : (short)-1;
            found.Count(why, 1);
        }

        found.Count(Farther, _priced ? 0 : Math.Max(0, kept - _keep));
        return found;
    }

    /// <summary>In thousandths; rounded up, to whole units where the need is counted in whole ones.</summary>
    private long Guaranteed(PlanEntry need)
    {
        if (_input.Terms.First is not { } first || _input.Today.DayNumber - need.Since.DayNumber < first.WaitedDays)
        {
            return 0;
        }

        var exact = (Int128)need.Left * first.Percent;
        var step = need.Left % Milli.One == 0 ? Milli.One : 1;
        return PlanPart.IsWhole(need, _input.Terms.KeepWhole) ? need.Left : (long)((exact + (100 * step) - 1) / (100 * step)) * step;
    }

    private static int Start(string id) => (int)(id.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) & int.MaxValue);

    /// <summary>The resources one need is held against, what each is worth to it, and how many each condition removes.</summary>
    private sealed class Candidates(int[] fitting)
    {
        private readonly SortedDictionary<string, int> _removed = new(StringComparer.Ordinal);

        public int[] Fitting => fitting;

        public short[] Points { get; } = new short[fitting.Length];

        public void Count(string? why, int times)
        {
            if (why is not null && times > 0)
            {
                _removed[why] = _removed.GetValueOrDefault(why) + times;
            }
        }

        public ImmutableArray<RemovedCandidates> Removed() => [.. _removed.Select(c => new RemovedCandidates(c.Key, c.Value))];
    }
}
