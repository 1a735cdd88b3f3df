namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>One hard rule that can be lifted by itself. Unit −1: it binds all. Terms First to Last.</summary>
internal sealed record HardRule(string Code, int Unit, int First, int Last)
{
    /// <summary>The rules that bind in the planned terms.</summary>
    public static List<HardRule> Of(Model model)
    {
        var (start, last) = (model.Start, model.End - 1);
        var rules = new List<HardRule>();
        if (model.Problem.Rules.AlternateGroups)
        {
            rules.Add(new HardRule(RuleCode.AlternateGroups, -1, start, last));
        }

        if (model.Problem.Rules.NotTwiceInARow)
        {
            rules.Add(new HardRule(RuleCode.NotTwiceInARow, -1, start, last));
        }

        var contenders = model.Problem.Contenders;
        for (var unit = 0; unit < contenders.Length; unit++)
        {
            Add(RuleCode.WaitingTime, unit, 0, contenders[unit].EligibleFrom - 1);
            foreach (var range in contenders[unit].Blackouts.IsDefault ? [] : contenders[unit].Blackouts)
            {
                Add(RuleCode.Blackout, unit, range.First, range.Last);
            }
        }

        foreach (var entry in (model.Problem.Rules.Fixed.IsDefault ? [] : model.Problem.Rules.Fixed).Distinct())
        {
            var unit = Array.IndexOf(model.Units, entry.Unit);
            Add(RuleCode.Fixed, unit, entry.Term, entry.Term);
            if (start <= entry.Term && entry.Term <= last && model.UnitWeights[unit].At(entry.Term).Sign == 0)
            {
                // First in the list: spared last, since that the unit is no member then is the plainest thing to say.
                rules.Insert(0, new HardRule(RuleCode.Membership, unit, entry.Term, entry.Term));
            }
        }

        return rules;

        void Add(string code, int unit, int first, int until)
        {
            if (first <= last && until >= start && first <= until)
            {
                rules.Add(new HardRule(code, unit, Math.Max(first, start), Math.Min(until, last)));
            }
        }
    }

    public bool Touches(int first, int last) => First <= last && Last >= first;
}
