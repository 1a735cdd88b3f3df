using System.Text.Json.Serialization;

namespace Alliance.Domain.Kernel.Majorities;

/// <summary>Of whom a majority is asked.</summary>
public enum CountOf
{
    /// <summary>Of those who said yes or no (or chose an option): an abstention counts for neither side.</summary>
    Cast,

    /// <summary>Of those present: whoever checked in, or has voted. An abstention counts against.</summary>
    Present,

    /// <summary>Of all who may vote. An abstention, and staying away, count against.</summary>
    Entitled,
}

/// <summary>What a quorum is measured by, as a part of all who may vote.</summary>
public enum QuorumOf
{
    /// <summary>Units present when the voting closes: checked in and not gone, or having voted.</summary>
    Presence,

    /// <summary>Units that have voted, abstentions among them.</summary>
    Votes,

    /// <summary>The weight of the units that have voted.</summary>
    Weights,
}

/// <summary>What decides when as many are for as against, or two options lead.</summary>
public enum TieBreak
{
    /// <summary>Nothing: a proposal is not adopted, a choice is not made.</summary>
    None,

    /// <summary>The vote of the unit that is in the chair when the voting opens, where it has voted openly.</summary>
    Chair,
}

/// <summary>A fraction between 0 and 1; <paramref name="MoreThan"/>: it must be exceeded, otherwise reached.</summary>
public sealed record Threshold(Fraction Fraction, bool MoreThan);

public sealed record Quorum(Fraction Fraction, QuorumOf Of);

/// <summary>
/// The qualified majority of the Council of the European Union: so much of the members, and members with so much of the
/// weight; where the latter is not reached but fewer than <paramref name="BlockingMinority"/> members are not in favour, it
/// is deemed reached (0: never). <paramref name="AtLeast"/>: a least number of members besides.
/// </summary>
public sealed record EuTerms(Fraction Members, Fraction Weight, int BlockingMinority, int AtLeast = 0)
{
    /// <summary>Article 16(4) of the Treaty on European Union: 55 %, 65 %, at least four to block.</summary>
    public static readonly EuTerms OnProposal = new(new Fraction(55, 100), new Fraction(65, 100), 4);

    /// <summary>Article 238(2) of the Treaty on the Functioning of the European Union, where the Council does not act on a proposal: 72 %, 65 %.</summary>
    public static readonly EuTerms WithoutProposal = new(new Fraction(72, 100), new Fraction(65, 100), 0);
}

/// <summary>
/// A rule of voting as data. <paramref name="Threshold"/> and <paramref name="Eu"/> are the majority's own where they are not
/// given. <paramref name="MustBePresent"/>: only units that have checked in to the meeting may vote. <paramref name="Approval"/>:
/// each may approve of as many of the options as it likes.
/// </summary>
public sealed record VoteRule(
    Majority Majority,
    CountOf Of = CountOf.Cast,
    Threshold? Threshold = null,
    Quorum? Quorum = null,
    EuTerms? Eu = null,
    TieBreak Tie = TieBreak.None,
    bool MustBePresent = false,
    bool Approval = false)
{
    private static readonly Threshold Half = new(new Fraction(1, 2), MoreThan: true);

    private static readonly Threshold TwoThirds = new(new Fraction(2, 3), MoreThan: false);

    private static readonly Threshold All = new(Fraction.One, MoreThan: false);

    [JsonIgnore]
    public Threshold Asked => Threshold ?? Majority switch
    {
        Majority.TwoThirds => TwoThirds,
        Majority.Unanimity => All,
        _ => Half,
    };

    [JsonIgnore]
    public EuTerms EuOrTreaty => Eu ?? EuTerms.OnProposal;

    /// <summary>Weights decide, or take part in deciding.</summary>
    [JsonIgnore]
    public bool Weighs => Majority is Majority.Weighted or Majority.EuCouncil || Quorum?.Of == QuorumOf.Weights;

    /// <summary>It can decide among several options, not only between yes and no.</summary>
    [JsonIgnore]
    public bool CanChoose => Majority is Majority.Simple or Majority.TwoThirds or Majority.Unanimity or Majority.Weighted;
}
