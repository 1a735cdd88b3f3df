using Alliance.Domain.Attachments;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Attachments;

/// <summary>One row a paper that is there.</summary>
public sealed class AttachmentProjection : IProjection
{
    public string Name => "attachments";

    public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "attachment.added", "attachment.removed" };

    public Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened) => happened switch
    {
        AttachmentAdded e => context.UpsertAsync(
            "attachment",
            new { id = e.AttachmentId },
            new
            {
                alliance_id = e.AllianceId, owner_kind = e.OwnerKind, owner_id = e.OwnerId, name = e.Name, media_type = e.MediaType, size = e.Size, hash = e.Hash,
                unit_id = e.UnitId, uploaded_by = e.PersonId, at = stored.At,
            }),
        AttachmentRemoved e => context.DeleteAsync("attachment", new { id = e.AttachmentId }),
        _ => Task.CompletedTask,
    };

    /// <summary>The contents stay: they are no read model, and are written but once.</summary>
    public Task ClearAsync(ProjectionContext context, ScopeId scope) =>
        scope.Kind == "alliance" ? context.DeleteAsync("attachment", new { alliance_id = scope.Id }) : Task.CompletedTask;
}
