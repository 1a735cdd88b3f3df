using System.Collections.Immutable;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Calendars;

/// <summary>What the charter in force asks of a kind of meeting; the usual where it says nothing.</summary>
public sealed class CharterRuleQueries(Database database)
{
    public Task<MeetingCharter> OfAsync(string allianceId, MeetingKind kind, DateOnly today, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var json = await db.ExecuteScalarAsync<string?>(
                """
                SELECT charter FROM charter_version WHERE alliance_id = @allianceId AND number =
                  (SELECT MAX(number) FROM charter_version WHERE alliance_id = @allianceId AND (effective_from <= @day OR number = 1))
                """,
                new { allianceId, day = Columns.Day(today) });
            var written = json is null ? null : JsonSerializer.Deserialize<Written>(json, Catalog.Json);
            return written is { Meetings.IsDefaultOrEmpty: false } && written.Meetings.FirstOrDefault(m => m.Kind == kind) is { } rule ? rule : MeetingCharter.Usual.First(m => m.Kind == kind);
        },
        cancel);

    private sealed record Written(ImmutableArray<MeetingCharter> Meetings);
}
