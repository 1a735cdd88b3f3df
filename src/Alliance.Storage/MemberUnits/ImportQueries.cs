using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.MemberUnits;

/// <summary>What an import is held against: units that are there already, and what the regions it names are.</summary>
public sealed class ImportQueries(Database database)
{
    private static readonly char[] Separators = ['/', ' ', '　', '-', '>', '·'];

    /// <summary>Name and region of the open units with these names.</summary>
    public Task<IReadOnlySet<(string Name, string RegionCode)>> NamesAsync(IEnumerable<string> names, CancellationToken cancel = default) => database.ReadAsync<IReadOnlySet<(string, string)>>(
        async db => (await db.QueryByIdsAsync<Known>("SELECT name, region_code FROM member_unit WHERE status = 'open' AND name IN @ids", names)).Select(k => (k.Name, k.RegionCode)).ToHashSet(),
        cancel);

    /// <summary>
    /// The codes that each text may mean: a code, a name (外滩街道), or a name after those above it, with or without separators
    /// (上海市 / 黄浦区 / 外滩街道, 上海市黄浦区外滩街道).
    /// </summary>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> RegionsAsync(IEnumerable<string> texts, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyDictionary<string, IReadOnlyList<string>>>(
        async db =>
        {
            var asked = texts.Distinct(StringComparer.Ordinal).ToList();
            var codes = asked.Where(t => t.All(char.IsAsciiDigit)).ToList();
            var known = (await db.QueryByIdsAsync<string>("SELECT code FROM region WHERE code IN @ids", codes)).ToHashSet(StringComparer.Ordinal);
            var found = codes.ToDictionary(c => c, c => (IReadOnlyList<string>)(known.Contains(c) ? [c] : []), StringComparer.Ordinal);
            var words = asked.Except(codes, StringComparer.Ordinal).ToDictionary(t => t, t => string.Concat(t.Split(Separators, StringSplitOptions.RemoveEmptyEntries)), StringComparer.Ordinal);

            // Every ending of the text may be the region's own name; what stands before it must be in its path.
            var endings = words.Values.SelectMany(w => Enumerable.Range(Math.Max(0, w.Length - 30), Math.Min(w.Length, 30)).Select(i => w[i..])).Where(e => e.Length >= 2);
            var regions = (await db.QueryByIdsAsync<Region>("SELECT code, name, path FROM region WHERE name IN @ids", endings)).ToLookup(r => r.Name, StringComparer.Ordinal);
            foreach (var (text, word) in words)
            {
                found[text] = Enumerable.Range(0, word.Length)
                    .Select(i => (Above: word[..i], Own: word[i..]))
                    .SelectMany(s => regions[s.Own].Where(r => Joined(r.Path).EndsWith(s.Above + s.Own, StringComparison.Ordinal)))
                    .Select(r => r.Code).Distinct(StringComparer.Ordinal).ToList();
            }

            return found;
        },
        cancel);

    private static string Joined(string path) => string.Concat(path.Split(Separators, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Known(string Name, string RegionCode);

    private sealed record Region(string Code, string Name, string Path);
}
