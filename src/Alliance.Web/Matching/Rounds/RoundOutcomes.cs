using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Stable;
using Alliance.Domain.Matching.Rounds;
using Alliance.Storage.Matching.Rounds;

namespace Alliance.Web.Matching.Rounds;

/// <summary>What came of a unit's own entries, read off the published result: names of others stand in it only as far as the unit had ranked them itself.</summary>
internal sealed class RoundOutcomes
{
    private readonly RoundSolved _result;
    private readonly Dictionary<string, string> _listing;
    private readonly Dictionary<string, InputSeeker> _seekers;
    private readonly Dictionary<string, InputOffer> _offers;
    private readonly Dictionary<string, InputOwner> _owners;
    private readonly Dictionary<string, UnmatchedSeeker> _unmatched;
    private readonly ILookup<string, RoundMatch> _ofSeeker;
    private readonly ILookup<string, RoundMatch> _ofOffer;

    public RoundOutcomes(RoundSolved result, IEnumerable<OwnAlias> aliases)
    {
        _result = result;
        _listing = aliases.ToDictionary(a => a.Alias, a => a.ListingId, StringComparer.Ordinal);
        _seekers = result.Input.Seekers.ToDictionary(s => s.Id, StringComparer.Ordinal);
        _offers = result.Input.Offers.ToDictionary(o => o.Id, StringComparer.Ordinal);
        _owners = result.Input.Owners.ToDictionary(o => o.Id, StringComparer.Ordinal);
        _unmatched = result.Unmatched.ToDictionary(u => u.Seeker, StringComparer.Ordinal);
        _ofSeeker = result.Matches.ToLookup(m => m.Seeker, StringComparer.Ordinal);
        _ofOffer = result.Matches.ToLookup(m => m.Offer, StringComparer.Ordinal);
    }

    /// <summary>Null for an entry that was left out of the result.</summary>
    public OutcomeAnswer? Of(OwnAlias own) => own.Side == RoundSide.Seekers
        ? _seekers.TryGetValue(own.Alias, out var seeker) ? Of(own, seeker) : null
        : _offers.TryGetValue(own.Alias, out var offer) ? Of(own, offer) : null;

    private OutcomeAnswer Of(OwnAlias own, InputSeeker seeker)
    {
        var reasons = _unmatched.TryGetValue(own.Alias, out var unmatched) ? unmatched.Reasons : [];
        var got = _ofSeeker[own.Alias].ToList();
        return new OutcomeAnswer(
            own.ListingId, own.Alias, got.Count, seeker.Quota, [.. got.Select(m => m.Choice)], Named(seeker.Preferences),
            [.. reasons.Select(r => new RefusalAnswer(_listing[r.Offer], r.Cause, r.Places, r.ByLot))], 0, 0);
    }

    private OutcomeAnswer Of(OwnAlias own, InputOffer offer)
    {
        var ranking = offer.Ranking ?? _owners[offer.Owner].Ranking;
        var got = _ofOffer[own.Alias].Select(m => m.Seeker).ToHashSet(StringComparer.Ordinal);
        var others = ranking.SelectMany(g => g).Where(s => !got.Contains(s)).ToList();
        var wanting = others.Count(s => _seekers[s].Preferences.Any(g => g.Contains(own.Alias, StringComparer.Ordinal)));
        return new OutcomeAnswer(own.ListingId, own.Alias, got.Count, offer.Quota, [], Named(ranking), [], others.Count - wanting, wanting);
    }

    private List<IReadOnlyList<string>> Named(ImmutableArray<ImmutableArray<string>> groups) => [.. groups.Select(g => (IReadOnlyList<string>)[.. g.Select(a => _listing[a])])];
}
