using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Stable;
using Alliance.Domain.Matching.Rounds;

namespace Alliance.Web.Demo;

/// <summary>Two selection rounds along the border: teachers and volunteers, of which the result is out, and parking places, which are still being ranked.</summary>
internal sealed class DemoRounds(DemoStage stage, DemoAlliance alliance)
{
    private const string Alliance = "qingpu-jiashan-wujiang";

    // Whose (0 Qingpu, 1 Jiashan, 2 Wujiang), the place of the entry among the demonstration's, and how it ranks: the dearest first, | parts those that are not alike.
    private static readonly (int Seat, int Entry, string List)[] Teaching =
    [
        (0, 20, "18|19"), (2, 21, "17|19"), (1, 22, "23|24"), (0, 25, "24"),
        (0, 17, "21"), (2, 18, "20"), (1, 19, "20 21"), (0, 23, "22"), (2, 24, "25|22"),
    ];

    private static readonly (int Seat, int Entry, string List)[] Parking = [(0, 9, "7|8"), (1, 10, "6|8"), (2, 11, ""), (0, 6, "11|10"), (1, 7, "9"), (2, 8, "")];

    public static void Write(DemoFile file, DemoStage stage)
    {
        if (file.Alliances.FirstOrDefault(a => a.Id == Alliance) is { Units.Count: > 2 } alliance)
        {
            var rounds = new DemoRounds(stage, alliance);
            rounds.Play("teaching", "秋季名师与志愿服务结对", ["expert", "volunteer"], 16, 10, Teaching, ranking: 9);
            rounds.Play("parking", "周末与夜间停车互助结对", ["parking"], 3, 12, Parking, ranking: 1);
        }
    }

    /// <summary>Opened so many days ago for so many days; all join on that day, and rank so many days ago.</summary>
    private void Play(string name, string title, ImmutableArray<string> categories, int daysAgo, int days, (int Seat, int Entry, string List)[] entries, int ranking)
    {
        var (day, id) = (stage.Today.AddDays(-daysAgo), Ids.Derive("demo-round", $"{alliance.Id}/{name}"));
        var opens = ChinaTime.StartOf(day).AddHours(10);
        var terms = new RoundTerms(
            title, "三地各自排序，到时统一匹配；匹配到的双方再商定时间和联系人。", new RoundSideRule("need", categories, [], 2, null, 10), new RoundSideRule("resource", categories, [], 2, 3, 10), [],
            opens, ChinaTime.StartOf(day.AddDays(days)).AddHours(18), true, RoundSide.Seekers, RoundPublication.Pseudonymous, false, []);
        stage.At(day, Key(name, "1-open"), alliance.Coordinator, new OpenRound(alliance.Id, id, RoundShapes.Check(terms)));
        foreach (var (seat, entry, list) in entries)
        {
            var unit = alliance.Units[seat];
            stage.At(day, Key(name, $"2-join-{entry:00}"), unit.Delegate, new JoinRound(alliance.Id, id, unit.UnitId, Listing(entry), 1, null));
            if (list.Length > 0)
            {
                stage.At(stage.Today.AddDays(-ranking), Key(name, $"3-rank-{entry:00}"), unit.Delegate, RoundShapes.Check(new RankInRound(
                    alliance.Id, id, unit.UnitId, Ranker.Entry, Listing(entry), [.. list.Split('|').Select(Group)], RoundSeed.Hash(Key(name, $"{entry}"))[..32])));
            }
        }
    }

    private ImmutableArray<string> Group(string entries) => [.. entries.Split(' ').Select(e => Listing(int.Parse(e, System.Globalization.CultureInfo.InvariantCulture)))];

    private string Listing(int entry) => Ids.Derive("demo-listing", $"{alliance.Id}/{entry}");

    private string Key(string name, string step) => $"{alliance.Id}/round-{name}-{step}";
}
