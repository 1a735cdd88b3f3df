using System.Data.Common;
using Alliance.Domain.Attachments;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Attachments;

/// <summary>What a decision on a paper needs to know: who sits in the alliance, and whether what it is attached to is there.</summary>
public static class AttachmentFactsQuery
{
    public static async Task<FactsRead<AttachmentFacts>> LoadAsync(DbConnection db, AttachmentCommand command)
    {
        var head = await db.HeadAsync(command.Scope);
        var seats = await db.SeatsOfAsync(command.AllianceId);
        if (command is not AddAttachment add)
        {
            return new FactsRead<AttachmentFacts>(new AttachmentFacts(seats, OwnerExists: true, 0), head);
        }

        var papers = await db.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM attachment WHERE alliance_id = @AllianceId AND owner_kind = @kind AND owner_id = @OwnerId",
            new { add.AllianceId, kind = (string)Columns.Store(add.OwnerKind), add.OwnerId });
        var entry = add.OwnerKind != OwnerKind.Listing ? null : await db.QueryFirstOrDefaultAsync<Entry?>(
            "SELECT unit_id, CASE WHEN audience = 'branch' THEN branch_id END AS only_body_id FROM listing WHERE id = @OwnerId AND alliance_id = @AllianceId", new { add.OwnerId, add.AllianceId });
        return new FactsRead<AttachmentFacts>(new AttachmentFacts(seats, await OwnerExistsAsync(db, add.AllianceId, add.OwnerKind, add.OwnerId), (int)papers, entry?.UnitId, entry?.OnlyBodyId), head);
    }

    /// <summary>In this very alliance: another's ids are as ids that do not exist.</summary>
    public static async Task<bool> OwnerExistsAsync(DbConnection db, string allianceId, OwnerKind kind, string ownerId)
    {
        var (table, key) = kind switch
        {
            OwnerKind.Topic => ("topic", "id"),
            OwnerKind.Conference => ("conference", "id"),
            OwnerKind.Minutes => ("minutes", "conference_id"),
            OwnerKind.ActionItem => ("action_item", "id"),
            // What was only put aside has no papers yet, and what was withdrawn gets none any more.
            OwnerKind.Listing => ("listing", "stage NOT IN ('draft', 'discarded', 'withdrawn') AND id"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return await db.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table} WHERE {key} = @ownerId AND alliance_id = @allianceId", new { ownerId, allianceId }) > 0;
    }

    private sealed record Entry(string UnitId, string? OnlyBodyId);
}
