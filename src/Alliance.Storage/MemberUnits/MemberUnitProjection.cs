using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.MemberUnits;

/// <summary>One row a unit, and its names in the search index. A merged unit keeps its row, so that its name can still be read.</summary>
public sealed class MemberUnitProjection : IProjection
{
    public string Name => "member-units";

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "member-unit.registered", "member-unit.changed", "member-unit.merged" };

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        switch (happened)
        {
            case MemberUnitRegistered e:
                await context.UpsertAsync("member_unit", new { id = e.UnitId }, Row(e.Details, stored, stored.At));
                await IndexAsync(context, stored, e.UnitId, e.Details);
                break;
            case MemberUnitChanged e:
                var since = await context.QueryFirstAsync<long>("SELECT registered_at FROM member_unit WHERE id = @UnitId", new { e.UnitId });
                await context.UpsertAsync("member_unit", new { id = e.UnitId }, Row(e.Details, stored, Columns.Instant(since)));
                await IndexAsync(context, stored, e.UnitId, e.Details);
                break;
            case MemberUnitMerged e:
                await context.ExecuteAsync(
                    "UPDATE member_unit SET status = 'merged', merged_into = @IntoUnitId, changed_at = @At, version = @Version WHERE id = @UnitId",
                    new { e.UnitId, e.IntoUnitId, stored.At, stored.Version });
                await SearchGrams.RemoveAsync(context, "unit", e.UnitId);
                break;
        }
    }

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "unit")
        {
            await context.DeleteAsync("member_unit", new { id = scope.Id });
            await SearchGrams.RemoveAsync(context, "unit", scope.Id);
        }
    }

    private static Task IndexAsync(ProjectionContext context, StoredEvent stored, string unitId, UnitDetails details) =>
        SearchGrams.WriteAsync(context, "unit", unitId, stored.Scope, Texts(details));

    private static string?[] Texts(UnitDetails details) => [details.Name, details.ShortName, details.CreditCode];

    private static object Row(UnitDetails details, StoredEvent stored, DateTimeOffset registeredAt) => new
    {
        name = details.Name,
        short_name = details.ShortName,
        kind = details.Kind,
        region_code = details.RegionCode,
        province = details.RegionCode[..2],
        city = details.RegionCode[..Math.Min(4, details.RegionCode.Length)],
        address = details.Address,
        longitude = details.Longitude,
        latitude = details.Latitude,
        offers = JsonSerializer.Serialize(details.Offers.IsDefault ? [] : details.Offers, Catalog.Json),
        credit_code = details.CreditCode,
        status = "open",
        merged_into = (string?)null,
        name_sort = SortKeys.Of(details.Name),
        name_core = UnitCores.Of(details.Name, details.RegionCode),
        folded = SearchText.Normalise(Texts(details)),
        registered_at = registeredAt,
        changed_at = stored.At,
        version = stored.Version,
    };
}
