using System.Collections.Immutable;
using System.Globalization;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Matching.Matches;

namespace Alliance.Web.Demo;

/// <summary>What came of the three neighbours' lists: matches in every state, across provincial borders, and one with another alliance's offer.</summary>
internal static class DemoMatches
{
    private const string Home = "qingpu-jiashan-wujiang";

    private const string Abroad = "bund-finance";

    // Need and resource by their numbers among the entries; how much; then what happened, each step as many days ago:
    // o offered (by need n, resource r, coordinator c), a accepted (by n or r), x declined, w withdrawn, p arranged, d delivered, k confirmed, s rated, q disputed, e settled, j made a project.
    private const string Lives =
        """
        9|7|40|o25r a24n p24r p23n d20:25 k19 d12:15 k11 s10n:5:夜里有灯有人管，居民放心 s10r:5:登记清楚，早上都按时开走
        9|8|10|o9n a8r p8r d3:4 k3
        10|6|60|o24r a22n p21r d14:40 k13 d6:20
        11|6|20|o10r a9n p9n
        12|13|120|o26r a25n p25r d17:60 k17 d10:60 k9 s8n:5:专家耐心，老人排队也愿意等
        12|14|60|o24r a20n d4:30
        15|14|50|o26n a13r
        20|19|8|o5r
        21|17|12|o12r x10n:讲解员培训要结合渔家文化，内容不太对口
        22|24|8|o16r a15n d9:8 q7n:周六只来了六位志愿者，与登记的人数不符
        22|23|20|o15r a14n w8r:巡河任务调整，抽不出固定人手
        27|26|4|o15r
        5|2|1|o30n a29r p28r d20:1 k20 s19n:5:场地宽敞，设备齐全 s19r:4:用完打扫得干净 j18
        35|33|45|o3c a2n
        4|1|2|o28r a27n q22n:开课两次都遇上临时占用 e20:release:会议室另有安排，双方同意到此为止
        """;

    private static readonly string[] People = ["陆晓燕", "沈国强", "钱惠芬"];

    public static void Write(DemoFile file, DemoStage stage)
    {
        if (file.Alliances.FirstOrDefault(a => a.Id == Home) is not { Units.Count: > 2 } alliance)
        {
            return;
        }

        foreach (var (line, i) in Lives.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((l, i) => (l, i)))
        {
            var parts = line.Split('|');
            var deal = new Deal(stage, alliance, i, Entry(parts[0]), Entry(parts[1]), DemoListings.SeatOf(Number(parts[0])), DemoListings.SeatOf(Number(parts[1])), Number(parts[2]) * Milli.One);
            foreach (var (step, n) in parts[3].Split(' ').Select((s, n) => (s, n)))
            {
                deal.Step(n, step);
            }
        }

        if (file.Alliances.FirstOrDefault(a => a.Id == Abroad) is { Units.Count: > 0 } other)
        {
            Across(stage, alliance, other);
        }
    }

    private static string Entry(string number) => Ids.Derive("demo-listing", $"{Home}/{Number(number)}");

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Someone by the Bund offers lectures to all; the water towns take some of them.</summary>
    private static void Across(DemoStage stage, DemoAlliance home, DemoAlliance other)
    {
        var (resource, need, match) = (Ids.Derive("demo-listing", $"{Abroad}/lectures"), Entry("20"), Ids.Derive("demo-match", "across"));
        var (giver, taker) = (other.Units[0], home.Units[DemoListings.SeatOf(20)]);
        var terms = new ListingTerms(
            "resource", "expert", "乡村民宿与小微企业普惠金融讲座", "外滩金融机构业务骨干轮流主讲，可到镇里来。", 20 * Milli.One, true, null, null, null, ListingAudience.Public, null,
            stage.Today.AddMonths(5), ImmutableSortedDictionary<string, string>.Empty.Add("topic", "普惠贷款与数字收银").Add("audience", "60").Add("form", "都可以"));
        stage.At(stage.Today.AddDays(-14), $"{Abroad}/listing-lectures", giver.Delegate, new PostListing(Abroad, resource, giver.UnitId, EntryShapes.Check(terms), new ListingContact("周雅琴", "13900007788", null)));
        stage.At(stage.Today.AddDays(-13), $"{Home}/match-zz/0", taker.Delegate, new OfferMatch(Home, match, need, resource, 4 * Milli.One, taker.UnitId, null, stage.Today.AddDays(20), "民宿主理人想听贷款和收银"));
        stage.At(stage.Today.AddDays(-12), $"{Home}/match-zz/1", giver.Delegate, new AcceptMatch(Home, match, giver.UnitId));
        stage.At(stage.Today.AddDays(-5), $"{Home}/match-zz/2", giver.Delegate, new DeliverMatch(Home, match, 2 * Milli.One, "朱家角首讲，到场三十一人"));
    }

