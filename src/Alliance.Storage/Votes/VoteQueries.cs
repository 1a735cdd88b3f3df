using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Domain.Votes;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Votes;

/// <summary>Reads votes.</summary>
public sealed class VoteQueries(Database database)
{
    private const string Columns =
        "id, conference_id, topic_id, motion_id, title, secret, status, outcome, chosen_option, entitled, cast_count AS cast, opened_at, closes_at, closed_at";

    private readonly VoteMemory _memory = new(database);

    /// <summary>The latest first, at most 500; of the whole alliance, or of a meeting, a topic, a motion.</summary>
    public Task<IReadOnlyList<VoteItem>> ListAsync(
        string allianceId, string? conferenceId = null, string? topicId = null, string? motionId = null, string? status = null, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<VoteItem>>(
            async db =>
            {
                var sql = $"SELECT {Columns} FROM vote WHERE alliance_id = @allianceId"
                    + (conferenceId is null ? "" : " AND conference_id = @conferenceId")
                    + (topicId is null ? "" : " AND topic_id = @topicId")
                    + (motionId is null ? "" : " AND motion_id = @motionId")
                    + (status is null ? "" : " AND status = @status")
                    + $" ORDER BY opened_at DESC, id {database.Dialect.Page("500")}";
                return [.. (await db.QueryAsync<Row>(sql, new { allianceId, conferenceId, topicId, motionId, status })).Select(r => r.Item)];
            },
            cancel);

    /// <summary>Null when the alliance has no such vote. O(units) at first, then O(ballots since): see <see cref="VoteMemory"/>.</summary>
    public async Task<VoteDetail?> GetAsync(string allianceId, string voteId, CancellationToken cancel = default)
    {
        var (asOf, version) = await database.ReadAsync(
            async db => (
                await db.HeadAsync(ScopeId.OfAlliance(allianceId)),
                await db.ExecuteScalarAsync<long?>("SELECT version FROM vote WHERE id = @voteId AND alliance_id = @allianceId", new { voteId, allianceId })),
            cancel);
        return version is { } least ? await _memory.AtLeastAsync(voteId, least) with { AsOf = asOf } : null;
    }

    /// <summary>The open votes in which the unit may vote, or of a meeting.</summary>
    public Task<IReadOnlyList<string>> OpenAsync(string allianceId, string unitId, string? conferenceId = null, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<string>>(
            async db => [.. await db.QueryAsync<string>(
                "SELECT v.id FROM vote v JOIN vote_elector e ON e.vote_id = v.id AND e.unit_id = @unitId WHERE v.alliance_id = @allianceId AND v.status = 'open'"
                    + (conferenceId is null ? "" : " AND v.conference_id = @conferenceId") + " ORDER BY v.id",
                new { allianceId, unitId, conferenceId })],
            cancel);

    /// <summary>What the charter that is in force today says of each track.</summary>
    public Task<ImmutableArray<TrackRule>> TracksAsync(string allianceId, DateOnly today, CancellationToken cancel = default) =>
        database.ReadAsync(db => VoteFactsQuery.TracksAsync(db, allianceId, today), cancel);

    /// <summary>The key a unit's paper is made with; null when it has taken none, or the vote is over.</summary>
    public Task<BoxKey?> PaperKeyAsync(string voteId, string unitId, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var row = await db.QueryFirstOrDefaultAsync<PaperRow>(
                "SELECT e.province, v.vote_rule AS rule_json FROM vote_elector e JOIN vote v ON v.id = e.vote_id WHERE e.vote_id = @voteId AND e.unit_id = @unitId AND e.paper = 1", new { voteId, unitId });
            var group = row is null ? null : VoteState.GroupOf(Read<VoteRule>(row.RuleJson), row.Province);
            return group is not null && await VoteFactsQuery.KeyAsync(db, voteId, group) is { } key ? new BoxKey(group, key) : null;
        },
        cancel);

    /// <summary>Null while the box is closed, or when there is none.</summary>
    public Task<OpenedBox?> BoxAsync(string allianceId, string voteId, CancellationToken cancel = default) => database.ReadAsync(
        async db => await db.ExecuteScalarAsync<string?>("SELECT box FROM vote WHERE id = @voteId AND alliance_id = @allianceId", new { voteId, allianceId }) is { } box
            ? Read<OpenedBox>(box)
            : null,
        cancel);

    /// <summary>From the tables, O(units).</summary>
    internal static async Task<VoteDetail> ReadAsync(DbConnection db, string voteId)
    {
        var row = await db.QueryFirstAsync<Whole>(
            $"SELECT {Columns}, alliance_id, body_id, text, options, vote_rule AS rule_json, keys, chair_unit_id, papers, result, how, reason, version FROM vote WHERE id = @voteId", new { voteId });
        var electors = (await db.QueryAsync<ElectorRow>(
            """
            SELECT e.unit_id, e.province, e.weight, e.present, e.paper, b.choice, b.split, b.approved, b.cast_at
            FROM vote_elector e LEFT JOIN vote_ballot b ON b.vote_id = e.vote_id AND b.unit_id = e.unit_id WHERE e.vote_id = @voteId ORDER BY e.province, e.unit_id
            """,
            new { voteId })).Select(e => e.Item).ToList();
        var (rule, options, secret) = (Read<VoteRule>(row.RuleJson), Read<string[]>(row.Options), row.Item.Secret);
        return new VoteDetail(
            row.Item, row.AllianceId, row.BodyId, row.Text, options, rule, Read<BoxPublicKey[]>(row.Keys), row.ChairUnitId,
            ChairChoice(rule, electors, row.ChairUnitId, options.Length), (int)row.Papers, electors, Count(electors, options.Length, secret),
            row.Result is null ? null : Read<VoteResult>(row.Result), row.How, row.Reason, await db.UnitNamesAsync(electors.Select(e => e.UnitId)), row.Version, 0);
    }

    /// <summary>The count as the vote's own state keeps it.</summary>
    private static Tally Count(List<ElectorItem> electors, int options, bool secret)
    {
        var tally = Tally.Empty(options > 0 ? options : 2);
        foreach (var elector in electors)
        {
            var weight = secret ? Fraction.One : Fraction.Parse(elector.Weight);
            tally = tally.WithUnit(elector.Province, weight, elector.Present);
            if (elector.Ballot is { } ballot)
            {
                tally = Ballots.Counted(tally, elector.Province, weight, ballot, options, elector.Present);
            }
        }

        return tally;
    }

    private static int? ChairChoice(VoteRule rule, List<ElectorItem> electors, string? chair, int options) =>
        rule.Tie == TieBreak.Chair && electors.Find(e => e.UnitId == chair)?.Choice is { } choice && Choices.TryPlace(choice, options, out var place) ? place : null;

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Catalog.Json)!;

