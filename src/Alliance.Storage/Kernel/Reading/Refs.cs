namespace Alliance.Storage.Kernel.Reading;

/// <summary>A region as it is shown beside something else. <paramref name="Path"/> names it with those above: 上海市 / 黄浦区.</summary>
public sealed record RegionRef(string Code, string Name, string Path);

public sealed record NamedRef(string Id, string Name);

/// <summary>The short name is the name itself where a unit has none.</summary>
public sealed record UnitRef(string Id, string Name, string ShortName, string RegionCode)
{
    public Province Province => Provinces.Of(RegionCode);
}

/// <summary>A page of a list. <paramref name="Total"/> is exact unless <paramref name="TotalIsCapped"/>: then there are at least so many.</summary>
public sealed record PageOf<T>(IReadOnlyList<T> Items, long Total, bool TotalIsCapped)
{
    /// <summary>Lists count no further than this.</summary>
    public const int CountCap = 10_000;

    public PageOf<TOther> With<TOther>(IReadOnlyList<TOther> items) => new(items, Total, TotalIsCapped);
}

/// <summary>Which page of a list: the first is 1. At most 200 rows a page.</summary>
public sealed record PageAsk(int Page = 1, int Size = 50)
{
    public int Limit => Math.Clamp(Size, 1, 200);

    public int Offset => (Math.Max(Page, 1) - 1) * Limit;
}
