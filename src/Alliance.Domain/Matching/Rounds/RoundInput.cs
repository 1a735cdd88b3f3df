using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Stable;

namespace Alliance.Domain.Matching.Rounds;

public sealed record InputSeeker(string Id, string? Unit, int Quota, ImmutableArray<ImmutableArray<string>> Preferences);

public sealed record InputUnit(string Id, int Quota, ImmutableArray<string> Priority);

/// <param name="Ranking">Null: its owner's holds.</param>
public sealed record InputOffer(string Id, string Owner, int Quota, ImmutableArray<ImmutableArray<string>>? Ranking);

public sealed record InputOwner(string Id, int Quota, ImmutableArray<ImmutableArray<string>> Ranking);

/// <summary>A round's input as it is published and stored; as a <see cref="SelectionRound"/> it has canonical text, digest and result.</summary>
public sealed record RoundInput(
    RoundSide Favoured, string Seed, ImmutableArray<InputSeeker> Seekers, ImmutableArray<InputUnit> Units, ImmutableArray<InputOffer> Offers, ImmutableArray<InputOwner> Owners)
{
    public SelectionRound AsRound() => new(
        [.. Seekers.Select(s => new Seeker(s.Id, s.Preferences, s.Quota, s.Unit))],
        [.. Offers.Select(o => new Offer(o.Id, o.Owner, o.Quota, o.Ranking ?? default))],
        [.. Owners.Select(o => new Owner(o.Id, o.Quota, o.Ranking))],
        [.. Units.Select(u => new SeekerUnit(u.Id, u.Quota, u.Priority))],
        Seed,
        Favoured);
}