    private sealed record Deal(DemoStage Stage, DemoAlliance Alliance, int Index, string Need, string Resource, int Taker, int Giver, long Quantity)
    {
        private long delivered;

        private string Id => Ids.Derive("demo-match", $"{Home}/{Index}");

        public void Step(int n, string step)
        {
            var parts = step[1..].Split(':');
            var digits = new string([.. parts[0].TakeWhile(char.IsDigit)]);
            var (day, by) = (Stage.Today.AddDays(-Number(digits)), parts[0][digits.Length..]);
            var text = parts.Length > 1 ? parts[^1] : null;
            var member = Alliance.Units[by == "n" || step[0] == 'k' ? Taker : Giver];
            ICommand command = step[0] switch
            {
                'o' => new OfferMatch(Home, Id, Need, Resource, Quantity, by == "c" ? null : member.UnitId, day.AddDays(3), day.AddDays(40), null),
                'a' => new AcceptMatch(Home, Id, member.UnitId),
                'x' => new DeclineMatch(Home, Id, member.UnitId, text),
                'w' => new WithdrawMatch(Home, Id, member.UnitId, text),
                'p' => new ArrangeMatch(Home, Id, member.UnitId, day.AddDays(2), day.AddDays(40), new MatchPerson(People[by == "n" ? Taker : Giver], $"1390010{Index:0000}")),
                'd' => new DeliverMatch(Home, Id, Number(text!) * Milli.One, null),
                's' => new RateMatch(Home, Id, member.UnitId, Number(parts[1]), text),
                'q' => new DisputeMatch(Home, Id, member.UnitId, text!),
                'e' => new SettleDispute(Home, Id, DisputeOutcome.Release, text),
                'j' => new MakeProject(Home, Id, Ids.Derive("demo-listing", $"{Home}/training")),
                'k' => new ConfirmMatch(Home, Id, 0),
                _ => throw new ArgumentException($"No step {step}.", nameof(step)),
            };
            var key = $"{Home}/match-{Index:00}/{n:00}";
            if (command is MakeProject)
            {
                var terms = new ListingTerms(
                    "project", "project-joint", "汾湖西塘企业安全生产联合培训", "场地对接办成之后，两地商定每季度合办一期。", Milli.One, false, null, null, null, ListingAudience.Adjacent, null,
                    Stage.Today.AddMonths(5), ImmutableSortedDictionary<string, string>.Empty.Add("aim", "两地企业安全员轮训一遍").Add("budget", "12"));
                Stage.At(day, key, member.Delegate, new PostListing(Home, Ids.Derive("demo-listing", $"{Home}/training"), member.UnitId, EntryShapes.Check(terms), null));
                key += "b";
            }

            // What is confirmed is what the delivery before it brought.
            var confirmed = command is ConfirmMatch ? delivered : 0;
            delivered = command is DeliverMatch d ? d.Quantity : delivered;
            Stage.At(day, key, step[0] == 'e' || by == "c" ? Alliance.Coordinator : member.Delegate, command is ConfirmMatch k ? k with { Quantity = confirmed } : command);
        }
    }
}
