using System.Text.Json;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Alliances;

/// <summary>An alliance's profile, regions and versions of its charter; and the version of its stream, which every event moves.</summary>
public sealed class AllianceProjection : IProjection
{
    public string Name => "alliances";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("alliance.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        switch (happened)
        {
            case AllianceFounded e:
                await context.UpsertAsync("alliance", new { id = e.AllianceId }, Row(e.Profile, stored));
                await WriteAsync(context, stored, e.AllianceId, e.Profile);
                await WriteAsync(context, stored, e.AllianceId, 1, e.On, e.Charter);
                break;
            case AllianceProfileChanged e:
                var since = await context.QueryFirstAsync<long>("SELECT registered_at FROM alliance WHERE id = @AllianceId", new { e.AllianceId });
                await context.UpsertAsync("alliance", new { id = e.AllianceId }, Row(e.Profile, stored with { At = Columns.Instant(since) }));
                await WriteAsync(context, stored, e.AllianceId, e.Profile);
                break;
            case CharterAmended e:
                await WriteAsync(context, stored, e.AllianceId, e.Number, e.EffectiveFrom, e.Charter);
                await SetVersionAsync(context, stored);
                break;
            case AllianceDissolved e:
                await context.ExecuteAsync("UPDATE alliance SET status = 'dissolved' WHERE id = @AllianceId", new { e.AllianceId });
                await SetVersionAsync(context, stored);
                break;
            default:
                await SetVersionAsync(context, stored);
                break;
        }
    }

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "alliance")
        {
            await context.DeleteAsync("alliance", new { id = scope.Id });
            await context.DeleteAsync("alliance_region", new { alliance_id = scope.Id });
            await context.DeleteAsync("charter_version", new { alliance_id = scope.Id });
            await SearchGrams.RemoveAsync(context, "alliance", scope.Id);
        }
    }

    private static Task SetVersionAsync(ProjectionContext context, StoredEvent stored) =>
        context.ExecuteAsync("UPDATE alliance SET version = @Version WHERE id = @Id", new { stored.Version, stored.Stream.Id });

    private static object Row(AllianceProfile profile, StoredEvent stored) => new
    {
        name = profile.Name,
        name_en = profile.NameEn,
        name_sort = SortKeys.Of(profile.Name),
        type = profile.Type,
        parent_id = profile.ParentId,
        founded_on = profile.FoundedOn,
        purpose = profile.Purpose,
        status = "active",
        registered_at = stored.At,
        version = stored.Version,
    };

    private static async Task WriteAsync(ProjectionContext context, StoredEvent stored, string allianceId, AllianceProfile profile)
    {
        await context.DeleteAsync("alliance_region", new { alliance_id = allianceId });
        for (var i = 0; i < profile.Regions.Length; i++)
        {
            await context.InsertAsync("alliance_region", new { alliance_id = allianceId, region_code = profile.Regions[i], ordinal = i });
        }

        await SearchGrams.WriteAsync(context, "alliance", allianceId, stored.Scope, profile.Name, profile.NameEn);
    }

    /// <summary>The rules of rotation stand apart as well, in the words of those who plan the rotation.</summary>
    private static Task WriteAsync(ProjectionContext context, StoredEvent stored, string allianceId, int number, DateOnly from, Charter charter)
    {
        var r = charter.Rotation;
        var rotation = new
        {
            r.Length,
            Weighted = r.Shares == ShareBasis.Weighted,
            r.TwoLevels,
            r.NotTwiceInARow,
            r.AlternateProvinces,
            r.NewcomerWaitTerms,
            r.HandOverLeadDays,
        };
        return context.UpsertAsync(
            "charter_version",
            new { alliance_id = allianceId, number },
            new
            {
                effective_from = from,
                charter = JsonSerializer.Serialize(charter, Catalog.Json),
                rotation = JsonSerializer.Serialize(rotation, Catalog.Json),
                admission_by = charter.Admission.By,
                amended_at = stored.At,
                amended_by = stored.Actor,
            });
    }
}
