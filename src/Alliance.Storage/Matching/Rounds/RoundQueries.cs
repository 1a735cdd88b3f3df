using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Stable;
using Alliance.Domain.Matching.Rounds;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Matching.Rounds;

/// <summary>Reads rounds. Ranks are read for their own units alone.</summary>
public sealed class RoundQueries(Database database)
{
    private const string Ranked = "CASE WHEN e.ranked = 1 OR (e.side = 'offers' AND u.unit_id IS NOT NULL) THEN 1 ELSE 0 END AS ranked";
    private const string Entries = "FROM match_round_entry e LEFT JOIN match_round_unit u ON u.round_id = e.round_id AND u.ranked_by = 'owner' AND u.unit_id = e.unit_id JOIN listing l ON l.id = e.listing_id";

    /// <summary>The latest first, at most 200; counted is what the reader may see.</summary>
    public Task<IReadOnlyList<RoundItem>> ListAsync(string allianceId, Caller caller, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<RoundItem>>(
        async db =>
        {
            var rows = (await db.QueryAsync<Row>($"SELECT {Row.Columns} FROM match_round WHERE alliance_id = @allianceId ORDER BY opened_at DESC, id {database.Dialect.Page("200")}", new { allianceId })).AsList();
            var arguments = new DynamicParameters(new { allianceId });
            var seen = (await ListingSight.OfAsync(db, database.Dialect, caller)).Condition("l", arguments);
            var entries = (await db.QueryAsync<OfRound>($"SELECT e.round_id, e.side, {Ranked} {Entries} WHERE e.alliance_id = @allianceId AND {seen}", arguments)).ToLookup(e => e.RoundId, StringComparer.Ordinal);
            return [.. rows.Select(r => r.Item(entries[r.Id].Select(e => (e.Side, e.Ranked == 1)).ToList()))];
        },
        cancel);

    /// <param name="caller">Whoever reads: an entry that has been drawn back into one branch is not there for those outside it.</param>
    /// <param name="sees">Whether the reader sees the pairs of these two units.</param>
    /// <returns>Null when the alliance has no such round.</returns>
    public Task<RoundDetail?> GetAsync(string allianceId, string roundId, Caller caller, Func<string, string, bool> sees, CancellationToken cancel = default) => database.ReadAsync<RoundDetail?>(
        async db =>
        {
            var asOf = await db.HeadAsync(ScopeId.OfAlliance(allianceId));
            if (await db.QueryFirstOrDefaultAsync<Row>($"SELECT {Row.Columns} FROM match_round WHERE id = @roundId AND alliance_id = @allianceId", new { roundId, allianceId }) is not { } row)
            {
                return null;
            }

            var arguments = new DynamicParameters(new { roundId });
            var seen = (await ListingSight.OfAsync(db, database.Dialect, caller)).Condition("l", arguments);
            var rows = (await db.QueryAsync<EntryRow>(
                $"""
                SELECT e.listing_id, e.side, e.unit_id, e.name, e.quota, e.per_match, e.measure, e.whole, {Ranked}, CASE WHEN l.audience = 'branch' THEN 1 ELSE 0 END AS narrowed, CASE WHEN {seen} THEN 1 ELSE 0 END AS seen
                {Entries} WHERE e.round_id = @roundId ORDER BY e.side DESC, e.name, e.listing_id
                """,
                arguments)).AsList();
            var entries = rows.Where(e => e.Seen).Select(e => e.Item).ToList();
            var pairs = (await db.QueryAsync<PairRow>("SELECT need_id, resource_id, unit_id, with_unit_id, quantity FROM match_round_pair WHERE round_id = @roundId ORDER BY need_id, resource_id", new { roundId }))
                .Where(p => sees(p.UnitId, p.WithUnitId)).Select(p => p.Item(roundId)).ToList();
            var result = row.Status == "solved" ? await ResultAsync(db, roundId) : null;
            return new RoundDetail(
                row.Item(entries.ConvertAll(e => (e.Side, e.Ranked))), allianceId, row.Read, row.Commitment, row.ByClock is { } clock ? clock == 1 : null, row.Reason, entries, [.. rows.Select(e => e.Item)], pairs, result,
                await db.UnitNamesAsync(entries.Select(e => e.UnitId).Concat(pairs.SelectMany(p => new[] { p.UnitId, p.WithUnitId })).Concat(row.Read.Invited).Concat(row.Read.UnitQuotas.Select(q => q.UnitId))), row.Version, asOf);
        },
        cancel);

    /// <summary>Null while there is no result.</summary>
    public Task<RoundSolved?> ResultAsync(string allianceId, string roundId, CancellationToken cancel = default) => database.ReadAsync(
        async db => await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM match_round WHERE id = @roundId AND alliance_id = @allianceId", new { roundId, allianceId }) > 0 ? await ResultAsync(db, roundId) : null,
        cancel);

    /// <summary>The rankings of these units alone, while the round is open.</summary>
    public Task<IReadOnlyList<OwnRanking>> RankingsAsync(string roundId, IReadOnlyCollection<string> units, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<OwnRanking>>(
        async db =>
        [
            .. (await db.QueryByIdsAsync<RankingColumns>($"SELECT {RankingColumns.All} FROM match_round_ranking WHERE round_id = @roundId AND unit_id IN @ids", units, new { roundId }))
                .Select(r => r.Row).Select(r => new OwnRanking(r.By, r.By == Ranker.Entry ? r.RankerId : null, r.UnitId, [.. r.Groups.Select(g => (IReadOnlyList<string>)g)])),
        ],
        cancel);

    /// <summary>Entries of these units that the round admits and that have not joined.</summary>
    public Task<IReadOnlyList<EligibleEntry>> EligibleAsync(RoundDetail round, IReadOnlyCollection<string> units, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<EligibleEntry>>(
        async db =>
        {
            var within = round.All.Select(e => e.ListingId).ToHashSet(StringComparer.Ordinal);
            var rows = await db.QueryByIdsAsync<Listed>(
                """
                SELECT id, unit_id, side, kind, category, title, left_quantity, unit, in_parts FROM listing
                WHERE alliance_id = @AllianceId AND unit_id IN @ids AND stage = 'open' AND left_quantity > 0 AND audience <> 'branch'
                """,
                units,
                new { round.AllianceId });
            return
            [
                .. rows.Where(r => !within.Contains(r.Id) && round.Terms.Admits(r.UnitId) && round.Terms.Of(r.Of).Admits(r.Id, r.Kind, r.Category))
                    .OrderBy(r => r.Title, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal)
                    .Select(r => new EligibleEntry(r.Id, r.UnitId, Columns.Store(r.Of).ToString()!, r.Title, r.Category, r.LeftQuantity / 1000m, r.Unit, r.InParts == 1)),
            ];
        },
        cancel);

    /// <summary>The published names of some of a round's entries.</summary>
    public Task<IReadOnlyList<OwnAlias>> AliasesAsync(RoundDetail round, IEnumerable<RoundEntryItem> entries, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<OwnAlias>>(
        async db =>
        {
            var key = await db.QueryFirstOrDefaultAsync<string?>("SELECT alias_key FROM match_round_key WHERE round_id = @Id", new { round.Item.Id }) ?? "";
            var aliases = new RoundAliases(round.Terms.Publication, key);
            return [.. entries.Select(e => (Entry: e, Side: e.Side == "seekers" ? RoundSide.Seekers : RoundSide.Offers)).Select(e => new OwnAlias(e.Entry.ListingId, e.Side, aliases.Entry(e.Side, e.Entry.ListingId)))];
        },
        cancel);

    private static async Task<RoundSolved?> ResultAsync(DbConnection db, string roundId) =>
        await db.ExecuteScalarAsync<string?>("SELECT body FROM match_round_result WHERE round_id = @roundId", new { roundId }) is { } body ? JsonSerializer.Deserialize<RoundSolved>(body, Catalog.Json) : null;

    private sealed record Row(string Id, string Title, string Status, string Terms, string Commitment, DateTimeOffset OpenedAt, DateTimeOffset ClosesAt, DateTimeOffset? ClosedAt, long? ByClock, int? Pairs, string? Reason, long Version)
    {
        public const string Columns = "id, title, status, terms, commitment, opened_at, closes_at, closed_at, by_clock, pairs, reason, version";

        public RoundTerms Read => JsonSerializer.Deserialize<RoundTerms>(Terms, Catalog.Json)!;

        public RoundItem Item(IReadOnlyCollection<(string Side, bool Ranked)> entries) => new(
            Id, Title, Status, OpenedAt, Read.OpensAt, ClosesAt, ClosedAt, entries.Count(e => e.Side == "seekers"), entries.Count(e => e.Side == "offers"), entries.Count(e => e.Ranked), Pairs);
    }

    private sealed record OfRound(string RoundId, string Side, long Ranked);

    private sealed record EntryRow(string ListingId, string Side, string UnitId, string Name, int Quota, long PerMatch, string Measure, bool Whole, bool Ranked, bool Narrowed, bool Seen)
    {
        public RoundEntryItem Item => new(ListingId, Side, UnitId, Name, Quota, PerMatch / 1000m, Measure, Whole, Ranked, Narrowed);
    }

    private sealed record PairRow(string NeedId, string ResourceId, string UnitId, string WithUnitId, long Quantity)
    {
        public RoundPairItem Item(string roundId) => new(NeedId, ResourceId, UnitId, WithUnitId, Quantity / 1000m, Ids.Derive("match", $"{roundId}/{NeedId}/{ResourceId}"));
    }

    private sealed record Listed(string Id, string UnitId, string Side, string Kind, string Category, string Title, long LeftQuantity, string Unit, long InParts)
    {
        public RoundSide Of => Side == "wants" ? RoundSide.Seekers : RoundSide.Offers;
    }
}
