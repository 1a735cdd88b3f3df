using System.Text.Json;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Conferences;

/// <summary>Series of meetings as the domain's own evolution makes them; their dates stand in rows as well.</summary>
public sealed class SeriesProjection : IProjection
{
    private static readonly SeriesDecider Decider = new();

    public string Name => "meeting-series";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("meeting-series.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
    {
        var id = stored.Stream.Id;
        var row = await context.QueryFirstAsync<Known>("SELECT state, started_at FROM meeting_series WHERE id = @id", new { id });
        var after = Decider.Evolve(row is null ? Decider.Initial : JsonSerializer.Deserialize<SeriesState>(row.State, Catalog.Json)!, happened);
        await context.UpsertAsync(
            "meeting_series",
            new { id },
            new
            {
                alliance_id = after.AllianceId,
                kind = after.Rule!.Kind,
                title = after.Rule.Title,
                status = after.Ended ? "ended" : "running",
                body_id = after.Rule.BodyId,
                state = JsonSerializer.Serialize(after, Catalog.Json),
                started_at = row?.StartedAt ?? Columns.Micros(stored.At),
                ended_at = after.Ended ? stored.At : (DateTimeOffset?)null,
                version = stored.Version,
            });
        await context.DeleteAsync("meeting_series_date", new { series_id = id });
        foreach (var date in after.Dates)
        {
            await context.InsertAsync("meeting_series_date", new
            {
                series_id = id, number = date.Number, alliance_id = after.AllianceId, starts_at = date.StartsAt, ends_at = date.EndsAt, host_unit_id = date.HostUnitId, conference_id = date.ConferenceId,
            });
        }
    }

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "alliance")
        {
            await context.DeleteAsync("meeting_series", new { alliance_id = scope.Id });
            await context.DeleteAsync("meeting_series_date", new { alliance_id = scope.Id });
        }
    }

    private sealed record Known(string State, long StartedAt);
}
