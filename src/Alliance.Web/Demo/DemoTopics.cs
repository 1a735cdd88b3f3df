using Alliance.Domain.Attachments;
using Alliance.Domain.Kernel;
using Alliance.Domain.Topics;
using Alliance.Storage.Kernel;
using Alliance.Web.Attachments;

namespace Alliance.Web.Demo;

/// <summary>What two alliances have to talk over: a backlog on the four tracks with its discussion and papers, and what became of some topics.</summary>
internal sealed class DemoTopics(DemoStage stage, ContentStore contents)
{
    private DemoAlliance alliance = null!;

    public void Write(DemoFile file)
    {
        foreach (var each in file.Alliances)
        {
            alliance = each;
            if (each.Id == "bund-finance")
            {
                Bund();
            }
            else if (each.Id == "qingpu-jiashan-wujiang")
            {
                Borders();
            }
        }
    }

    private void Bund()
    {
        Topic("parking", 24, Track.Consult, 13, "外滩区域夜间潮汐停车共享", "周边居民夜间一位难求，金融机构的地下车库晚七点后大多空着。\n建议各单位报出可开放的车位和时段，先在两处试点，早八点前离场。", admitted: 21);
        Topic("parking-again", 19, Track.Consult, 14, "夜间停车共享（外滩区域）", "小东门街道居民同样反映夜间停车难，希望一并研究。");
        stage.At(stage.Today.AddDays(-17), Key("parking-again", "merge"), alliance.Coordinator, new MergeTopic(alliance.Id, Id("parking-again"), Id("parking")));
        Say("parking", 18, "a", 0, "我单位地下二层夜间可开放约四十个车位，需要保安和出入识别的配套方案。");
        Say("parking", 16, "b", 7, "同意试点。建议统一责任约定：超时未离场的处理要写清楚。", replyTo: "a");
        Say("parking", 12, "c", 13, "街道可以先摸底登记，两周内给出居民名单。");
        Paper("parking", 15, 13, "夜间停车需求摸底.csv", "text/csv", Csv("小区,登记户数,夜间缺口\n宁波路小区,126,38\n山东中路小区,98,27\n金陵东路小区,143,51\n"));
        Paper("parking", 14, 0, "潮汐停车试点方案（征求意见稿）.docx", PaperKind.Docx.MediaType, DemoPapers.Docx(
            "外滩区域潮汐停车试点方案（征求意见稿）",
            "一、目标：盘活金融机构夜间闲置车位，缓解周边居民停车难。",
            "二、范围：首批两处地下车库，共约七十个车位，19:00 至次日 8:00 开放。",
            "三、责任：车位单位负责出入识别，街道负责居民登记，联盟秘书处每月通报使用情况。",
            "四、退出：连续两次超时未离场的，暂停共享资格一个月。"));

        Topic("talent", 30, Track.Decide, 1, "增设金融人才公寓联合申请窗口", "由成员单位共同出人，在外滩街道党群服务中心设窗口，每周两天。需要表决是否设立和分摊办法。", admitted: 28);
        Say("talent", 22, "a", 12, "南京东路街道可以提供场地。");
        Topic("charter", 6, Track.Decide, 6, "联席会议召开频次由每季度改为每两月", "事项多、季度会间隔太长，建议改为每两月一次，线上线下结合。");
        Topic("charging", 26, Track.Do, 15, "老西门片区加装便民充电桩", "老旧小区电动自行车充电难、隐患多。请有电力容量的单位提供点位。", admitted: 25);
        Say("charging", 20, "a", 5, "可提供两处沿街点位，需消防确认。");
        Topic("canteen", 3, Track.Do, 12, "楼宇食堂午后向周边老人开放", "错峰开放，凭敬老卡结算，先从三家楼宇开始。");
        Topic("volunteers", 40, Track.Urgent, 13, "节假日大客流志愿者补位", "节日期间外滩沿线需要两百人次志愿者，请各单位当天报名。", admitted: 40);
        stage.At(stage.Today.AddDays(-39), Key("volunteers", "settle"), alliance.Coordinator, new SettleTopic(alliance.Id, Id("volunteers"), SettledHow.Consulted, Note: "十一家单位共派出二百一十六人次，由外滩街道统一排班。"));
        Topic("typhoon", 1, Track.Urgent, 14, "台风天临街商户应急联络", "预报后天有台风，需要今明两天内确认各单位值守联系人和物资点。");
        Topic("office", 33, Track.Consult, 3, "统一采购办公用品");
        stage.At(stage.Today.AddDays(-32), Key("office", "decline"), alliance.Coordinator, new DeclineTopic(alliance.Id, Id("office"), "属各单位内部事务，不列入联席会议议题；有意联合采购的单位可以自行联系。"));
    }

