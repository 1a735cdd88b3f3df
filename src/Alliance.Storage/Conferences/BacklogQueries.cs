using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Conferences;

/// <summary>A topic that waits for the next meeting of its line.</summary>
public sealed record CarriedTopic(string Id, string Title, Track Track, string? UnitId);

/// <summary>
/// What meetings leave to those after them. Meetings are of one line when they belong to the same series, or where one of them
/// belongs to none, when they are of the same kind and body. What is called on the spot leaves its topics to the backlog alone.
/// </summary>
public sealed class BacklogQueries(Database database)
{
    private const string SameLine =
        """
        ((c.series_id IS NOT NULL AND c.series_id = f.series_id)
          OR ((c.series_id IS NULL OR f.series_id IS NULL) AND c.kind = f.kind AND c.kind <> @spot AND COALESCE(c.body_id, '') = COALESCE(f.body_id, '')))
        """;

    private static readonly object Spot = Columns.Store(MeetingKind.Consultation);

    /// <summary>Those that an earlier meeting of the line left open, in the order of the backlog.</summary>
    public Task<IReadOnlyList<CarriedTopic>> CarriedForAsync(string allianceId, string conferenceId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<CarriedTopic>>(
        async db => [.. (await db.QueryAsync<Row>(
            $"""
            SELECT t.id, t.title, t.track, t.unit_id FROM topic t JOIN conference f ON f.id = t.carried_from JOIN conference c ON c.id = @conferenceId AND c.alliance_id = @allianceId
            WHERE t.alliance_id = @allianceId AND t.status = 'admitted' AND f.id <> c.id AND {SameLine} ORDER BY t.rank_key, t.id
            """,
            new { allianceId, conferenceId, spot = Spot })).Select(r => new CarriedTopic(r.Id, r.Title, Enum.Parse<Track>(r.Track, ignoreCase: true), r.UnitId))],
        cancel);

    /// <summary>The next meeting of the line that is called.</summary>
    public Task<string?> NextOfLineAsync(string allianceId, string conferenceId, CancellationToken cancel = default) => database.ReadAsync<string?>(
        db => db.QueryFirstOrDefaultAsync<string>(
            $"""
            SELECT c.id FROM conference c JOIN conference f ON f.id = @conferenceId AND f.alliance_id = @allianceId
            WHERE c.alliance_id = @allianceId AND c.status = 'called' AND c.id <> f.id AND c.starts_at > f.starts_at AND {SameLine} ORDER BY c.starts_at, c.id
            """,
            new { allianceId, conferenceId, spot = Spot }),
        cancel);

    private sealed record Row(string Id, string Title, string Track, string? UnitId);
}
