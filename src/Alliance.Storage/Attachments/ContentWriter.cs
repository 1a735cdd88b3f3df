using Alliance.Domain.Attachments;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Attachments;

/// <summary>
/// Keeps contents and papers together. Both writes take the content's row first, so that of one that adds a reference and one
/// that drops the last, whoever comes second sees what the other did. Never replayed: rebuilding touches no content.
/// </summary>
public sealed class ContentWriter(TimeProvider clock) : IPrivateWriter
{
    public ContentWriter()
        : this(TimeProvider.System)
    {
    }

    public bool Handles(IPrivateWrite write) => write is ContentKept or ContentReleased;

    public Task ApplyAsync(ProjectionContext context, IPrivateWrite write) => write switch
    {
        ContentKept w => KeepAsync(context, w),
        ContentReleased w => ReleaseAsync(context, w),
        _ => throw new ArgumentException($"Nothing is written for {write.GetType().Name}.", nameof(write)),
    };

    /// <exception cref="InvalidOperationException">The content was dropped meanwhile: the command fails, and the upload is to be repeated.</exception>
    private async Task KeepAsync(ProjectionContext context, ContentKept write)
    {
        if (await context.ExecuteAsync("UPDATE stored_content SET stored_at = @now WHERE hash = @Hash AND whole = 1", new { write.Hash, now = clock.GetUtcNow() }) == 0)
        {
            throw new InvalidOperationException("The content of the paper is not there.");
        }
    }

    private async Task ReleaseAsync(ProjectionContext context, ContentReleased write)
    {
        await context.ExecuteAsync("UPDATE stored_content SET stored_at = @now WHERE hash = @Hash", new { write.Hash, now = clock.GetUtcNow() });
        if (await context.QueryFirstAsync<long>("SELECT COUNT(*) FROM attachment WHERE hash = @Hash AND id <> @AttachmentId", new { write.Hash, write.AttachmentId }) == 0)
        {
            await context.DeleteAsync("stored_content", new { hash = write.Hash });
            await context.DeleteAsync("content_chunk", new { hash = write.Hash });
        }
    }
}
