using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Alliances;

public enum Standing
{
    Good,
    Suspended,
    Left,
}

public sealed record Membership(string RegionCode, string Share, Standing Standing, DateOnly JoinedOn);

/// <summary>An application, or an invitation not yet answered. Votes by unit, where the members decide.</summary>
public sealed record Admission(bool Invited, bool Binding, string? Message, DateTimeOffset? VotingEndsAt, ImmutableDictionary<string, bool> Votes);

public sealed record Body(BodyKind Kind, string Name, string? NameEn, string? RegionCode, bool Closed, ImmutableDictionary<string, bool> Seats);

public sealed record CharterVersion(int Number, DateOnly EffectiveFrom, Charter Charter);

public sealed record AllianceState(
    string Id,
    AllianceProfile? Profile,
    bool Dissolved,
    ImmutableArray<CharterVersion> Charters,
    ImmutableDictionary<string, Membership> Members,
    ImmutableDictionary<string, Admission> Admissions,
    ImmutableDictionary<string, Body> Bodies,
    int CharterInForce = 1)
{
    public static readonly AllianceState Initial = new(
        "",
        null,
        false,
        [],
        ImmutableDictionary<string, Membership>.Empty,
        ImmutableDictionary<string, Admission>.Empty,
        ImmutableDictionary<string, Body>.Empty);

    public Charter CharterOn(DateOnly day) => Charters.Last(version => version.EffectiveFrom <= day || version.Number == 1).Charter;

    public IEnumerable<string> InGoodStanding => Members.Where(m => m.Value.Standing == Standing.Good).Select(m => m.Key);

    public IEnumerable<string> Suspended => Members.Where(m => m.Value.Standing == Standing.Suspended).Select(m => m.Key);

    /// <summary>Sits in the alliance, suspended or not.</summary>
    public bool Sits(string unitId) => Members.TryGetValue(unitId, out var member) && member.Standing != Standing.Left;
}
