using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Matching.Transport;
using Alliance.Domain.Matching.Plans;

namespace Alliance.Domain.Tests.Matching.Plans;

/// <summary>What the rules of a plan mean, written down plainly: hour by hour, pair by pair, every allocation in turn.</summary>
internal sealed class PlainPlans(PlanInput input)
{
    /// <summary>Whether the two may be matched at all.</summary>
    public bool MayMatch(PlanEntry need, PlanEntry resource) =>
        need.UnitId != resource.UnitId && need.Measure == resource.Measure
        && (need.Category == resource.Category || need.Category == "space" || resource.Category == "space")
        && !input.Terms.LeftOut.Contains(new LeftOutPair(need.Id, resource.Id))
        && IsNear(need, resource) && Meet(need.Window, resource.Window) && Math.Max(Least(need, isNeed: true), Least(resource, isNeed: false)) <= Math.Min(need.Left, resource.Left);

    public bool IsAmount(PlanEntry need, PlanEntry resource, long quantity) =>
        quantity >= Math.Max(Least(need, isNeed: true), Least(resource, isNeed: false)) && quantity <= Math.Min(need.Left, resource.Left);

    public IEnumerable<string> Broken(IReadOnlyList<(PlanEntry Need, PlanEntry Resource, long Quantity)> flows)
    {
        foreach (var (need, resource, quantity) in flows)
        {
            if (!MayMatch(need, resource) || !IsAmount(need, resource, quantity))
            {
                yield return $"{need.Id} {resource.Id} {quantity}";
            }
        }

        foreach (var (side, of) in new[] { (MatchSide.Needs, flows.Select(f => (Entry: f.Need, f.Quantity))), (MatchSide.Resources, flows.Select(f => (Entry: f.Resource, f.Quantity))) })
        {
            foreach (var entry in of.GroupBy(f => f.Entry).Where(g => g.Sum(f => f.Quantity) > g.Key.Left))
            {
                yield return $"{entry.Key.Id}: more than there is";
            }

            foreach (var quota in input.Terms.Quotas.Where(q => q.Side == side))
            {
                var own = input.Terms.Quotas.Where(q => q.Side == side && q.Of == quota.Of && q.Target is not null).Select(q => q.Target).ToHashSet(StringComparer.Ordinal);
                foreach (var sum in of.GroupBy(f => (Name: Name(quota.Of, f.Entry), f.Entry.Measure)).Where(g => quota.Target is null ? !own.Contains(g.Key.Name) : g.Key.Name == quota.Target))
                {
                    if (sum.Sum(f => f.Quantity) > quota.Limit)
                    {
                        yield return $"{side} {quota.Of} {sum.Key.Name}: above its quota";
                    }
                }
            }
        }
    }

    /// <summary>Guaranteed thousandths kept, then points and one times thousandths: the best of all allocations in whole units.</summary>
    public (long Kept, long Benefit) Best(Func<PlanEntry, PlanEntry, int> points)
    {
        var pairs = (from n in input.Needs from r in input.Resources where MayMatch(n, r) select (n, r)).ToArray();
        var flows = new List<(PlanEntry Need, PlanEntry Resource, long Quantity)>();
        var best = (-1L, 0L);
        void From(int at)
        {
            if (at == pairs.Length)
            {
                if (!Broken(flows).Any() && Worth(flows, points) is var worth && worth.CompareTo(best) > 0)
                {
                    best = worth;
                }

                return;
            }

            From(at + 1);
            var (need, resource) = pairs[at];
            for (var quantity = Milli.One; quantity <= Math.Min(need.Left, resource.Left); quantity += Milli.One)
            {
                flows.Add((need, resource, quantity));
                if (!Broken(flows).Any())
                {
                    From(at + 1);
                }

                flows.RemoveAt(flows.Count - 1);
            }
        }

        From(0);
        return best;
    }

    public (long Kept, long Benefit) Worth(IReadOnlyList<(PlanEntry Need, PlanEntry Resource, long Quantity)> flows, Func<PlanEntry, PlanEntry, int> points) => (
        flows.GroupBy(f => f.Need).Sum(g => Math.Min(Guaranteed(g.Key), g.Sum(f => f.Quantity))), flows.Sum(f => f.Quantity * (points(f.Need, f.Resource) + 1)));

    private long Guaranteed(PlanEntry need) =>
        input.Terms.First is not { } first || input.Today.DayNumber - need.Since.DayNumber < first.WaitedDays ? 0
        : !need.Partial || input.Terms.KeepWhole ? need.Left
        : (long)Math.Ceiling(need.Left / (double)Milli.One * first.Percent / 100) * Milli.One;

    private long Least(PlanEntry entry, bool isNeed) => !entry.Partial || (isNeed && input.Terms.KeepWhole) ? entry.Left : Math.Min(entry.MinimumPart ?? 1, entry.Left);

    private bool IsNear(PlanEntry need, PlanEntry resource)
    {
        var limit = need.Category == "space/hall" && input.Terms.Limits.KmOf.TryGetValue("hall", out var km) ? km : input.Terms.Limits.MaxKm;
        return limit is null || need.Place is not { } a || resource.Place is not { } b || Travel.Kilometres(a, b) <= limit;
    }

    private bool Meet(TimeWindow? one, TimeWindow? other)
    {
        for (var hour = ChinaTime.StartOf(input.Terms.Scope.From); hour < ChinaTime.StartOf(input.Terms.Scope.To.AddDays(1)); hour = hour.AddHours(1))
        {
            if (Has(one, hour) && Has(other, hour))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(TimeWindow? window, DateTimeOffset hour) => window switch
    {
        null => true,
        { Once: { } once } => hour >= once.From && hour < once.To,
        { Weekly: { } w } => Begun(w, ChinaTime.DateOf(hour), (int)hour.ToOffset(ChinaTime.Offset).TimeOfDay.TotalMinutes)
            || Begun(w, ChinaTime.DateOf(hour).AddDays(-1), (int)hour.ToOffset(ChinaTime.Offset).TimeOfDay.TotalMinutes + 1440),
        _ => false,
    };

    private static bool Begun(WeeklyWindow w, DateOnly day, int minute) =>
        w.Days.Contains(day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek) && day >= w.Since && !(day > w.Until) && !w.Except.Contains(day)
        && (w.Kind == WindowDays.All || WorkingDays.IsWorking(day)) && minute >= w.FromMinute && minute < w.ToMinute;

    private static string? Name(QuotaOf of, PlanEntry entry) => of switch
    {
        QuotaOf.Unit => entry.UnitId,
        QuotaOf.Branch => entry.Branches[0],
        QuotaOf.District => entry.UnitRegion![..6],
        _ => entry.UnitRegion![..2],
    };
}
