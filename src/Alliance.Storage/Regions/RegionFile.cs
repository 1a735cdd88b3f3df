namespace Alliance.Storage.Regions;

internal sealed record RegionRow(string Code, string Name, string Level, int Depth, string? Parent, string Path, bool HasChildren);

/// <summary>Reads the files of divisions: plain comma-separated lines without quotes, parents before children.</summary>
internal static class RegionFile
{
    private static readonly string[] Levels = ["province", "city", "district", "township", "community"];

    /// <summary>Levels of the statistics that nobody lives in by name; a path goes without them.</summary>
    private static readonly HashSet<string> Unspoken = new(StringComparer.Ordinal) { "市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划" };

    /// <summary>code,name,level,parent</summary>
    public static List<RegionRow> Read(TextReader reader)
    {
        var paths = new Dictionary<string, string>(50_000, StringComparer.Ordinal);
        var rows = new List<RegionRow>(45_000);
        var parents = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fields in Lines(reader))
        {
            var parent = fields[3].Length == 0 ? null : fields[3];
            paths[fields[0]] = PathOf(fields[1], parent is null ? null : paths[parent]);
            rows.Add(new RegionRow(fields[0], fields[1], fields[2], Array.IndexOf(Levels, fields[2]) + 1, parent, paths[fields[0]], HasChildren: false));
            if (parent is not null)
            {
                parents.Add(parent);
            }
        }

        return [.. rows.Select(r => r with { HasChildren = parents.Contains(r.Code) })];
    }

    /// <summary>code,name,parent; those whose township is unknown are left out.</summary>
    public static IEnumerable<RegionRow> ReadCommunities(TextReader reader, IReadOnlyDictionary<string, string> paths) =>
        Lines(reader)
            .Where(fields => paths.ContainsKey(fields[2]))
            .Select(fields => new RegionRow(fields[0], fields[1], Levels[4], 5, fields[2], PathOf(fields[1], paths[fields[2]]), HasChildren: false));

    private static string PathOf(string name, string? above) =>
        above is null ? name : Unspoken.Contains(name) ? above : $"{above} / {name}";

    private static IEnumerable<string[]> Lines(TextReader reader)
    {
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line.Split(',');
            }
        }
    }
}
