using System.Data.Common;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Matching.Balance;

/// <summary>
/// What a balance is taken over: one alliance, an alliance with all that stand below it, or a region: whatever lies in it, and what says no place, of the alliances of the region. With a
/// <paramref name="Category"/> of that alone.
/// </summary>
public sealed record BalanceOver(string? AllianceId, bool Below, string? Region, string? Category)
{
    public static BalanceOver OfAlliance(string id, bool below = false, string? category = null) => new(id, below, null, category);

    public static BalanceOver OfRegion(string code, string? category = null) => new(null, Below: false, code, category);
}

/// <summary>The entries meant, as a condition, and the alliance under which each is shown.</summary>
internal sealed class BalanceGround
{
    /// <summary>Alliances below one, in all; beyond that the nearest count.</summary>
    private const int MostBelow = 500;

    private readonly BalanceOver _over;
    private readonly Dictionary<string, string> _branch;
    private readonly bool _climbed;

    private BalanceGround(BalanceOver over, Dictionary<string, string> branch, bool climbed) => (_over, _branch, _climbed) = (over, branch, climbed);

    /// <summary>Length of the codes that regions are told apart by: districts, or the level below the region.</summary>
    public int RegionLength => _over.Region is not { } region ? 6 : new[] { 6, 9, 12 }.FirstOrDefault(length => length > region.Length, 12);

    /// <summary>Whether it is told by alliances at all.</summary>
    public bool ByAlliance => _over.Below || _over.Region is not null;

    public static async Task<BalanceGround> OfAsync(DbConnection db, IDialect dialect, BalanceOver over)
    {
        if (over.AllianceId is not { } root)
        {
            return new BalanceGround(over, [], climbed: false);
        }

        var branch = new Dictionary<string, string>(StringComparer.Ordinal) { [root] = root };
        string[] level = [root];
        while (over.Below && level.Length > 0 && branch.Count < MostBelow)
        {
            var next = (await db.QueryByIdsAsync<Child>("SELECT id, parent_id FROM alliance WHERE parent_id IN @ids AND status = 'active'", level)).OrderBy(c => c.Id, StringComparer.Ordinal)
                .Where(c => !branch.ContainsKey(c.Id)).Take(MostBelow - branch.Count).ToList();
            foreach (var child in next)
            {
                branch[child.Id] = child.ParentId == root ? child.Id : branch[child.ParentId];
            }

            level = [.. next.Select(c => c.Id)];
        }

        var climbed = await db.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM listing_climb k WHERE {dialect.In("k.to_alliance_id", "family")}", new { family = branch.Keys.ToArray() }) > 0;
        return new BalanceGround(over, branch, climbed);
    }

    /// <summary>An entry that has climbed is one entry, however many of these alliances it climbed to.</summary>
    public string Condition(IDialect dialect, DynamicParameters arguments)
    {
        var parts = new List<string>();
        if (_over.Region is { } region)
        {
            arguments.Add("region", region);
            arguments.Add("beyond", region + ":");
            parts.Add(
                "((l.live IN (0, 1) AND l.region_code >= @region AND l.region_code < @beyond) OR (l.region_code IS NULL AND l.alliance_id IN (SELECT z.alliance_id FROM alliance_region z WHERE z.region_code >= @region AND z.region_code < @beyond)))");
        }
        else
        {
            arguments.Add("family", _branch.Keys.ToArray());
            var own = dialect.In("l.alliance_id", "family");
            parts.Add(_climbed ? $"({own} OR l.id IN (SELECT k.listing_id FROM listing_climb k WHERE {dialect.In("k.to_alliance_id", "family")}))" : own);
        }

        if (_over.Category is { } category)
        {
            arguments.Add("category", category);
            parts.Add("l.category = @category");
        }

        return string.Join(" AND ", parts);
    }

    /// <summary>The alliance itself, or the one right below it under which the entry's own stands; what has climbed to here from elsewhere is here.</summary>
    public string ShownUnder(string allianceId) => _over.AllianceId is { } root ? _branch.GetValueOrDefault(allianceId, root) : allianceId;

    private sealed record Child(string Id, string ParentId);
}