    private record Row
    {
        public string Id { get; init; } = "";

        public string? ConferenceId { get; init; }

        public string? TopicId { get; init; }

        public string? MotionId { get; init; }

        public string Title { get; init; } = "";

        public long Secret { get; init; }

        public string Status { get; init; } = "";

        public string? Outcome { get; init; }

        public string? ChosenOption { get; init; }

        public long Entitled { get; init; }

        public long Cast { get; init; }

        public long OpenedAt { get; init; }

        public long? ClosesAt { get; init; }

        public long? ClosedAt { get; init; }

        public VoteItem Item => new(
            Id, ConferenceId, TopicId, MotionId, Title, Secret == 1, Status, Outcome, ChosenOption, (int)Entitled, (int)Cast,
            Kernel.Columns.Instant(OpenedAt), ClosesAt is { } ends ? Kernel.Columns.Instant(ends) : null, ClosedAt is { } ended ? Kernel.Columns.Instant(ended) : null);
    }

    private sealed record Whole : Row
    {
        public string AllianceId { get; init; } = "";

        public string? BodyId { get; init; }

        public string? Text { get; init; }

        public string Options { get; init; } = "";

        public string RuleJson { get; init; } = "";

        public string Keys { get; init; } = "";

        public string? ChairUnitId { get; init; }

        public long Papers { get; init; }

        public string? Result { get; init; }

        public string? How { get; init; }

        public string? Reason { get; init; }

        public long Version { get; init; }
    }

    private sealed record ElectorRow
    {
        public string UnitId { get; init; } = "";

        public string Province { get; init; } = "";

        public string Weight { get; init; } = "";

        public long Present { get; init; }

        public long Paper { get; init; }

        public string? Choice { get; init; }

        public string? Split { get; init; }

        public string? Approved { get; init; }

        public long? CastAt { get; init; }

        public ElectorItem Item => new(
            UnitId, Province, Weight, Present == 1, Paper == 1, Choice, Split is null ? null : Read<BallotPart[]>(Split), Approved is null ? null : Read<string[]>(Approved), CastAt is { } at ? Kernel.Columns.Instant(at) : null);
    }

    private sealed record PaperRow(string Province, string RuleJson);
}
