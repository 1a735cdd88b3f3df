using System.Data.Common;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.MemberUnits;

/// <summary>
/// The condition and order of a list of units, written so that each page is read off an index: sorted by name within the whole
/// country, a province or a city off the index of names (the region is then checked in the index itself), and from a district
/// down off the index of regions, where few enough lie to be sorted at once.
/// </summary>
internal sealed record UnitListSql(string Where, Func<string, string, string, string> Order, SearchPlan Plan, DynamicParameters Arguments)
{
    public static async Task<UnitListSql> OfAsync(DbConnection db, IDialect dialect, UnitFilter filter)
    {
        var plan = await SearchPlan.OfAsync(db, dialect, "unit", filter.Text);
        var arguments = plan.Parameters;
        var conditions = new List<string> { "m.status = 'open'" };
        if (!plan.IsEmpty)
        {
            conditions.Add(plan.Where("m.id", "m.folded"));
        }

        if (filter.Region is { Length: > 0 } region)
        {
            arguments.Add("region", region);
            arguments.Add("beyond", region + ":");
            var byRegion = filter.Sort is UnitSort.Region or UnitSort.RegionDescending || region.Length > 4;
            conditions.Add(byRegion ? "m.region_code >= @region AND m.region_code < @beyond" : $"SUBSTRING(m.region_code, 1, {region.Length}) = @region");
        }

        if (filter.Kind is not null)
        {
            arguments.Add("kind", filter.Kind);
            conditions.Add("m.kind = @kind");
        }

        return new UnitListSql(string.Join(" AND ", conditions), OrderBy(filter.Sort), plan, arguments);
    }

    private static Func<string, string, string, string> OrderBy(UnitSort sort) => sort switch
    {
        UnitSort.NameDescending => (name, _, id) => $"{name} DESC, {id} DESC",
        UnitSort.Region => (name, region, id) => $"{region}, {name}, {id}",
        UnitSort.RegionDescending => (name, region, id) => $"{region} DESC, {name} DESC, {id} DESC",
        _ => (name, _, id) => $"{name}, {id}",
    };

}
