using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Stable;
using Alliance.Domain.Matching.Rounds;
using Alliance.Domain.Tests.Kernel;
using Xunit;
using static Alliance.Domain.Tests.Kernel.Callers;
using static Alliance.Domain.Tests.Matching.Rounds.RoundScenario;

namespace Alliance.Domain.Tests.Matching.Rounds;

public sealed class SolvingTests
{
    [Fact]
    public void The_result_names_pairs_to_their_units_and_pseudonyms_to_everybody()
    {
        var (s, events) = Solve(Terms, ("u1", "n1", "r2 r4"), ("u3", "n3", "r2"), ("u2", "r2", "n3 n1"), ("u4", "r4", "n1"));
        var solved = Assert.IsType<RoundSolved>(events[0]);
        Assert.Equal(
            [new RoundPaired("a", "r", Terms.Title, "n1", "u1", "r4", "u4", 4_000), new RoundPaired("a", "r", Terms.Title, "n3", "u3", "r2", "u2", 4_000)],
            events.Skip(1).Cast<RoundPaired>());
        Assert.Equal([2, 1], solved.Matches.Select(m => m.Choice).OrderDescending());
        var written = Catalog.Write(solved);
        Assert.All(new[] { "\"n1\"", "\"n3\"", "\"r2\"", "\"r4\"", "\"u1\"", "\"u2\"" }, id => Assert.DoesNotContain(id, written, StringComparison.Ordinal));
        Assert.Empty(new RoundDecider().Due(s.State));
    }

    [Fact]
    public void It_is_solved_once_however_often_it_is_asked_for()
    {
        var (s, _) = Solve(Terms, ("u1", "n1", "r2"), ("u2", "r2", "n1"));
        Assert.Empty(s.Accepted(Caller.System, new SolveRound("a", "r")));
        var open = Joined();
        open.Facts = open.Ballots();
        Assert.Empty(open.Accepted(Caller.System, new SolveRound("a", "r")));
    }

    [Fact]
    public void Who_cannot_be_matched_any_more_is_left_out_and_named()
    {
        var s = Closed(Terms, out var rows, ("u1", "n1", "r2 r4"), ("u3", "n3", "r2"), ("u2", "r2", "n1 n3"), ("u4", "r4", "n1 n3"));
        s.Facts = s.Ballots([.. rows]) with { Open = ["n1", "n3", "r4"], Units = Seats.InGoodStanding.Remove("u3") };
        var events = s.Accepted(Caller.System, new SolveRound("a", "r"));
        var solved = Assert.IsType<RoundSolved>(events[0]);
        Assert.Equal([new("n3", "书法课", true), new("r2", "书法老师", false)], solved.Excluded);
        Assert.Equal(("n1", "r4"), (Assert.IsType<RoundPaired>(events[1]).NeedId, ((RoundPaired)events[1]).ResourceId));
        Assert.Equal((1, 1), (solved.Seekers, solved.Offers));
    }

