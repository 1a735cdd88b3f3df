using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Majorities;

/// <summary>The conditions of each majority, held against a count. Nothing is a majority of nothing: each needs at least one in favour.</summary>
internal static class Conditions
{
    public static Condition? Quorum(VoteRule rule, Group all)
    {
        if (rule.Quorum is not { } quorum)
        {
            return null;
        }

        if (quorum.Of == QuorumOf.Weights)
        {
            var needed = quorum.Fraction * all.Entitled.Weight;
            return new Condition(
                ConditionKind.QuorumOfWeights, null, all.Voted.Weight, needed, false, all.Entitled.Weight, all.Voted.Weight.IsPositive && all.Voted.Weight >= needed);
        }

        var reached = quorum.Of == QuorumOf.Presence ? all.Present.Units : all.Voted.Units;
        var least = Needed(new Threshold(quorum.Fraction, MoreThan: false), all.Entitled.Units);
        return new Condition(
            quorum.Of == QuorumOf.Presence ? ConditionKind.QuorumOfPresence : ConditionKind.QuorumOfVotes,
            null, reached, least, false, all.Entitled.Units, reached >= least);
    }

    /// <summary>Of a proposal. <paramref name="chair"/>: what the chair's unit said, where the rule lets it decide (null: nothing, or nothing yet).</summary>
    public static (bool Adopted, ImmutableArray<Condition> All) OfProposal(VoteRule rule, Tally tally, int? chair) => rule.Majority switch
    {
        Majority.Consensus => AllOf(NoObjection(tally.All), Units(ConditionKind.Units, tally.All, tally.All.Yes, new Threshold(Fraction.Zero, MoreThan: true), CountOf.Entitled)),
        Majority.Weighted => AllOf(Weight(rule, tally.All, tally.All.Yes)),
        Majority.DoubleMajority => AllOf(
        [
            Units(ConditionKind.Units, tally.All, tally.All.Yes, rule.Asked, rule.Of),
            .. tally.Provinces.Values.Select(p => Units(ConditionKind.Province, p, p.Yes, rule.Asked, rule.Of)),
        ]),
        Majority.EuCouncil => EuCouncil(rule.EuOrTreaty, tally.All),
        Majority.Simple when rule.Tie == TieBreak.Chair && rule.Threshold is null && tally.All.Yes.Units == tally.All.No.Units && tally.All.Yes.Units > 0 && chair is not null =>
            WithChair(Units(ConditionKind.Units, tally.All, tally.All.Yes, rule.Asked, rule.Of), chair == 0),
        _ => AllOf(Units(ConditionKind.Units, tally.All, tally.All.Yes, rule.Asked, rule.Of)),
    };

    /// <summary>What the leading option must reach besides leading; null where leading is enough.</summary>
    public static Condition? OfLeader(VoteRule rule, Group all, int leader) => rule switch
    {
        { Majority: Majority.Weighted, Threshold: not null } => Weight(rule, all, all.For[leader]),
        { Majority: Majority.Weighted } or { Majority: Majority.Simple, Threshold: null } => null,
        _ => Units(ConditionKind.Units, all, all.For[leader], rule.Asked, rule.Of),
    };

    /// <summary>The least whole number that satisfies the threshold, and at least one.</summary>
    public static int Needed(Threshold threshold, int outOf)
    {
        var exact = threshold.Fraction * outOf;
        return Math.Max(1, (int)(threshold.MoreThan ? exact.Floor + 1 : exact.Ceiling));
    }

    private static Condition Units(ConditionKind kind, Group group, Count inFavour, Threshold threshold, CountOf of)
    {
        var outOf = group.Base(of).Units;
        var needed = Needed(threshold, outOf);
        return new Condition(kind, kind == ConditionKind.Province ? group.Province : null, inFavour.Units, needed, false, outOf, inFavour.Units >= needed);
    }

    private static Condition Weight(VoteRule rule, Group all, Count inFavour)
    {
        var (threshold, outOf) = (rule.Asked, all.Base(rule.Of).Weight);
        var needed = threshold.Fraction * outOf;
        var held = inFavour.Weight.IsPositive && (threshold.MoreThan ? inFavour.Weight > needed : inFavour.Weight >= needed);
        return new Condition(ConditionKind.Weight, null, inFavour.Weight, needed, threshold.MoreThan, outOf, held);
    }

    private static Condition NoObjection(Group all) =>
        new(ConditionKind.NoObjection, null, all.No.Units, 0, false, all.Entitled.Units, all.No.Units == 0);

    /// <summary>
    /// Abstaining counts against, as staying away does: everything is measured against all members. The members' part must be
    /// reached in any case; that few are not in favour makes up for the weight alone.
    /// </summary>
    private static (bool Adopted, ImmutableArray<Condition> All) EuCouncil(EuTerms terms, Group all)
    {
        var least = Math.Max(terms.AtLeast, Needed(new Threshold(terms.Members, MoreThan: false), all.Entitled.Units));
        var members = new Condition(ConditionKind.Members, null, all.Yes.Units, least, false, all.Entitled.Units, all.Yes.Units >= least);
        var weight = terms.Weight * all.Entitled.Weight;
        var population = new Condition(
            ConditionKind.Population, null, all.Yes.Weight, weight, false, all.Entitled.Weight, all.Yes.Weight.IsPositive && all.Yes.Weight >= weight);
        if (population.Held || terms.BlockingMinority == 0)
        {
            return AllOf(members, population);
        }

        var against = all.Entitled.Units - all.Yes.Units;
        var tooFew = against < terms.BlockingMinority;
        var blocking = new Condition(ConditionKind.BlockingMinority, null, against, terms.BlockingMinority, false, all.Entitled.Units, tooFew);
        return (members.Held && tooFew, [members, population, blocking]);
    }

    private static (bool, ImmutableArray<Condition>) WithChair(Condition units, bool inFavour) =>
        (inFavour, [units, new Condition(ConditionKind.ChairDecides, null, inFavour ? 1 : 0, 1, false, 1, inFavour)]);

    private static (bool, ImmutableArray<Condition>) AllOf(params ImmutableArray<Condition> conditions) => (conditions.All(c => c.Held), conditions);
}
