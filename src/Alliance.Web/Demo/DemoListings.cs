using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;

namespace Alliance.Web.Demo;

/// <summary>What Qingpu, Jiashan and Wujiang have and want: forty entries with places and hours along their common border.</summary>
internal static class DemoListings
{
    // Days ago, list, whose (0 Qingpu, 1 Jiashan, 2 Wujiang), category, title, quantity, fields, place, longitude, latitude, when, seen by whom.
    private const string Entries =
        """
        41|resource|0|venue|金泽镇文化活动中心多功能厅|1|capacity=220,area=480,equipment=投影+音响+无障碍通道|金泽镇金溪路|120.9260|31.0430|每周 6,7 09:00-17:00|adjacent
        40|resource|0|venue|朱家角游客中心会议室|2|capacity=40,area=90,equipment=投影+无线网络|朱家角镇课植园路|121.0530|31.1120|工作日 09:00-18:00|alliance
        38|resource|1|venue|西塘镇文化礼堂|1|capacity=300,area=620,equipment=音响+无障碍通道|西塘镇南苑路|120.8900|30.9450|每周 1,2,3,4,5,6,7 08:30-21:00|adjacent
        36|resource|2|venue|黎里古镇新时代文明实践所排练厅|1|capacity=60,area=150,equipment=音响|黎里镇人民东路|120.7150|31.0000|每周 2,4 13:00-17:00|alliance
        35|need|1|venue|姚庄镇老年大学秋季班借用教室|2|capacity=50|姚庄镇锦绣大道|120.9500|30.9260|每周 3 09:00-11:30|alliance
        34|need|2|venue|汾湖企业安全生产联合培训场地|1|capacity=200,equipment=投影+音响|汾湖高新区|120.8230|31.0290|每周 5 13:30-16:30|adjacent
        33|resource|0|parking|金泽古镇西停车场周末车位|120|period=白天,charge=优惠,height=2.2|金泽镇上塘街|120.9190|31.0410|每周 6,7 08:00-18:00|public
        32|resource|1|parking|嘉善南站北广场夜间车位|80|period=夜间,charge=免费|惠民街道站前路|120.9010|30.8080|每周 1,2,3,4,5,6,7 20:00-31:00|adjacent
        31|resource|2|parking|太湖新城企业园地下车库夜间车位|150|period=夜间,charge=优惠,height=2|太湖新城开平路|120.6250|31.1350|工作日 19:00-32:00|region
        30|need|0|parking|练塘老街居民夜间停车缺口|60|period=夜间|练塘镇下塘街|121.0390|31.0010|每周 1,2,3,4,5,6,7 19:00-31:00|alliance
        29|need|1|parking|西塘景区节假日临时停车|200|period=白天|西塘镇|120.8870|30.9480|每周 6,7 08:00-19:00|adjacent
        28|need|2|parking|黎里老镇周末游客停车|90|period=白天,charge=市场价|黎里镇|120.7120|31.0010|每周 6,7 09:00-18:00|adjacent
        45|need|1|medical|沿界村居老人专家义诊|300|service=义诊,note=心血管、骨科优先|姚庄镇丁栅|120.9620|30.9620||adjacent
        30|resource|0|medical|中山医院青浦分院专家下乡义诊|120|service=义诊,note=每月一次，随车带心电图|青浦区公园东路|121.1200|31.1520|每周 6 08:30-11:30|adjacent
        28|resource|2|medical|苏州九院中医适宜技术进村|80|service=中医|吴江区芦荡路|120.6480|31.1510|每周 3,5 13:00-16:00|adjacent
        27|need|0|medical|金泽镇慢病老人康复随访|60|service=康复|金泽镇|120.9240|31.0440|工作日 09:00-16:00|alliance
        26|resource|1|medical|嘉善县二院健康讲座|40|service=健康讲座|西塘镇复兴大道|120.8990|30.9500|每周 4 14:00-16:00|alliance
        25|resource|0|expert|生态环境政策宣讲|24|topic=太浦河水环境联保,audience=100,form=都可以|青浦区|121.1130|31.1500|工作日 09:00-17:00|adjacent
        24|resource|2|expert|丝绸纺织工艺师带徒授课|36|topic=宋锦织造与文创开发,audience=20,form=线下|震泽镇|120.4990|30.9130|每周 6 09:00-16:00|public
        23|resource|1|expert|数字乡村应用培训|30|topic=浙里办与农事服务平台,audience=60,form=都可以|魏塘街道|120.9210|30.8420|每周 2,4 14:00-17:00|alliance
        22|need|0|expert|民宿主理人经营课|16|topic=乡村民宿定价与线上推广,audience=35,form=线下|朱家角镇|121.0500|31.1080|每周 1,3 14:00-17:00|adjacent
        21|need|2|expert|渔家文化讲解员培训|12|topic=江南水乡文化与讲解,audience=25|平望镇|120.6390|30.9810||alliance
        20|need|1|volunteer|古镇节假日多语种引导|40|task=游客问询与秩序引导,skill=翻译|西塘镇|120.8880|30.9470|每周 6,7 08:30-17:30|adjacent
        19|resource|0|volunteer|青浦区平安志愿者联合巡河|60|task=太浦河沿线巡查与劝导,skill=不限|金泽镇|120.9150|31.0200|每周 7 08:00-11:00|adjacent
        18|resource|2|volunteer|吴江律师服务团|15|task=跨省纠纷联合调解,skill=法律|松陵街道|120.6440|31.1590|每周 4 13:30-17:00|adjacent
        17|need|0|volunteer|失智老人家庭陪伴|30|task=每周陪伴两小时,skill=医护|盈浦街道|121.1080|31.1460|每周 6,7 09:00-11:00|alliance
        16|resource|1|transport|示范区公交公司周末大巴|6|vehicle=大巴,route=嘉善南站—西塘—金泽—黎里|嘉善南站|120.9010|30.8090|每周 6,7 07:00-20:00|adjacent
        15|need|0|transport|沿界村老人就医接送|4|vehicle=中巴,route=金泽镇各村—中山医院青浦分院|金泽镇|120.9230|31.0450|工作日 07:00-12:00|adjacent
        14|need|2|transport|农产品周末直通车|3|vehicle=货车,route=黎里—朱家角菜市集|黎里镇|120.7140|31.0020|每周 5 05:00-10:00|alliance
        13|resource|0|goods|防汛物资共享库|500|item=救生衣、编织袋、应急灯,condition=良好|练塘镇|121.0400|31.0030||adjacent
        12|need|1|goods|汛期移动排涝泵车|4|item=移动泵车（每小时一千立方米以上）|陶庄镇|120.8240|30.9710||adjacent
        11|resource|2|goods|企业置换办公桌椅|180|item=办公桌椅,condition=可用|汾湖高新区|120.8250|31.0280||public
        10|need|0|goods|村级图书室书架|40|item=双面书架,condition=良好|白鹤镇|121.1180|31.2560||alliance
        9|resource|0|job|长三角绿色智能制造园用工|120|post=装配工、质检员,pay=7200,schooling=高中中专|练塘镇工业园|121.0350|31.0090||adjacent
        8|resource|1|job|光伏产业园技术岗|60|post=设备运维,pay=8500,schooling=大专|姚庄镇开发区|120.9480|30.9300||public
        7|need|2|job|退捕渔民转产就业|45|post=保洁、绿化、餐饮|平望镇|120.6400|30.9830||adjacent
        6|project|0|project-joint|水乡客厅环线慢行道三地同建|1|aim=贯通三十六公里环线，统一标识与养护,start=2026-10-08,budget=860|水乡客厅|120.8960|31.0080||adjacent
        5|project|1|project-joint|沿界一小时急救圈|1|aim=三地急救车跨界就近派车、费用互认,start=2026-09-01,budget=320|姚庄镇|120.9510|30.9270||adjacent
        4|project|2|project-joint|太浦河联合打捞与资源化|1|aim=水葫芦统一打捞、就地制肥,budget=240|平望镇|120.6420|30.9800||public
        3|resource|1|other|西塘游客中心便民服务点代办三地事项|5|note=可代收青浦、吴江两地不动产查询与社保证明申请|西塘镇|120.8920|30.9440|工作日 09:00-17:00|adjacent
        """;

