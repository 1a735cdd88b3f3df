using System.Globalization;

namespace Alliance.Storage.Kernel.Reading;

/// <summary>Names in the order a Chinese reader looks them up in (pinyin), as text that every database sorts alike by its bytes.</summary>
public static class SortKeys
{
    /// <summary>Long enough for about twelve characters; what begins alike beyond that is ordered by id.</summary>
    private const int Bytes = 32;

    private static readonly CompareInfo Pinyin = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    public static string Of(string name)
    {
        var key = Pinyin.GetSortKey(name, CompareOptions.IgnoreCase | CompareOptions.IgnoreWidth).KeyData;
        return Convert.ToHexStringLower(key.AsSpan(0, Math.Min(key.Length, Bytes)));
    }
}
