using System.Collections.Frozen;

namespace Alliance.Domain.Kernel.Matching.Suggesting;

/// <summary>Which provinces (two-digit codes) are neighbours, for whom 毗邻 counts. Symmetric; no province is its own neighbour.</summary>
public sealed class AdjacentProvinces
{
    /// <summary>Shanghai 31, Jiangsu 32, Zhejiang 33 and Anhui 34 as they border on one another.</summary>
    public static readonly AdjacentProvinces YangtzeDelta = new([("31", "32"), ("31", "33"), ("32", "33"), ("32", "34"), ("33", "34")]);

    private readonly FrozenSet<(string, string)> _pairs;

    public AdjacentProvinces(IEnumerable<(string One, string Other)> pairs) =>
        _pairs = pairs.SelectMany(p => new[] { (p.One, p.Other), (p.Other, p.One) }).ToFrozenSet();

    public bool Are(string one, string other) => _pairs.Contains((one, other));
}