    private static readonly string[] People = ["陆晓燕", "沈国强", "钱惠芬"];

    private static readonly string[] Regions = ["310118", "330421", "320509"];

    /// <summary>Whose entry the so manieth is: 0 Qingpu, 1 Jiashan, 2 Wujiang.</summary>
    public static int SeatOf(int number) =>
        int.Parse(Entries.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[number].Split('|')[2], System.Globalization.CultureInfo.InvariantCulture);

    public static void Write(DemoFile file, DemoStage stage)
    {
        if (file.Alliances.FirstOrDefault(a => a.Id == "qingpu-jiashan-wujiang") is not { Units.Count: > 2 } alliance)
        {
            return;
        }

        foreach (var (line, i) in Entries.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((l, i) => (l, i)))
        {
            var (id, key) = (Ids.Derive("demo-listing", $"{alliance.Id}/{i}"), $"{alliance.Id}/listing-{i:00}");
            var (daysAgo, seat, terms) = Read(line.Split('|'), stage.Today);
            var contact = new ListingContact(People[seat], $"1390000{i:0000}", null);
            stage.At(stage.Today.AddDays(-daysAgo), key, alliance.Units[seat].Delegate, new PostListing(alliance.Id, id, alliance.Units[seat].UnitId, EntryShapes.Check(terms), contact));
        }
    }

