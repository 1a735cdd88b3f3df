namespace Alliance.Domain.Kernel.Majorities;

/// <summary>What can still come of something while not all have voted.</summary>
public enum Outlook
{
    /// <summary>It can still go either way.</summary>
    Open,

    /// <summary>It holds, whatever the others do.</summary>
    Sure,

    /// <summary>It fails, whatever the others do.</summary>
    Lost,
}

/// <summary>
/// Whether what is still to come can change the result, exactly: whoever has not voted may vote anything, abstain, stay away,
/// leave the meeting or drop out, and votes once given stay. For a proposal the worst for its conditions is that all others say no,
/// the worst for its quorum that all others stay away; as either part alone can fail it, both must hold. The best for both at
/// once is that all others say yes. Rules are monotone in this order, which a test holds by trying everything on small cases.
/// </summary>
public static class Foregone
{
    /// <summary>Whether the proposal will be adopted.</summary>
    /// <param name="chair">What the chair's unit has chosen already, where the rule lets it break a tie.</param>
    public static Outlook Proposal(VoteRule rule, Tally tally, int? chair = null)
    {
        var safe = Conditions.Quorum(rule, tally.All.Deserted()) is not { Held: false };
        if (safe && Conditions.OfProposal(rule, tally.Map(g => g.Filled(1)), chair ?? 1).Adopted)
        {
            return Outlook.Sure;
        }

        return Counting.Proposal(rule, tally.Map(g => g.Filled(0)), chair ?? 0).Verdict == Verdict.Adopted ? Outlook.Open : Outlook.Lost;
    }

    /// <summary>The option that will be chosen in any case, if there is one.</summary>
    public static int? Choice(VoteRule rule, Tally tally, int? chair = null)
    {
        var options = Enumerable.Range(0, tally.All.For.Length);
        if (Counting.Choice(rule, tally.Map(g => g.Deserted()), chair) is not { Verdict: Verdict.Chosen, Chosen: { } leads })
        {
            return null;
        }

        return options.Where(o => o != leads).All(rival => Counting.Choice(rule, tally.Map(g => g.Filled(rival)), chair ?? Absent(tally, rival)).Chosen == leads) ? leads : null;
    }

    /// <summary>A chair that has not voted yet, where anybody has not, may decide for the rival.</summary>
    private static int? Absent(Tally tally, int rival) => tally.All.Open.Units > 0 ? rival : null;

    /// <summary>Whether a province will have its majority under the double majority.</summary>
    public static Outlook Province(VoteRule rule, Group province) =>
        Held(rule, province.Filled(1)) ? Outlook.Sure : Held(rule, province.Filled(0)) ? Outlook.Open : Outlook.Lost;

    /// <summary>What it needs of the province's units as the count stands.</summary>
    public static int NeededIn(VoteRule rule, Group province) => Conditions.Needed(rule.Asked, province.Base(rule.Of).Units);

    /// <summary>What became of a province when the vote is over.</summary>
    public static Outlook Settled(VoteRule rule, Group province) => Held(rule, province) ? Outlook.Sure : Outlook.Lost;

    private static bool Held(VoteRule rule, Group province) =>
        province.Yes.Units >= NeededIn(rule, province);
}
