using Alliance.Domain.Kernel;
using Alliance.Domain.Resolutions;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Resolutions;

/// <summary>The register.</summary>
public sealed class ResolutionProjection : IProjection
{
    public string Name => "resolutions";

    public IReadOnlySet<string> Events { get; } = Catalog.EventNames.Where(n => n.StartsWith("resolution.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened) => happened switch
    {
        ResolutionEntered e => EnterAsync(context, stored, e),
        ResolutionWorded e => context.ExecuteAsync(
            "UPDATE resolution SET text = @Text, version = @Version WHERE id = @ResolutionId", new { e.Text, e.ResolutionId, stored.Version }),
        ResolutionAmended e => SetAsync(context, stored, e.ResolutionId, "amended"),
        ResolutionRepealed e => SetAsync(context, stored, e.ResolutionId, "repealed"),
        _ => Task.CompletedTask,
    };

    public async Task ClearAsync(ProjectionContext context, ScopeId scope)
    {
        if (scope.Kind == "alliance")
        {
            await context.DeleteAsync("resolution", new { alliance_id = scope.Id });
            await context.DeleteAsync("resolution_change", new { alliance_id = scope.Id });
        }
    }

    private static async Task EnterAsync(ProjectionContext context, StoredEvent stored, ResolutionEntered e)
    {
        await context.UpsertAsync(
            "resolution",
            new { id = e.ResolutionId },
            new
            {
                alliance_id = e.AllianceId,
                year = e.Year,
                number = e.Number,
                title = e.Title,
                text = e.Text,
                status = "in-force",
                how = e.How,
                vote_id = e.VoteId,
                topic_id = e.TopicId,
                conference_id = e.ConferenceId,
                passed_on = e.On,
                entered_at = stored.At,
                version = stored.Version,
            });
        foreach (var change in e.Changes)
        {
            await context.UpsertAsync(
                "resolution_change", new { resolution_id = change.ResolutionId, by_resolution_id = e.ResolutionId }, new { alliance_id = e.AllianceId, kind = change.Kind });
        }
    }

    private static Task SetAsync(ProjectionContext context, StoredEvent stored, string id, string status) =>
        context.ExecuteAsync("UPDATE resolution SET status = @status, version = @Version WHERE id = @id", new { id, status, stored.Version });
}