    private static (int DaysAgo, int Seat, ListingTerms Terms) Read(string[] e, DateOnly today)
    {
        var seat = int.Parse(e[2], System.Globalization.CultureInfo.InvariantCulture);
        var fields = e[6].Split(',').Select(f => f.Split('=')).ToImmutableSortedDictionary(f => f[0], f => f[1].Replace('+', '\n'), StringComparer.Ordinal);
        var daysAgo = int.Parse(e[0], System.Globalization.CultureInfo.InvariantCulture);
        var place = new ListingPlace(Regions[seat], e[7], double.Parse(e[8], System.Globalization.CultureInfo.InvariantCulture), double.Parse(e[9], System.Globalization.CultureInfo.InvariantCulture));
        var audience = Enum.Parse<ListingAudience>(e[11], ignoreCase: true);
        var amount = long.Parse(e[5], System.Globalization.CultureInfo.InvariantCulture) * Milli.One;
        return (daysAgo, seat, new ListingTerms(
            e[1], e[3], e[4], null, amount, Partial: e[1] != "project", null, Window(e[10], today.AddDays(-daysAgo)), place, audience, null, today.AddDays(-daysAgo).AddMonths(6), fields));
    }

    /// <summary><c>工作日 09:00-17:00</c> or <c>每周 6,7 20:00-31:00</c>: beyond 24 the hour is the next day's.</summary>
    private static TimeWindow? Window(string text, DateOnly since)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var parts = text.Split(' ');
        var hours = parts[^1].Split('-').Select(h => h.Split(':')).Select(h => (int.Parse(h[0], System.Globalization.CultureInfo.InvariantCulture) * 60) + int.Parse(h[1], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        ImmutableArray<int> days = parts.Length == 3 ? [.. parts[1].Split(',').Select(d => int.Parse(d, System.Globalization.CultureInfo.InvariantCulture))] : [1, 2, 3, 4, 5, 6, 7];
        return new TimeWindow(null, new WeeklyWindow(days, hours[0], hours[1], since, null, [], parts.Length == 3 ? WindowDays.All : WindowDays.Working));
    }
}
