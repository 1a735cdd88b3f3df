using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Alliance.Domain.Kernel.Majorities;

public enum Verdict
{
    Adopted,
    Rejected,
    NoQuorum,

    /// <summary>One option was chosen.</summary>
    Chosen,

    /// <summary>Several options lead, and nothing decides between them.</summary>
    Tied,
}

/// <summary>What a condition counts.</summary>
public enum ConditionKind
{
    QuorumOfPresence,
    QuorumOfVotes,
    QuorumOfWeights,

    /// <summary>Units in favour.</summary>
    Units,

    /// <summary>Weight in favour.</summary>
    Weight,

    /// <summary>Units of one province in favour.</summary>
    Province,

    /// <summary>Units against, of which there may be none.</summary>
    NoObjection,

    /// <summary>Members in favour, by the EU Council's rule.</summary>
    Members,

    /// <summary>Weight of the members in favour, by the EU Council's rule.</summary>
    Population,

    /// <summary>Members not in favour: with fewer than needed they do not block, and the weight is deemed reached.</summary>
    BlockingMinority,

    /// <summary>The chair's vote, where as many are for as against.</summary>
    ChairDecides,
}

/// <summary>
/// One condition of a rule and what became of it. <paramref name="Needed"/> is to be reached, or exceeded where
/// <paramref name="MoreThan"/>; both are out of <paramref name="OutOf"/>. For an objection and a blocking minority fewer is what helps.
/// </summary>
public sealed record Condition(ConditionKind Kind, string? Province, Fraction Reached, Fraction Needed, bool MoreThan, Fraction OutOf, bool Held);

/// <summary>The result with everything that led to it. <paramref name="Chosen"/> and <paramref name="Tied"/> are places among the options.</summary>
public sealed record VoteResult(
    Verdict Verdict, int? Chosen, ImmutableArray<int> Tied, ImmutableArray<Condition> Conditions, Group All, ImmutableArray<Group> Provinces)
{
    [JsonIgnore]
    public bool IsFavourable => Verdict is Verdict.Adopted or Verdict.Chosen;

    /// <summary>The conditions that were not held.</summary>
    [JsonIgnore]
    public IEnumerable<Condition> Short => Conditions.Where(c => !c.Held);
}
