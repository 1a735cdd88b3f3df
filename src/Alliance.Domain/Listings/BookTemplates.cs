using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Alliance.Domain.Listings;

/// <summary>Books to start from. Their categories are version 1 of what an alliance without a book of its own writes under: what they ask never changes.</summary>
public static class BookTemplates
{
    public const string Usual = "three-lists";

    private static readonly FrozenDictionary<string, ListBook> ByName = new Dictionary<string, ListBook>(StringComparer.Ordinal)
    {
        [Usual] = ThreeLists(),
        ["rural-four"] = RuralFour(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    public static ListBook? Find(string name) => ByName.GetValueOrDefault(name);

    private static ListBook ThreeLists()
    {
        ImmutableArray<string> both = ["need", "resource"];
        return new ListBook(
            [new("need", "需求清单", "Needs", Side.Wants), new("resource", "资源清单", "Resources", Side.Gives), new("project", "项目清单", "Projects", Side.Does)],
            [
                new("venue", 1, "场地", "Venues", null, both, "间", [Number("capacity", "可容纳人数", "Seats", "人", required: true), Number("area", "面积", "Area", "平方米"), Multi("equipment", "设备", "Equipment", ("投影", "Projector"), ("音响", "Sound system"), ("无线网络", "Wi-Fi"), ("无障碍通道", "Step-free access"))]),
                new("parking", 1, "停车位", "Parking", null, both, "个", [Choice("period", "时段", "Period", required: true, ("夜间", "Night"), ("白天", "Day"), ("全天", "Day and night")), Choice("charge", "收费", "Charge", required: false, ("免费", "Free"), ("优惠", "Reduced"), ("市场价", "Market price")), Number("height", "限高", "Height limit", "米")]),
                new("expert", 1, "专家讲师", "Experts and lecturers", null, both, "课时", [Text("topic", "主题", "Topic", required: true), Number("audience", "听众人数", "Audience", "人"), Choice("form", "形式", "Form", required: false, ("线下", "In person"), ("线上", "Online"), ("都可以", "Either"))]),
                new("medical", 1, "医疗健康", "Medical services", null, both, "人次", [Choice("service", "服务", "Service", required: true, ("义诊", "Free clinic"), ("体检", "Check-up"), ("康复", "Rehabilitation"), ("中医", "Chinese medicine"), ("健康讲座", "Health lecture")), Text("note", "具体要求", "Details")]),
                new("volunteer", 1, "志愿服务", "Volunteers", null, both, "人", [Text("task", "服务内容", "Task", required: true), Choice("skill", "技能", "Skill", required: false, ("不限", "Any"), ("医护", "Nursing"), ("法律", "Law"), ("教育", "Teaching"), ("维修", "Repairs"), ("翻译", "Interpreting"))]),
                new("transport", 1, "车辆运输", "Transport", null, both, "辆", [Choice("vehicle", "车型", "Vehicle", required: true, ("小客车", "Car"), ("中巴", "Minibus"), ("大巴", "Coach"), ("货车", "Lorry")), Text("route", "线路", "Route")]),
                new("goods", 1, "物资设备", "Goods and equipment", null, both, "件", [Text("item", "品名", "Item", required: true), Choice("condition", "新旧", "Condition", required: false, ("全新", "New"), ("良好", "Good"), ("可用", "Usable"))]),
                new("job", 1, "就业岗位", "Jobs", null, both, "人", [Text("post", "岗位", "Post", required: true), Number("pay", "月薪", "Monthly pay", "元"), Choice("schooling", "学历", "Schooling", required: false, ("不限", "Any"), ("高中中专", "Upper secondary"), ("大专", "College diploma"), ("本科及以上", "Bachelor or higher"))]),
                new("project-joint", 1, "共建项目", "Joint projects", null, ["project"], "项", [Text("aim", "目标", "Aim", required: true), Date("start", "计划开始", "Planned start"), Number("budget", "预算", "Budget", "万元")]),
                new("other", 1, "其他", "Other", null, ["need", "resource", "project"], "项", [Text("note", "说明", "Details")]),
            ],
            30, 6, 20);
    }

    private static ListBook RuralFour()
    {
        ImmutableArray<string> kinds(params string[] codes) => [.. codes];
        return new ListBook(
            [new("idle", "闲置资源清单", "Idle resources", Side.Gives), new("jobs", "务工需求清单", "Jobs wanted", Side.Wants), new("workshop", "潜力工坊清单", "Workshops with potential", Side.Gives), new("talent", "乡土人才清单", "Local talent", Side.Gives)],
            [
                new("idle-house", 1, "闲置农房", "Idle houses", null, kinds("idle"), "处", [Number("area", "面积", "Area", "平方米", required: true), Choice("use", "可作", "Fit for", required: false, ("民宿", "Guest house"), ("仓储", "Storage"), ("工坊", "Workshop"), ("办公", "Office")), Number("rent", "年租金", "Yearly rent", "元")]),
                new("idle-land", 1, "闲置土地", "Idle land", null, kinds("idle"), "亩", [Choice("soil", "地类", "Kind of land", required: true, ("耕地", "Arable"), ("林地", "Woodland"), ("水面", "Water"), ("建设用地", "Building land")), Number("years", "可用年限", "Years", "年")]),
                new("job-wanted", 1, "务工需求", "Work wanted", null, kinds("jobs"), "人", [Text("skill", "会做什么", "Skills", required: true), Choice("distance", "愿去", "Willing to go", required: false, ("本村", "Own village"), ("本镇", "Own township"), ("跨镇", "Another township"), ("跨省毗邻", "Across the border"))]),
                new("workshop-place", 1, "工坊", "Workshops", null, kinds("workshop"), "个", [Text("product", "产品", "Product", required: true), Number("hands", "可带动就业", "Jobs", "人")]),
                new("talent-person", 1, "乡土人才", "Talent", null, kinds("talent"), "人", [Text("craft", "专长", "Craft", required: true), Choice("form", "方式", "Form", required: false, ("授课", "Teaching"), ("技术指导", "Technical advice"), ("合作经营", "Joint business"))]),
            ],
            30, 12, 30);
    }

    private static CategoryField Number(string code, string zh, string en, string unit, bool required = false) => new(code, zh, en, FieldType.Number, required, unit, []);

    private static CategoryField Text(string code, string zh, string en, bool required = false) => new(code, zh, en, FieldType.Text, required, null, []);

    private static CategoryField Date(string code, string zh, string en) => new(code, zh, en, FieldType.Date, false, null, []);

    private static CategoryField Choice(string code, string zh, string en, bool required, params (string Zh, string En)[] choices) =>
        new(code, zh, en, FieldType.Choice, required, null, [.. choices.Select(c => c.Zh)], [.. choices.Select(c => c.En)]);

    private static CategoryField Multi(string code, string zh, string en, params (string Zh, string En)[] choices) =>
        new(code, zh, en, FieldType.Multi, false, null, [.. choices.Select(c => c.Zh)], [.. choices.Select(c => c.En)]);
}
