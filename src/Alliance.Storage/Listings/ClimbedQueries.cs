using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Listings;

/// <summary>A need's topic that waits for a meeting.</summary>
public sealed record ClimbedTopic(string Id, string Title, Track Track);

/// <summary>Needs that climbed and what becomes of them at meetings.</summary>
public sealed class ClimbedQueries(Database database)
{
    private const int Most = 500;

    /// <summary>Of an alliance's climbed needs the topics that are admitted and stand on no agenda. A topic's id follows from its need.</summary>
    public Task<IReadOnlyList<ClimbedTopic>> TopicsAsync(string allianceId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<ClimbedTopic>>(
        async db =>
        {
            var needs = await db.QueryAsync<string>(
                $"""
                SELECT l.id FROM listing l WHERE l.climbed_at IS NOT NULL AND l.live = 1
                  AND (l.alliance_id = @allianceId OR l.id IN (SELECT k.listing_id FROM listing_climb k WHERE k.to_alliance_id = @allianceId)) AND l.audience <> 'branch' ORDER BY l.climbed_at DESC, l.id {database.Dialect.Page($"{Most}")}
                """,
                new { allianceId });
            var topics = needs.Select(need => TopicOf(allianceId, need)).ToArray();
            return topics.Length == 0 ? [] : [.. (await db.QueryAsync<Row>(
                $"SELECT id, title, track FROM topic WHERE {database.Dialect.In("id", "topics")} AND alliance_id = @allianceId AND status = 'admitted' ORDER BY rank_key, id", new { topics, allianceId }))
                .Select(r => new ClimbedTopic(r.Id, r.Title, Enum.Parse<Track>(r.Track, ignoreCase: true)))];
        },
        cancel);

    /// <summary>The next meeting of the whole alliance that is called and begins after the instant.</summary>
    public Task<string?> NextMeetingAsync(string allianceId, DateTimeOffset after, CancellationToken cancel = default) => database.ReadAsync<string?>(
        db => db.QueryFirstOrDefaultAsync<string>(
            $"""
            SELECT id FROM conference WHERE alliance_id = @allianceId AND status = 'called' AND body_id IS NULL AND kind IN ('joint-conference', 'annual-conference') AND starts_at >= @after
            ORDER BY starts_at, id {database.Dialect.Page("1")}
            """,
            new { allianceId, after = Columns.Micros(after) }),
        cancel);

    public static string TopicOf(string allianceId, string listingId) => Ids.Derive("climbed-need", $"{allianceId}/{listingId}");

    private sealed record Row(string Id, string Title, string Track);
}
