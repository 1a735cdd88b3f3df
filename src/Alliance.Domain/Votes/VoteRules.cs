using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;

namespace Alliance.Domain.Votes;

public static class VoteRules
{
    /// <summary>The opening of a vote names all who may vote: so many fit into one event of some two megabytes.</summary>
    public const int MostUnits = 20_000;

    /// <summary>
    /// The charter's majority for the track. In a meeting it counts those present and the quorum is of presence; without one, those
    /// who voted. Where each province must agree, its units are counted whole: staying away is no consent.
    /// </summary>
    public static VoteRule Default(ImmutableArray<TrackRule> tracks, Track track, bool inMeeting)
    {
        var found = tracks.FirstOrDefault(t => t.Track == track) ?? new TrackRule(track, Majority.Simple, "1/2");
        var of = found.Majority is Majority.DoubleMajority or Majority.EuCouncil ? CountOf.Entitled : inMeeting ? CountOf.Present : CountOf.Cast;
        return new VoteRule(
            found.Majority, of, Quorum: new Quorum(Fraction.Parse(found.Quorum), inMeeting ? QuorumOf.Presence : QuorumOf.Votes), MustBePresent: inMeeting);
    }
}
