using Alliance.Domain.Attachments;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Attachments;

/// <summary>A paper as it is listed.</summary>
public sealed record AttachmentItem(string Id, string Name, string MediaType, long Size, string? UnitId, string? UnitName, string UploadedBy, string? UploadedByName, DateTimeOffset At);

/// <summary>A paper with what it is attached to, and the key to its content, which never leaves the server.</summary>
public sealed record AttachmentFound(string Id, OwnerKind OwnerKind, string OwnerId, string Name, string MediaType, long Size, string Hash);

/// <summary>Reads papers. Every question names the alliance, so that no id opens anything of another's.</summary>
public sealed class AttachmentQueries(Database database)
{
    public Task<IReadOnlyList<AttachmentItem>> OfAsync(string allianceId, OwnerKind kind, string ownerId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<AttachmentItem>>(
        async db => (await db.QueryAsync<AttachmentItem>(
            """
            SELECT a.id, a.name, a.media_type, a.size, a.unit_id, u.name AS unit_name, a.uploaded_by, p.name AS uploaded_by_name, a.at
            FROM attachment a LEFT JOIN member_unit u ON u.id = a.unit_id LEFT JOIN person p ON p.id = a.uploaded_by
            WHERE a.alliance_id = @allianceId AND a.owner_kind = @kind AND a.owner_id = @ownerId ORDER BY a.at, a.id
            """,
            new { allianceId, kind = (string)Columns.Store(kind), ownerId })).AsList(),
        cancel);

    public Task<AttachmentFound?> FindAsync(string allianceId, string id, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var row = await db.QueryFirstOrDefaultAsync<Row>(
                "SELECT id, owner_kind, owner_id, name, media_type, size, hash FROM attachment WHERE alliance_id = @allianceId AND id = @id", new { allianceId, id });
            return row is null ? null : new AttachmentFound(row.Id, OwnerKinds.Of(row.OwnerKind), row.OwnerId, row.Name, row.MediaType, row.Size, row.Hash);
        },
        cancel);

    public Task<bool> OwnerExistsAsync(string allianceId, OwnerKind kind, string ownerId, CancellationToken cancel = default) =>
        database.ReadAsync(db => AttachmentFactsQuery.OwnerExistsAsync(db, allianceId, kind, ownerId), cancel);

    /// <summary>Contents that nobody has come to refer to for so long: an upload was broken off.</summary>
    public Task SweepAsync(DateTimeOffset before, CancellationToken cancel = default) => database.WriteAsync(
        async context =>
        {
            const string orphan = "stored_at < @before AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.hash = stored_content.hash)";
            foreach (var hash in await context.QueryAsync<string>($"SELECT hash FROM stored_content WHERE {orphan}", new { before }))
            {
                if (await context.ExecuteAsync($"DELETE FROM stored_content WHERE hash = @hash AND {orphan}", new { hash, before }) > 0)
                {
                    await context.DeleteAsync("content_chunk", new { hash });
                }
            }
        },
        cancel);

    private sealed record Row(string Id, string OwnerKind, string OwnerId, string Name, string MediaType, long Size, string Hash);
}

internal static class OwnerKinds
{
    public static OwnerKind Of(string word) => Enum.GetValues<OwnerKind>().First(kind => (string)Columns.Store(kind) == word);
}
