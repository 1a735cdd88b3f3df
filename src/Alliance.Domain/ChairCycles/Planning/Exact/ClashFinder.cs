using System.Collections.Immutable;

namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>
/// When no order keeps the hard rules: a set of them that cannot hold together, and none of which can be spared. First the shortest
/// stretch of terms that cannot be filled, then a deletion filter over the rules that touch it, then over all planned terms.
/// </summary>
internal static class ClashFinder
{
    private const int MostNamed = 12;

    public static RotationOutcome.Clash? Find(Model model, List<HardRule> rules)
    {
        var terms = model.End - model.Start;
        if (Possible(model, rules, 0, terms))
        {
            return null;
        }

        var (first, until) = Stretch(model, rules);
        var touching = rules.Where(rule => rule.Touches(model.Start + first, model.Start + until - 1)).ToList();
        var needed = Filter(touching, kept => !Possible(model, kept, first, until));
        needed = Filter(needed, kept => !Possible(model, kept, 0, terms));

        // The few rules left may clash in another stretch than all of them did.
        (first, until) = Stretch(model, needed);
        var permits = new Permits(model, needed);
        return new RotationOutcome.Clash(
        [
            .. needed.Select(rule => Name(model, permits, rule, first, until))
                .GroupBy(rule => (rule.Code, Terms: string.Join(',', rule.Terms)))
                .Select(same => new ClashingRule(same.Key.Code, [.. same.SelectMany(rule => rule.Units).Distinct()], same.First().Terms)),
        ]);
    }

    private static bool Possible(Model model, List<HardRule> rules, int first, int until)
    {
        var permits = new Permits(model, rules);
        return new Passage(model, permits, first, until, first == 0 ? permits.LastUnit : -1).Exists;
    }

    /// <summary>A stretch of planned terms that cannot be filled, and can without its first or its last term.</summary>
    private static (int First, int Until) Stretch(Model model, List<HardRule> rules)
    {
        var until = First(1, model.End - model.Start, end => !Possible(model, rules, 0, end));
        return (until - First(1, until, length => !Possible(model, rules, until - length, until)), until);
    }

    /// <summary>The least value for which a condition holds that holds for all greater ones.</summary>
    private static int First(int low, int high, Func<int, bool> holds)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static List<HardRule> Filter(List<HardRule> rules, Func<List<HardRule>, bool> clashes)
    {
        for (var i = rules.Count - 1; i >= 0; i--)
        {
            var without = rules.Where((_, other) => other != i).ToList();
            if (clashes(without))
            {
                rules = without;
            }
        }

        return rules;
    }

    private static ClashingRule Name(Model model, Permits permits, HardRule rule, int first, int until)
    {
        var (from, to) = (model.Start + first, model.Start + until - 1);
        if (rule.Unit >= 0)
        {
            (from, to) = (Math.Max(rule.First, from), Math.Min(rule.Last, to));
            return new ClashingRule(rule.Code, [model.Units[rule.Unit]], Terms());
        }

        // A rule for all is named with the units that could serve there, when they are few enough to be read.
        var able = Enumerable.Range(0, model.Units.Length)
            .Where(unit => Enumerable.Range(first, until - first).Any(k => permits.Allows(unit, k)))
            .Take(MostNamed + 1).Select(unit => model.Units[unit]).ToArray();
        from -= first == 0 && permits.LastUnit >= 0 ? 1 : 0;
        return new ClashingRule(rule.Code, able.Length > MostNamed ? [] : [.. able], Terms());

        ImmutableArray<int> Terms() => [.. Enumerable.Range(from, to - from + 1)];
    }
}