    private void Borders()
    {
        Topic("river", 35, Track.Consult, 0, "太浦河沿线联合河长巡河机制", "三地各自巡河、标准不一。建议统一巡查表、共享问题台账，每月联合巡河一次。", admitted: 33);
        Say("river", 30, "a", 1, "嘉善县同意，建议把水葫芦打捞的交接断面一并明确。");
        Say("river", 28, "b", 2, "吴江区已有巡河小程序，可以开放给两地使用。", replyTo: "a");
        Paper("river", 29, 1, "联合巡河断面清单.csv", "text/csv", Csv("断面,牵头,频次\n金泽水库上游,青浦,每月\n丁栅枢纽,嘉善,每月\n平望大桥,吴江,每两周\n"));
        Topic("fund", 27, Track.Decide, 2, "示范区跨省共建项目联合资金分担比例", "需要三地分别表决：按受益人口还是按岸线长度分担。", admitted: 26);
        Say("fund", 24, "a", 0, "建议先按受益人口分担一年，再根据实际调整。");
        Topic("care", 21, Track.Do, 1, "毗邻村居家养老跨省结算", "沿界十二个村的老人就近到对方日间照料中心用餐、康复，费用由户籍地结算。", admitted: 20);
        Topic("road", 4, Track.Do, 2, "断头路打通后的绿化养护归属", "东航路等三条路通车后两侧绿化无人养护，请明确责任单位。");
        Topic("water", 2, Track.Urgent, 0, "太浦河水质异常联合处置", "上游监测锑浓度升高，需要数小时内明确取水口应对和通报口径。");
    }

    private string Id(string topic) => $"{alliance.Id}-{topic}"[..Math.Min(40, alliance.Id.Length + topic.Length + 1)];

    private string Key(string topic, string step) => $"{alliance.Id}/topic-{topic}-{step}";

    private DemoMember Member(int seat) => alliance.Units[seat % alliance.Units.Count];

    private void Topic(string name, int daysAgo, Track track, int seat, string title, string? text = null, int? admitted = null)
    {
        var (id, member, of) = (Id(name), Member(seat), alliance);
        stage.At(stage.Today.AddDays(-daysAgo), Key(name, "1-propose"), member.Delegate, new ProposeTopic(of.Id, id, track, TopicShapes.Title(title), TopicShapes.Text(text), member.UnitId));
        if (admitted is { } day)
        {
            stage.At(stage.Today.AddDays(-day), Key(name, "2-admit"), of.Coordinator, new AdmitTopic(of.Id, id));
        }
    }

    private void Say(string topic, int daysAgo, string comment, int seat, string text, string? replyTo = null)
    {
        var member = Member(seat);
        stage.At(
            stage.Today.AddDays(-daysAgo), Key(topic, $"3-say-{comment}"), member.Delegate,
            new CommentOnTopic(alliance.Id, Id(topic), $"demo-comment-{comment}", replyTo is null ? null : $"demo-comment-{replyTo}", TopicShapes.Comment(text), member.UnitId));
    }

    private void Paper(string topic, int daysAgo, int seat, string name, string mediaType, byte[] content)
    {
        var (of, id, member, key) = (alliance, Id(topic), Member(seat), Key(topic, $"4-paper-{name}"));
        stage.On(stage.Today.AddDays(-daysAgo), key, async () =>
        {
            using var stream = new MemoryStream(content);
            var hash = await contents.PutAsync(stream);
            await stage.SendAsync(key, member.Delegate, new AddAttachment(of.Id, Ids.Derive("demo-paper", key), OwnerKind.Topic, id, name, mediaType, content.Length, hash, member.UnitId));
        });
    }

    private static byte[] Csv(string text) => [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(text)];
}
