namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>One level together with the turns a schedule gives it, and the planned terms (from 0) in which they fall.</summary>
internal sealed record Standings(Account Account, int[] Sequence, int[] Terms)
{
    private readonly Lazy<(Fraction, int, int)> _worst = new(() => Account.Level.Worst(Account.Standing.Served, Account.Standing.Turn, Sequence));

    /// <summary>The top level first, then the groups that have a turn, in the order of groups.</summary>
    public static List<Standings> Of(Model model, int[] units)
    {
        var all = Enumerable.Range(0, units.Length).ToArray();
        if (!model.Problem.Rules.TwoLevels)
        {
            return [new Standings(model.Top(), units, all)];
        }

        var levels = new List<Standings> { new(model.Top(), [.. units.Select(unit => model.GroupOf[unit])], all) };
        foreach (var turns in all.GroupBy(k => model.GroupOf[units[k]]).OrderBy(turns => turns.Key))
        {
            var account = model.WithinGroup(turns.Key, turns.Select(k => model.Start + k));
            levels.Add(new Standings(account, [.. turns.Select(k => model.PlaceInGroup[units[k]])], [.. turns]));
        }

        return levels;
    }

    public (Fraction Deviation, int Contender, int Turn) Worst => _worst.Value;
}
