using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Conferences;

/// <summary>What a decision on a meeting needs to know of its surroundings.</summary>
public static class ConferenceFactsQuery
{
    /// <param name="today">Today in China: the charter in force is the last whose date has come.</param>
    public static async Task<FactsRead<ConferenceFacts>> LoadAsync(DbConnection db, ConferenceCommand command, DateOnly today)
    {
        var head = await db.HeadAsync(command.Scope);
        var alliance = new { command.AllianceId };
        var stands = await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM alliance WHERE id = @AllianceId AND status = 'active'", alliance) > 0;
        var regions = await db.QueryAsync<string>("SELECT region_code FROM alliance_region WHERE alliance_id = @AllianceId ORDER BY ordinal", alliance);
        var seats = await db.QueryAsync<MemberRow>(
            "SELECT unit_id, status FROM membership WHERE alliance_id = @AllianceId AND status <> 'left' ORDER BY seat_no, unit_id", alliance);
        var chair = await db.QueryFirstOrDefaultAsync<string>("SELECT chair_unit_id FROM chair_cycle WHERE alliance_id = @AllianceId AND status = 'running'", alliance);
        var rules = await RulesAsync(db, command.AllianceId, today);
        var body = command is CallConference call
            ? call.BodyId
            : await db.ExecuteScalarAsync<string?>("SELECT body_id FROM conference WHERE id = @ConferenceId AND alliance_id = @AllianceId", new { command.ConferenceId, command.AllianceId });
        var secret = command is CheckIn
            ? await db.ExecuteScalarAsync<string?>("SELECT secret FROM conference_door WHERE conference_id = @ConferenceId AND alliance_id = @AllianceId", new { command.ConferenceId, command.AllianceId })
            : null;
        return new FactsRead<ConferenceFacts>(
            new ConferenceFacts(
                stands,
                [.. regions],
                [.. seats.Select(s => new ConferenceSeat(s.UnitId, s.Status == "active"))],
                chair,
                rules.Meetings,
                rules.Tracks,
                body is null ? null : await BodyAsync(db, command.AllianceId, body),
                secret,
                await TopicsAsync(db, command)),
            head);
    }

    /// <summary>The topics that a new agenda names, of this alliance alone.</summary>
    private static async Task<ImmutableArray<AgendaTopic>> TopicsAsync(DbConnection db, ConferenceCommand command)
    {
        ImmutableArray<AgendaItem> named = command switch
        {
            CallConference c => c.Agenda,
            ArrangeAgenda c => c.Items,
            FillAgenda c => c.Items,
            _ => [],
        };
        var rows = await db.QueryByIdsAsync<TopicRow>(
            "SELECT id, track, status FROM topic WHERE alliance_id = @AllianceId AND id IN @ids", named.Select(i => i.TopicId).OfType<string>(), new { command.AllianceId });
        return [.. rows.Select(r => new AgendaTopic(r.Id, Enum.Parse<Track>(r.Track, ignoreCase: true), r.Status))];
    }

    /// <summary>The rules of meetings and tracks in the charter in force; those of an older charter are the usual ones.</summary>
    public static async Task<ConferenceRules> RulesAsync(DbConnection db, string allianceId, DateOnly today)
    {
        var json = await db.ExecuteScalarAsync<string?>(
            """
            SELECT charter FROM charter_version WHERE alliance_id = @allianceId AND number =
              (SELECT MAX(number) FROM charter_version WHERE alliance_id = @allianceId AND (effective_from <= @day OR number = 1))
            """,
            new { allianceId, day = Columns.Day(today) });
        var written = json is null ? new ConferenceRules(default, []) : JsonSerializer.Deserialize<ConferenceRules>(json, Catalog.Json)!;
        return written.Meetings.IsDefaultOrEmpty ? written with { Meetings = MeetingCharter.Usual } : written;
    }

    private static async Task<ConferenceBody?> BodyAsync(DbConnection db, string allianceId, string bodyId)
    {
        var row = await db.QueryFirstOrDefaultAsync<BodyRow>(
            "SELECT kind, closed FROM alliance_body WHERE alliance_id = @allianceId AND body_id = @bodyId", new { allianceId, bodyId });
        if (row is null)
        {
            return null;
        }

        var seats = (await db.QueryAsync<SeatRow>(
            "SELECT unit_id, leads FROM body_seat WHERE alliance_id = @allianceId AND body_id = @bodyId ORDER BY unit_id", new { allianceId, bodyId })).AsList();
        return new ConferenceBody(bodyId, row.Kind, row.Closed, [.. seats.Select(s => s.UnitId)], [.. seats.Where(s => s.Leads).Select(s => s.UnitId)]);
    }

    private sealed record TopicRow(string Id, string Track, string Status);

    private sealed record MemberRow(string UnitId, string Status);

    private sealed record BodyRow(string Kind, bool Closed);

    private sealed record SeatRow(string UnitId, bool Leads);
}

/// <summary>The part of a charter that meetings go by.</summary>
public sealed record ConferenceRules(ImmutableArray<MeetingCharter> Meetings, ImmutableArray<TrackRule> Tracks);
