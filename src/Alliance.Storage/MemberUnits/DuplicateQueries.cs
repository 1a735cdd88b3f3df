using System.Data.Common;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.MemberUnits;

/// <summary>
/// Finds units that may be the same as another: those with its credit code, and those whose names share its rarest pairs of
/// characters, judged by how alike the names' cores are. Looks at some hundreds of candidates, however many units there are.
/// </summary>
public sealed class DuplicateQueries(Database database)
{
    private const double LikelyFrom = 0.55;

    private const int Candidates = 200;

    /// <summary>A pair in so many names tells nothing.</summary>
    private const int Common = 500;

    public async Task<IReadOnlyList<DuplicateUnit>> OfAsync(string unitId, CancellationToken cancel = default)
    {
        var unit = await database.ReadAsync(
            db => db.QueryFirstOrDefaultAsync<Unit>("SELECT name, region_code, credit_code FROM member_unit WHERE id = @unitId", new { unitId }), cancel);
        return unit is null ? [] : await LikeAsync(unit.Name, unit.RegionCode, unit.CreditCode, unitId, cancel);
    }

    /// <summary>For a unit that is not there yet: a form being filled in, a row of an import.</summary>
    public Task<IReadOnlyList<DuplicateUnit>> LikeAsync(string name, string regionCode, string? creditCode, string? except = null, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<DuplicateUnit>>(
            async db =>
            {
                var core = UnitCores.Of(name, regionCode);
                var rows = await CandidatesAsync(db, core, creditCode);
                return
                [
                    .. rows.Where(r => r.Id != except).DistinctBy(r => r.Id)
                        .Select(r => Judge(r, core, regionCode, creditCode))
                        .Where(d => d.Score >= LikelyFrom)
                        .OrderByDescending(d => d.Score).ThenBy(d => d.Id, StringComparer.Ordinal)
                        .Take(20),
                ];
            },
            cancel);

    private async Task<IEnumerable<Candidate>> CandidatesAsync(DbConnection db, string core, string? creditCode)
    {
        const string columns = "u.id, u.name, u.name_core, u.region_code, u.credit_code, COALESCE(r.name, u.region_code) AS region_name, COALESCE(r.path, u.region_code) AS region_path";
        const string from = "FROM member_unit u LEFT JOIN region r ON r.code = u.region_code WHERE COALESCE(u.status, '') = 'open' AND";
        var named = await db.QueryAsync<Candidate>($"SELECT {columns} {from} u.name_core = @core ORDER BY u.id {database.Dialect.Page("50")}", new { core });
        var coded = creditCode is null ? [] : await db.QueryAsync<Candidate>($"SELECT {columns} {from} u.credit_code = @creditCode ORDER BY u.id {database.Dialect.Page("50")}", new { creditCode });
        var ids = await SharingAsync(db, [.. UnitCores.Pairs(core).Keys]);
        return named.Concat(coded).Concat(await db.QueryByIdsAsync<Candidate>($"SELECT {columns} {from} u.id IN @ids", ids));
    }

    /// <summary>The units that share the most of the name's rarest pairs. A name of common pairs alone is found by its core or not at all.</summary>
    private async Task<IEnumerable<string>> SharingAsync(DbConnection db, string[] pairs)
    {
        var rare = new List<(string Pair, long Count)>();
        foreach (var pair in pairs.Take(24))
        {
            var count = await db.ExecuteScalarAsync<long>(
                $"SELECT COUNT(*) FROM (SELECT doc FROM search_gram WHERE kind = 'unit' AND gram = @pair ORDER BY doc {database.Dialect.Page($"{Common}")}) g", new { pair });
            if (count is > 0 and < Common)
            {
                rare.Add((pair, count));
            }
        }

        var shares = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (pair, _) in rare.OrderBy(r => r.Count).Take(4))
        {
            foreach (var id in await db.QueryAsync<string>("SELECT t.id FROM search_gram g JOIN search_text t ON t.doc = g.doc WHERE g.kind = 'unit' AND g.gram = @pair", new { pair }))
            {
                shares[id] = shares.GetValueOrDefault(id) + 1;
            }
        }

        return shares.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Take(Candidates).Select(s => s.Key);
    }

    private static DuplicateUnit Judge(Candidate candidate, string core, string regionCode, string? creditCode)
    {
        var likeness = UnitCores.Likeness(core, candidate.NameCore);
        var reasons = new List<string>();
        var sameCode = creditCode is not null && creditCode == candidate.CreditCode;
        if (sameCode)
        {
            reasons.Add("same-credit-code");
        }

        if (likeness >= 0.6)
        {
            reasons.Add(likeness >= 1 ? "same-name" : "similar-name");
        }

        var district = regionCode.Length >= 6 && candidate.RegionCode.StartsWith(regionCode[..6], StringComparison.Ordinal);
        if (candidate.RegionCode == regionCode || district)
        {
            reasons.Add(candidate.RegionCode == regionCode ? "same-region" : "same-district");
        }

        var near = candidate.RegionCode == regionCode ? 1 : district ? 0.9 : candidate.RegionCode[..2] == regionCode[..2] ? 0.8 : 0.6;
        var score = sameCode ? 1 : Math.Round(likeness * near, 3);
        return new DuplicateUnit(candidate.Id, candidate.Name, new RegionRef(candidate.RegionCode, candidate.RegionName, candidate.RegionPath), score, reasons);
    }

    private sealed record Unit(string Name, string RegionCode, string? CreditCode);

    private sealed record Candidate(string Id, string Name, string NameCore, string RegionCode, string? CreditCode, string RegionName, string RegionPath);
}
