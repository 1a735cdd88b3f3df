using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Stable;

namespace Alliance.Domain.Matching.Rounds;

/// <summary>How the input of a round that is over is published.</summary>
public enum RoundPublication
{
    /// <summary>Under pseudonyms. Whoever was ranked by name knows the pseudonym of those it ranked itself: see docs/adr/0035-rounds.md.</summary>
    Pseudonymous,

    /// <summary>Under the entries' own ids.</summary>
    Open,
}

/// <summary>Whose ranking, or order, it is.</summary>
public enum Ranker
{
    /// <summary>An entry's own: a need ranks offers, an offer seekers.</summary>
    Entry,

    /// <summary>A unit ranks the seekers for all its offers together.</summary>
    Owner,

    /// <summary>The order in which a unit's quota goes to its own needs.</summary>
    Order,
}

/// <summary>
/// Which entries may take part on one side, and on what terms. <paramref name="Entries"/> chosen ones; where there are none, those of
/// the <paramref name="Kind"/> and one of the <paramref name="Categories"/>, as far as they are named. <paramref name="Quota"/>: the most
/// matches an entry may ask for; <paramref name="UnitQuota"/>: the most of a unit over all its entries (null: no limit).
/// </summary>
public sealed record RoundSideRule(string? Kind, ImmutableArray<string> Categories, ImmutableArray<string> Entries, int Quota, int? UnitQuota, int MostRanked)
{
    public bool Admits(string listingId, string kind, string category) => Entries.Length > 0
        ? Entries.Contains(listingId, StringComparer.Ordinal)
        : (Kind is null || Kind == kind) && (Categories.Length == 0 || Categories.Contains(category, StringComparer.Ordinal));
}

/// <summary>A unit's own quota on one side, in place of the side's.</summary>
public sealed record RoundUnitQuota(string UnitId, RoundSide Side, int Quota);

/// <summary>
/// The rules of a round, fixed when it opens. Units may join from then on, and rank from <paramref name="OpensAt"/> until <paramref name="ClosesAt"/>.
/// Couples of units are refused, see <see cref="RoundProblem.CoupleRefused"/>.
/// </summary>
/// <param name="Ties">Whether several may be ranked alike.</param>
/// <param name="Favoured">The stable result that is best for this side.</param>
/// <param name="Invited">Who may join, where it is by invitation.</param>
public sealed record RoundTerms(
    string Title,
    string? Text,
    RoundSideRule Seekers,
    RoundSideRule Offers,
    ImmutableArray<RoundUnitQuota> UnitQuotas,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    bool Ties,
    RoundSide Favoured,
    RoundPublication Publication,
    bool ByInvitation,
    ImmutableArray<string> Invited)
{
    public RoundSideRule Of(RoundSide side) => side == RoundSide.Seekers ? Seekers : Offers;

    /// <summary>Null: no limit.</summary>
    public int? UnitQuota(RoundSide side, string unitId) => UnitQuotas.FirstOrDefault(q => q.Side == side && q.UnitId == unitId)?.Quota ?? Of(side).UnitQuota;

    public bool Admits(string unitId) => !ByInvitation || Invited.Contains(unitId, StringComparer.Ordinal);
}
