using Alliance.Domain.Kernel;
using Alliance.Domain.Tests.Kernel;
using Alliance.Domain.Topics;

namespace Alliance.Domain.Tests.Topics;

/// <summary>An alliance of units u1, u2, u3 with u3 suspended and u2 in the chair, under the usual charter.</summary>
internal static class TopicScenario
{
    public static readonly AllianceSeats Seats = new(true, ["310101"], ["u1", "u2"], ["u3"], "u2");

    public static readonly TopicFacts Facts = new(
        Seats,
        [
            new TrackTerms(Track.Consult, 168, "1/2", Majority.Consensus, 720),
            new TrackTerms(Track.Decide, 336, "2/3", Majority.TwoThirds, 336),
            new TrackTerms(Track.Do, 72, "1/2", Majority.Simple, 720),
            new TrackTerms(Track.Urgent, 2, "1/3", Majority.Simple, 24),
        ],
        0, null, null, null, null);

    public static Caller One { get; } = Callers.Delegate("u1");

    public static Caller Chair { get; } = Callers.Delegate("u2");

    public static Scenario<TopicState> Empty() => new(new TopicDecider()) { Facts = Facts };

    public static Scenario<TopicState> Proposed(Track track = Track.Consult)
    {
        var s = Empty();
        s.Accepted(One, new ProposeTopic("a", "t", track, "老旧小区停车", "夜间车位不足", "u1"));
        return s;
    }

    public static Scenario<TopicState> Admitted(Track track = Track.Consult)
    {
        var s = Proposed(track);
        s.Accepted(Chair, new AdmitTopic("a", "t"));
        return s;
    }
}
