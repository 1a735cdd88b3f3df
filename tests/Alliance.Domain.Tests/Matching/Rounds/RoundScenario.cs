using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Stable;
using Alliance.Domain.Matching.Rounds;
using Alliance.Domain.Tests.Kernel;

namespace Alliance.Domain.Tests.Matching.Rounds;

/// <summary>An alliance of u1 to u9 with u9 suspended. Entries are called after their units: n1, n2… want, r1, r2… give.</summary>
internal static class RoundScenario
{
    public static readonly DateTimeOffset Closes = new(2026, 3, 20, 1, 0, 0, TimeSpan.Zero);

    public static readonly AllianceSeats Seats = new(true, ["310118"], ["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8"], ["u9"], "u8");

    public static readonly string Salt = new('a', 32);

    public static readonly RoundTerms Terms = new(
        "名师进校园", null, new RoundSideRule("need", ["course"], [], 2, null, 5), new RoundSideRule(null, [], [], 3, null, 5), [],
        new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero), Closes, true, RoundSide.Seekers, RoundPublication.Pseudonymous, false, []);

    public static RoundListing Need(string unit = "u1") => new(unit, "wants", "need", "course", "书法课", "课时", 4_000, true, "alliance", "open");

    public static RoundListing Resource(string unit = "u2") => new(unit, "gives", "resource", "teacher", "书法老师", "课时", 6_000, true, "region", "open");

    public static RoundFacts Facts(RoundListing? listing = null) => new(Seats, listing, new string('5', 64));

    public static Scenario<RoundState> Empty() => new(new RoundDecider()) { Facts = Facts() };

    public static Scenario<RoundState> Opened(RoundTerms? terms = null)
    {
        var s = Empty();
        s.Accepted(Callers.Coordinator(), new OpenRound("a", "r", terms ?? Terms));
        return s;
    }

    /// <summary>u1 and u3 seek with n1 and n3, u2 and u4 offer r2 and r4.</summary>
    public static Scenario<RoundState> Joined(RoundTerms? terms = null)
    {
        var s = Opened(terms);
        foreach (var (unit, needs) in new[] { (1, true), (3, true), (2, false), (4, false) })
        {
            s.Join($"u{unit}", needs ? $"n{unit}" : $"r{unit}", needs ? Need($"u{unit}") : Resource($"u{unit}"));
        }

        return s;
    }

    public static void Join(this Scenario<RoundState> s, string unit, string listing, RoundListing facts, int quota = 1)
    {
        s.Facts = Facts(facts);
        s.Accepted(Callers.Delegate(unit), new JoinRound("a", "r", unit, listing, quota, null));
        s.Facts = Facts();
    }

    /// <summary>"r2 (r4 r6)": those in brackets are ranked alike.</summary>
    public static RankInRound Rank(string unit, string? listing, string list, Ranker by = Ranker.Entry) =>
        new("a", "r", unit, by, listing, Kernel.Matching.Stable.Rounds.List(list), Salt);

    public static RoundBallots Ballots(this Scenario<RoundState> s, params RankingRow[] rankings) => new(
        RoundSeed.Key(new string('5', 64)), [.. rankings], [.. s.State.Entries.Keys], Seats.InGoodStanding);

    public static RankingRow Row(RankInRound c) => new(c.By, c.ListingId ?? c.UnitId, c.UnitId, c.Groups, c.Salt);
}
