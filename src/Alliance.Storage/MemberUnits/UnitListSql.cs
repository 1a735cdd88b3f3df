using System.Data.Common;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.MemberUnits;

/// <summary>
/// The condition and order of a list of units, written so that each page is read off an index: by name within the whole
/// country, a province or a city each has its own; from a district down so few lie that they are sorted at once.
/// </summary>
internal sealed record UnitListSql(string Where, Func<string, string, string, string> Order, SearchPlan Plan, DynamicParameters Arguments)
{
    /// <summary>The name to order by; within a district it hides from the index of names, which would be walked from end to end.</summary>
    public string NameKey { get; private init; } = "m.name_sort";

    public static async Task<UnitListSql> OfAsync(DbConnection db, IDialect dialect, UnitFilter filter)
    {
        var plan = await SearchPlan.OfAsync(db, dialect, "unit", filter.Text);
        var arguments = plan.Parameters;

        // Where a rare gram leads, no index may be tempting enough to be walked instead.
        var conditions = new List<string> { plan.IsSelective ? "COALESCE(m.status, '') = 'open'" : "m.status = 'open'" };
        if (!plan.IsEmpty)
        {
            conditions.Add(plan.Where("m.id", "m.folded"));
        }

        if (filter.Region is { Length: > 0 } region)
        {
            arguments.Add("region", region);
            arguments.Add("beyond", region + ":");
            var byRegion = filter.Sort is UnitSort.Region or UnitSort.RegionDescending;
            conditions.Add(region.Length switch
            {
                2 when !byRegion => "m.province = @region",
                4 when !byRegion => "m.city = @region",
                _ => "m.region_code >= @region AND m.region_code < @beyond",
            });
        }

        if (filter.Kind is not null)
        {
            arguments.Add("kind", filter.Kind);
            conditions.Add("m.kind = @kind");
        }

        return new UnitListSql(string.Join(" AND ", conditions), OrderBy(filter.Sort), plan, arguments)
        {
            NameKey = filter.Region is { Length: > 4 } ? "COALESCE(m.name_sort, '')" : "m.name_sort",
        };
    }

    private static Func<string, string, string, string> OrderBy(UnitSort sort) => sort switch
    {
        UnitSort.NameDescending => (name, _, id) => $"{name} DESC, {id} DESC",
        UnitSort.Region => (name, region, id) => $"{region}, {name}, {id}",
        UnitSort.RegionDescending => (name, region, id) => $"{region} DESC, {name} DESC, {id} DESC",
        _ => (name, _, id) => $"{name}, {id}",
    };

}
