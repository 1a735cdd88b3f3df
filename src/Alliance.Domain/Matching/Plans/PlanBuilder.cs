using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Matching.Plans;

/// <summary>
/// Makes the problems of a plan from its entries, one for each unit of measure. Up to <see cref="AllPairs"/> pairs of a need and a resource are
/// all looked at, so that what is optimal is so among everything; beyond that each need is held against the nearest <see cref="Look"/> and keeps
/// the best <see cref="Keep"/> of them, and the plan says so.
/// </summary>
internal sealed class PlanBuilder
{
    public const int AllPairs = 300_000;
    public const int Look = 100;
    public const int Keep = 20;

    public const string LeftOut = "left-out";

    /// <summary>Not to be had in the parts that the other takes.</summary>
    public const string Parts = "parts";

    /// <summary>Not looked at: there were nearer ones.</summary>
    public const string Farther = "farther";

    private readonly PlanInput _input;
    private readonly ScoreRule _rule;
    private readonly PlanProfiles _profiles;
    private readonly HashSet<(string, string)> _leftOut;
    private readonly bool _all;

    public PlanBuilder(PlanInput input)
    {
        _input = input;
        _rule = PlanProfiles.Rule(input.Terms.Weights, input.Today);
        _profiles = new PlanProfiles(input.Terms, input.Today);
        _leftOut = [.. input.Terms.LeftOut.Select(p => (p.NeedId, p.ResourceId))];
        var had = input.Resources.CountBy(r => r.Measure, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _all = input.Needs.Sum(n => (long)had.GetValueOrDefault(n.Measure)) <= AllPairs;
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
        var grounds = new Dictionary<string, PlanGround>(StringComparer.Ordinal);
        var pairs = ImmutableArray.CreateBuilder<(int, int)>();
        var least = ImmutableDictionary.CreateBuilder<(string, string), long>();
        var removed = new ImmutableArray<RemovedCandidates>[needs.Length];
        var (onlyWhole, scale) = (true, PlanScale.Of(_input.Terms, needs, resources, Guaranteed));
        for (var n = 0; n < needs.Length; n++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!grounds.TryGetValue(needs[n].Category, out var ground))
            {
                var fitting = Enumerable.Range(0, resources.Length).Where(r => Eligibility.Fits(needs[n].Category, resources[r].Category)).ToArray();
                grounds[needs[n].Category] = ground = new PlanGround(fitting, r => resources[r].Place);
            }

            var look = _all ? ground.All : (IReadOnlyList<int>)ground.Nearest(needs[n].Place, Look, Start(needs[n].Id));
            var (kept, counts) = Candidates(needs[n], wanted[n], resources, had, look);
            counts[Eligibility.Category] = resources.Length - ground.Count;
            counts[Farther] = counts.GetValueOrDefault(Farther) + Math.Max(0, ground.Count - look.Count);
            removed[n] = [.. counts.Where(c => c.Value > 0).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new RemovedCandidates(c.Key, c.Value))];
            foreach (var r in kept)
            {
                pairs.Add((n, r));
                if (LeastOf(needs[n], resources[r]) is var units && units > 0)
                {
                    least[(needs[n].Id, resources[r].Id)] = units / scale;
                    onlyWhole &= IsWhole(needs[n]);
                }
            }
        }

        var found = pairs.ToImmutable();
        var quotas = new PlanQuotas(_input.Terms, measure, scale);
        ImmutableArray<TransportNeed> problemNeeds =
            [.. needs.Select((n, i) => new TransportNeed(n.Id, n.Left / scale, quotas.Of(MatchSide.Needs, n), Guaranteed(n) / scale, removed[i], IsWhole(n)))];
        ImmutableArray<TransportResource> problemResources = [.. resources.Select(r => new TransportResource(r.Id, r.Left / scale, quotas.Of(MatchSide.Resources, r)))];
        return new PlanPart(
            measure, scale, needs, resources, wanted, had, found, least.ToImmutable(), onlyWhole, !_all,
            new TransportProblem(problemNeeds, problemResources, PlanPart.Edges(found, wanted, had, _rule), quotas.All));
    }

    private (List<int> Kept, Dictionary<string, int> Removed) Candidates(
        PlanEntry need, MatchProfile wanted, ImmutableArray<PlanEntry> resources, ImmutableArray<MatchProfile> had, IReadOnlyList<int> look)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var kept = new List<int>(_all ? 16 : look.Count);
        foreach (var r in look)
        {
            var why = _leftOut.Count > 0 && _leftOut.Contains((need.Id, resources[r].Id)) ? LeftOut
                : LeastOf(need, resources[r]) < 0 ? Parts
                : Eligibility.RemovedBy(wanted, had[r], _rule);
            if (why is null)
            {
                kept.Add(r);
            }
            else
            {
                counts[why] = counts.GetValueOrDefault(why) + 1;
            }
        }

        if (!_all && kept.Count > Keep)
        {
            var points = kept.ToDictionary(r => r, r => Scoring.Of(wanted, had[r], MatchSide.Resources, _rule)!.Points);
            counts[Farther] = kept.Count - Keep;
            kept = [.. kept.OrderByDescending(r => points[r]).ThenBy(r => r).Take(Keep)];
        }

        kept.Sort();
        return (kept, counts);
    }

    private bool IsWhole(PlanEntry need) => !need.Partial || _input.Terms.KeepWhole;

    /// <summary>The least that this pair may exchange, in thousandths: 0 any amount, below 0 none at all.</summary>
    private long LeastOf(PlanEntry need, PlanEntry resource)
    {
        var least = Math.Max(
            IsWhole(need) ? need.Left : Math.Min(need.MinimumPart ?? 0, need.Left),
            resource.Partial ? Math.Min(resource.MinimumPart ?? 0, resource.Left) : resource.Left);
        return least > Math.Min(need.Left, resource.Left) ? -1 : least;
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
        return IsWhole(need) ? need.Left : (long)((exact + (100 * step) - 1) / (100 * step)) * step;
    }

    private static int Start(string id) => (int)(id.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) & int.MaxValue);
}
