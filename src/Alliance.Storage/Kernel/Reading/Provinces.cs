using System.Collections.Frozen;

namespace Alliance.Storage.Kernel.Reading;

/// <summary>A province as people say it: 上海, and as they write it short: 沪.</summary>
public sealed record Province(string Code, string Name, string Mark);

public static class Provinces
{
    private static readonly FrozenDictionary<string, Province> ByCode = new Province[]
    {
        new("11", "北京", "京"), new("12", "天津", "津"), new("13", "河北", "冀"), new("14", "山西", "晋"), new("15", "内蒙古", "蒙"),
        new("21", "辽宁", "辽"), new("22", "吉林", "吉"), new("23", "黑龙江", "黑"), new("31", "上海", "沪"), new("32", "江苏", "苏"),
        new("33", "浙江", "浙"), new("34", "安徽", "皖"), new("35", "福建", "闽"), new("36", "江西", "赣"), new("37", "山东", "鲁"),
        new("41", "河南", "豫"), new("42", "湖北", "鄂"), new("43", "湖南", "湘"), new("44", "广东", "粤"), new("45", "广西", "桂"),
        new("46", "海南", "琼"), new("50", "重庆", "渝"), new("51", "四川", "川"), new("52", "贵州", "黔"), new("53", "云南", "滇"),
        new("54", "西藏", "藏"), new("61", "陕西", "陕"), new("62", "甘肃", "甘"), new("63", "青海", "青"), new("64", "宁夏", "宁"),
        new("65", "新疆", "新"), new("71", "台湾", "台"), new("81", "香港", "港"), new("82", "澳门", "澳"),
    }.ToFrozenDictionary(p => p.Code, StringComparer.Ordinal);

    /// <summary>The province that a region of any level lies in: the first two digits of its code.</summary>
    public static Province Of(string regionCode) =>
        regionCode.Length >= 2 && ByCode.TryGetValue(regionCode[..2], out var province)
            ? province
            : new Province(regionCode, regionCode, regionCode);
}
