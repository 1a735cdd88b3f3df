using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Matches;
using Alliance.Domain.Tests.Kernel;

namespace Alliance.Domain.Tests.Matching.Matches;

/// <summary>Alliance a, in which taker needs 80 places; and alliance b across the border, in which giver has 100. chair holds the chair of a.</summary>
internal static class MatchScenario
{
    public static readonly MatchEntry Need = new("n", "a", "taker", "夜间停车", "wants", "posted", 80 * Milli.One, 80 * Milli.One, "parking", "个", true, null);

    public static readonly MatchEntry Resource = new("r", "b", "giver", "写字楼车位", "gives", "posted", 100 * Milli.One, 100 * Milli.One, "parking", "个", true, null);

    public static readonly MatchFacts Facts = new(
        new AllianceSeats(true, ["310118"], ["taker", "chair"], ["out"], "chair"), new AllianceSeats(true, ["330421"], ["giver"], [], null), Need, Resource, null, null);

    public static Caller Taker { get; } = Callers.Delegate("taker");

    public static Caller Giver { get; } = Callers.Delegate("giver");

    public static Caller Chair { get; } = Callers.Delegate("chair");

    public static OfferMatch Offer(string? by = "giver", long quantity = 60) => new("a", "m", "n", "r", quantity * Milli.One, by, new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 30), "夜里可停");

    public static Scenario<MatchState> Empty() => new(new MatchDecider()) { Facts = Facts };

    public static Scenario<MatchState> Offered(string? by = "giver")
    {
        var s = Empty();
        s.Single<MatchOffered>(by == "taker" ? Taker : by is null ? Callers.Coordinator() : Giver, Offer(by));
        return s;
    }

    public static Scenario<MatchState> Agreed()
    {
        var s = Offered();
        s.Accepted(Taker, new AcceptMatch("a", "m", "taker"));
        return s;
    }

    public static Scenario<MatchState> Committed()
    {
        var s = Agreed();
        s.Single<MatchCommitted>(Caller.System, new CommitMatch("a", "m"));
        return s;
    }

    public static DeliverMatch Deliver(long quantity) => new("a", "m", quantity * Milli.One, null);

    public static ConfirmMatch Confirm(long quantity) => new("a", "m", quantity * Milli.One);
}