    [Fact]
    public void What_was_drawn_back_into_one_branch_is_left_out_and_not_named()
    {
        var s = Closed(Terms, out var rows, ("u1", "n1", "r2 r4"), ("u2", "r2", "n1"), ("u4", "r4", "n1"));
        s.Facts = s.Ballots([.. rows]) with { Open = ["n1", "n3", "r4"], Narrowed = ["r2"] };
        var events = s.Accepted(Caller.System, new SolveRound("a", "r"));
        Assert.Equal([new("r2", "", false, true)], Assert.IsType<RoundSolved>(events[0]).Excluded);
        Assert.Equal("r4", Assert.IsType<RoundPaired>(Assert.Single(events.Skip(1))).ResourceId);
        Assert.DoesNotContain("书法老师", Catalog.Write(events[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_units_quota_and_the_owners_bind_over_all_their_entries()
    {
        var terms = Terms with { Publication = RoundPublication.Open, UnitQuotas = [new("u1", RoundSide.Seekers, 1), new("u2", RoundSide.Offers, 1)] };
        var s = Opened(terms);
        s.Join("u1", "n1", Need());
        s.Join("u1", "n2", Need());
        s.Join("u3", "n3", Need("u3"));
        s.Join("u2", "r1", Resource());
        s.Join("u2", "r2", Resource());
        s.Join("u4", "r4", Resource("u4"), quota: 3);
        var rows = RankAll(s, ("u1", "n1", "r4"), ("u1", "n2", "r4"), ("u3", "n3", "r1"), ("u4", "r4", "n1 n2 n3"));
        rows.Add(Order(s, "u1", Ranker.Order, "n2 n1"));
        rows.Add(Order(s, "u2", Ranker.Owner, "n3"));
        var solved = SolveNow(s, rows);
        Assert.Equal(["n2–r4", "n3–r1"], solved.Matches.Select(m => $"{m.Seeker}–{m.Offer}").Order(StringComparer.Ordinal));
        Assert.Equal(RefusalCause.UnitFull, Assert.Single(Assert.Single(solved.Unmatched, u => u.Seeker == "n1").Reasons).Cause);
    }

    /// <summary>Random rounds through every command, under both rules of publication; each is checked by the definitions alone, from what is published alone.</summary>
    [Fact]
    public void A_thousand_random_rounds_come_out_stable_and_can_be_reproduced_from_what_is_published()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var terms = Terms with
            {
                Favoured = random.Next(2) == 0 ? RoundSide.Seekers : RoundSide.Offers,
                Publication = random.Next(2) == 0 ? RoundPublication.Open : RoundPublication.Pseudonymous,
                Seekers = Terms.Seekers with { UnitQuota = random.Next(3) == 0 ? random.Next(1, 4) : null },
                Offers = Terms.Offers with { UnitQuota = random.Next(3) == 0 ? random.Next(1, 4) : null },
            };
            var s = Opened(terms);
            var (needs, resources) = (Entries(s, random, "n", Need), Entries(s, random, "r", Resource));
            var rows = new List<RankingRow>();
            foreach (var (unit, entry) in needs.Concat(resources))
            {
                var others = (entry[0] == 'n' ? resources : needs).Where(o => o.Unit != unit && random.Next(4) > 0).Select(o => o.Entry).Take(5).ToArray();
                random.Shuffle(others);
                rows.Add(Order(s, unit, Ranker.Entry, Tied(others, random), entry));
            }

            var solved = SolveNow(s, rows);
            var round = solved.Input.AsRound();
            var verdict = StabilityVerifier.Check(round, solved.Matches);
            Assert.True(verdict.IsStable, $"{seed}: {string.Join(' ', verdict.Faults)} {string.Join(' ', verdict.Blocking)}");
            Assert.Equal(solved.Matches, SelectionRounds.Run(round).Matches);
            Assert.Equal(solved.Digest, RoundDigest.Of(round));
            Assert.Equal(s.State.Question.Commitment, RoundSeed.Hash(solved.Secret));
            Assert.Equal(solved.Input.Seed, RoundSeed.Of(solved.Secret, solved.Contributions));
        }
    }

    [Fact]
    public void One_more_contribution_makes_another_seed_and_no_contribution_shows_its_salt()
    {
        var (_, first) = Solve(Terms, ("u1", "n1", "r2"), ("u2", "r2", "n1"));
        var (_, second) = Solve(Terms, ("u1", "n1", "r2"), ("u2", "r2", "n1"), ("u3", "n3", "r2"));
        Assert.NotEqual(((RoundSolved)first[0]).Input.Seed, ((RoundSolved)second[0]).Input.Seed);
        Assert.DoesNotContain(Salt, Catalog.Write(first[0]), StringComparison.Ordinal);
    }

    private static (Scenario<RoundState> Scenario, ImmutableArray<IEvent> Events) Solve(RoundTerms terms, params (string Unit, string Entry, string List)[] rankings)
    {
        var s = Closed(terms, out var rows, rankings);
        s.Facts = s.Ballots([.. rows]);
        return (s, s.Accepted(Caller.System, new SolveRound("a", "r")));
    }

    private static Scenario<RoundState> Closed(RoundTerms terms, out List<RankingRow> rows, params (string Unit, string Entry, string List)[] rankings)
    {
        var s = Joined(terms);
        rows = RankAll(s, rankings);
        s.Now = Closes;
        s.Accepted(Caller.System, new CloseRound("a", "r"));
        return s;
    }

    private static RoundSolved SolveNow(Scenario<RoundState> s, List<RankingRow> rows)
    {
        s.Now = Closes;
        s.Accepted(Caller.System, new CloseRound("a", "r"));
        s.Facts = s.Ballots([.. rows]);
        return Assert.IsType<RoundSolved>(s.Accepted(Caller.System, new SolveRound("a", "r"))[0]);
    }

    private static List<RankingRow> RankAll(Scenario<RoundState> s, params (string Unit, string Entry, string List)[] rankings) =>
        [.. rankings.Select(r => Order(s, r.Unit, Ranker.Entry, r.List, r.Entry))];

    private static RankingRow Order(Scenario<RoundState> s, string unit, Ranker by, string list, string? entry = null)
    {
        var command = Rank(unit, entry, list, by);
        s.Accepted(Delegate(unit), command);
        return Row(command);
    }

    private static List<(string Unit, string Entry)> Entries(Scenario<RoundState> s, Random random, string prefix, Func<string, RoundListing> of)
    {
        var entries = Enumerable.Range(1, random.Next(1, 8)).Select(i => (Unit: $"u{random.Next(1, 9)}", Entry: $"{prefix}{i}")).ToList();
        foreach (var (unit, entry) in entries)
        {
            s.Join(unit, entry, of(unit), random.Next(1, 3));
        }

        return entries;
    }

    /// <summary>Some neighbours ranked alike.</summary>
    private static string Tied(string[] ids, Random random)
    {
        var text = "";
        for (var i = 0; i < ids.Length; i++)
        {
            text += i + 1 < ids.Length && random.Next(3) == 0 ? $"({ids[i]} {ids[++i]}) " : $"{ids[i]} ";
        }

        return text;
    }
}
