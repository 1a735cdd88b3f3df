using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Topics;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Topics;

/// <summary>What a decision on a topic needs to know of its surroundings.</summary>
public static class TopicFactsQuery
{
    /// <param name="today">Today in China: the charter in force is the last whose date has come.</param>
    public static async Task<FactsRead<TopicFacts>> LoadAsync(DbConnection db, TopicCommand command, DateOnly today)
    {
        var head = await db.HeadAsync(command.Scope);
        var other = command switch
        {
            MergeTopic c => await OtherAsync(db, command.AllianceId, c.IntoTopicId),
            OrderTopic { AfterTopicId: { } after } => await OtherAsync(db, command.AllianceId, after),
            _ => null,
        };
        var facts = new TopicFacts(
            await db.SeatsOfAsync(command.AllianceId),
            await TracksAsync(db, command.AllianceId, today),
            command is ProposeTopic { UnitId: { } unit } ? await UndecidedAsync(db, command.AllianceId, unit) : 0,
            await db.ExecuteScalarAsync<string?>("SELECT MAX(rank_key) FROM topic WHERE alliance_id = @AllianceId", new { command.AllianceId }),
            other?.RankKey,
            command is OrderTopic order ? await NextAsync(db, order, other?.RankKey) : null,
            other is null ? null : new OtherTopic(other.Id, Status(other.Status), TrackOf(other.Track)));
        return new FactsRead<TopicFacts>(facts, head);
    }

    public static async Task<ImmutableArray<TrackTerms>> TracksAsync(DbConnection db, string allianceId, DateOnly today)
    {
        var json = await db.ExecuteScalarAsync<string?>(
            """
            SELECT charter FROM charter_version WHERE alliance_id = @allianceId AND number =
              (SELECT MAX(number) FROM charter_version WHERE alliance_id = @allianceId AND (effective_from <= @day OR number = 1))
            """,
            new { allianceId, day = Columns.Day(today) });
        if (json is null)
        {
            return [];
        }

        using var charter = JsonDocument.Parse(json);
        return charter.RootElement.GetProperty("tracks").Deserialize<ImmutableArray<TrackTerms>>(Catalog.Json);
    }

    private static async Task<int> UndecidedAsync(DbConnection db, string allianceId, string unit) => (int)await db.ExecuteScalarAsync<long>(
        "SELECT COUNT(*) FROM topic WHERE alliance_id = @allianceId AND status = 'proposed' AND unit_id = @unit", new { allianceId, unit });

    private static Task<Row?> OtherAsync(DbConnection db, string allianceId, string id) =>
        db.QueryFirstOrDefaultAsync<Row?>("SELECT id, status, track, rank_key FROM topic WHERE alliance_id = @allianceId AND id = @id", new { allianceId, id });

    /// <summary>The rank of what stands right behind that place in the backlog now.</summary>
    private static Task<string?> NextAsync(DbConnection db, OrderTopic order, string? after) => db.ExecuteScalarAsync<string?>(
        """
        SELECT MIN(t.rank_key) FROM topic t WHERE t.alliance_id = @AllianceId AND t.status = 'admitted' AND t.id <> @TopicId AND t.rank_key > @after
          AND t.track = (SELECT x.track FROM topic x WHERE x.id = @TopicId)
        """,
        new { order.AllianceId, order.TopicId, after = after ?? "" });

    private static TopicStatus Status(string word) => Enum.Parse<TopicStatus>(word, ignoreCase: true);

    private static Track TrackOf(string word) => Enum.Parse<Track>(word, ignoreCase: true);

    private sealed record Row(string Id, string Status, string Track, string? RankKey);
}
