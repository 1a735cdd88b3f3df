namespace Alliance.Bench;

/// <summary>What the entries of a measurement say: some words in one of ten, some in one of ten thousand, Chinese with English among it.</summary>
internal static class ListingWords
{
    /// <summary>For each category of the usual book: things given, things wanted, and what is said of them.</summary>
    public static readonly (string Category, string Unit, string[] Gives, string[] Wants, string[] Says)[] Categories =
    [
        ("parking", "个", ["夜间共享车位", "地下停车库错时停车", "露天停车场", "充电车位 EV charging"], ["居民夜间停车需求", "访客临时停车", "电动车充电位", "大巴停车位"], ["地下二层凭证进出", "工作日晚六点至早八点", "限高两米", "Night parking by permit"]),
        ("venue", "间", ["社区会议室", "多功能厅", "排练厅", "Meeting room"], ["书画班教室", "居民议事场地", "篮球场地", "Hall for a class"], ["投影音响齐全", "可容纳八十人", "无障碍通道", "wifi and projector"]),
        ("expert", "课时", ["法律讲座讲师", "智能手机课", "家庭教育专家", "English tutor"], ["消防安全讲座", "反诈宣传讲师", "垃圾分类指导", "理财课程"], ["线下授课", "可自备教材", "听众五十人左右", "周末亦可"]),
        ("medical", "人次", ["中医义诊", "健康讲座", "康复训练", "Free clinic"], ["老年人体检", "上门义诊", "心理咨询", "口腔检查"], ["三甲医院医师", "须提前登记", "面向六十岁以上居民", "by appointment"]),
        ("volunteer", "人", ["青年志愿者", "维修志愿队", "翻译志愿者", "Volunteers"], ["助老送餐志愿者", "暑期托班志愿者", "巡河志愿者", "文明交通引导"], ["每周两次", "有服务证", "可跨区服务", "weekends only"]),
        ("transport", "辆", ["大巴车", "冷链货车", "小客车", "Minibus"], ["就医接送车", "物资运输", "春游大巴", "搬运货车"], ["驾驶员随车", "限长三角范围", "含油费", "with driver"]),
        ("goods", "件", ["办公桌椅", "图书", "儿童玩具", "Laptops"], ["轮椅", "旧衣物", "电脑设备", "体育器材"], ["九成新", "自提", "可分批领取", "good condition"]),
        ("job", "人", ["社区工作者岗位", "保安岗位", "客服岗位", "Engineers"], ["应届生就业", "残疾人就业岗位", "家门口就业", "灵活就业"], ["五险一金", "月薪五千起", "大专以上", "full time"]),
        ("other", "项", ["晒谷场", "无人机", "花卉苗木", "Others"], ["楼道照明", "河道清淤", "加装电梯", "适老化改造"], ["具体面议", "长期有效", "欢迎洽谈", "to be discussed"]),
    ];
}
