using System.Text.Json;
using Alliance.Domain.Kernel;

namespace Alliance.Storage.Kernel.Reading;

/// <summary>
/// Something that waits for somebody: for a unit's people, or the coordinators, chair or administrators of an alliance.
/// <paramref name="Subject"/> holds ids and numbers; names are read when it is shown.
/// </summary>
public sealed record WaitingRow(
    string Key,
    string Kind,
    string Audience,
    string AudienceId,
    IReadOnlyDictionary<string, string?> Subject,
    DateTimeOffset VisibleFrom,
    DateTimeOffset? DueAt,
    DateTimeOffset Since);

/// <summary>Keeps the rows of what waits equal to what should wait: they are computed whole from the tables, and only what differs is written.</summary>
public static class WaitingRows
{
    /// <param name="owner">Who computes these rows; the others' rows of the scope are left alone.</param>
    public static async Task ReplaceAsync(ProjectionContext context, ScopeId scope, string owner, IEnumerable<WaitingRow> rows)
    {
        var wanted = rows.ToDictionary(r => r.Key, r => Stored(owner, scope, r), StringComparer.Ordinal);
        var present = await context.QueryAsync<Row>(
            """
            SELECT item_key, owner, alliance_id, kind, audience, audience_id, subject, visible_from, due_at, since
            FROM waiting WHERE scope = @scope AND owner = @owner
            """,
            new { scope = scope.ToString(), owner });
        foreach (var row in present)
        {
            if (wanted.TryGetValue(row.ItemKey, out var same) && same == row)
            {
                wanted.Remove(row.ItemKey);
            }
            else if (same is null)
            {
                await context.DeleteAsync("waiting", new { scope = scope.ToString(), item_key = row.ItemKey });
            }
        }

        foreach (var row in wanted.Values)
        {
            await context.UpsertAsync(
                "waiting",
                new { scope = scope.ToString(), item_key = row.ItemKey },
                new
                {
                    owner = row.Owner,
                    alliance_id = row.AllianceId,
                    kind = row.Kind,
                    audience = row.Audience,
                    audience_id = row.AudienceId,
                    subject = row.Subject,
                    visible_from = row.VisibleFrom,
                    due_at = row.DueAt,
                    since = row.Since,
                });
        }
    }

    public static Task ClearAsync(ProjectionContext context, ScopeId scope, string owner) =>
        context.DeleteAsync("waiting", new { scope = scope.ToString(), owner });

    private static Row Stored(string owner, ScopeId scope, WaitingRow row) => new(
        row.Key,
        owner,
        scope.Kind == "alliance" ? scope.Id : null,
        row.Kind,
        row.Audience,
        row.AudienceId,
        JsonSerializer.Serialize(row.Subject, Catalog.Json),
        Columns.Micros(row.VisibleFrom),
        row.DueAt is { } due ? Columns.Micros(due) : null,
        Columns.Micros(row.Since));

    private sealed record Row(
        string ItemKey, string Owner, string? AllianceId, string Kind, string Audience, string AudienceId, string Subject, long VisibleFrom, long? DueAt, long Since);
}
