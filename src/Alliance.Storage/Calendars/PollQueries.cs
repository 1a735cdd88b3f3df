using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Alliance.Domain.Calendars;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Calendars;

public sealed record PollItem(
    string Id, string AllianceId, string Title, string Meeting, int Minutes, string? Place, string Status, DateTimeOffset ClosesAt, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, string? How, int Answered, int Asked);

/// <summary>What one of the reader's units answered.</summary>
public sealed record OwnAnswer(string UnitId, string UnitName, IReadOnlyList<PollChoice>? Choices, DateTimeOffset? At);

/// <summary>A poll whole. The result is there once it has closed; before, nobody is shown more than their own units' answers.</summary>
public sealed record PollDetail(
    PollItem Poll, IReadOnlyList<PollOption> Options, IReadOnlyList<UnitRef> Required, IReadOnlyList<UnitRef> Optional, IReadOnlyList<OwnAnswer> Mine, IReadOnlyList<OptionTally>? Result, long Version, long AsOf);

public sealed class PollQueries(Database database)
{
    private const string Items = "id, alliance_id, title, meeting, minutes, place, status, closes_at, opened_at, closed_at, how, answered, asked";

    public Task<IReadOnlyList<PollItem>> ListAsync(string allianceId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<PollItem>>(
        async db => (await db.QueryAsync<PollItem>(
            $"SELECT {Items} FROM time_poll WHERE alliance_id = @allianceId ORDER BY CASE WHEN status = 'open' THEN 0 ELSE 1 END, closes_at DESC, id {database.Dialect.Page("200")}", new { allianceId })).AsList(),
        cancel);

    /// <param name="mine">The units that the reader speaks for.</param>
    public Task<PollDetail?> GetAsync(string allianceId, string pollId, IEnumerable<string> mine, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var asOf = await db.HeadAsync(ScopeId.OfAlliance(allianceId));
            var poll = await db.QueryFirstOrDefaultAsync<PollItem?>($"SELECT {Items} FROM time_poll WHERE id = @pollId AND alliance_id = @allianceId", new { pollId, allianceId });
            return poll is null ? null : await DetailAsync(db, poll, mine.ToHashSet(StringComparer.Ordinal), asOf);
        },
        cancel);

    private static async Task<PollDetail> DetailAsync(DbConnection db, PollItem poll, HashSet<string> mine, long asOf)
    {
        var row = await db.QueryFirstAsync<BodyRow>("SELECT options, required, optional, result, version FROM time_poll WHERE id = @Id", new { poll.Id });
        var (required, optional) = (Read<string[]>(row.Required), Read<string[]>(row.Optional));
        var names = await db.UnitNamesAsync(required.Concat(optional));
        var own = required.Concat(optional).Where(mine.Contains).ToList();
        var answers = (await db.QueryByIdsAsync<AnswerRow>("SELECT unit_id, choices, at FROM time_poll_answer WHERE poll_id = @Id AND unit_id IN @ids", own, new { poll.Id }))
            .ToDictionary(a => a.UnitId, StringComparer.Ordinal);
        return new PollDetail(
            poll, Read<PollOption[]>(row.Options), Named(required), Named(optional),
            [.. own.Select(u => new OwnAnswer(u, names.GetValueOrDefault(u)?.Name ?? "", answers.TryGetValue(u, out var a) ? Read<PollChoice[]>(a.Choices) : null, answers.GetValueOrDefault(u)?.At))],
            row.Result is null ? null : Read<OptionTally[]>(row.Result), row.Version, asOf);

        List<UnitRef> Named(string[] units) => [.. units.Select(u => names.GetValueOrDefault(u) ?? new UnitRef(u, u, u, "")).OrderBy(u => SortKeys.Of(u.Name), StringComparer.Ordinal)];
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Catalog.Json)!;

    private sealed record BodyRow(string Options, string Required, string Optional, string? Result, long Version);

    private sealed record AnswerRow(string UnitId, string Choices, DateTimeOffset At);
}

/// <summary>What a decision on a poll needs to know of the alliance.</summary>
public static class PollFactsQuery
{
    public static async Task<PollFacts> LoadAsync(DbConnection db, string allianceId)
    {
        var stands = await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM alliance WHERE id = @allianceId AND status = 'active'", new { allianceId }) > 0;
        var regions = await db.QueryAsync<string>("SELECT region_code FROM alliance_region WHERE alliance_id = @allianceId ORDER BY ordinal", new { allianceId });
        var seats = (await db.QueryAsync<(string Unit, string Status)>("SELECT unit_id, status FROM membership WHERE alliance_id = @allianceId AND status IN ('active', 'suspended')", new { allianceId })).AsList();
        var chair = await db.QueryFirstOrDefaultAsync<string?>("SELECT chair_unit_id FROM chair_cycle WHERE alliance_id = @allianceId AND status <> 'closed' ORDER BY id DESC", new { allianceId });
        return new PollFacts(
            stands, [.. regions], [.. seats.Where(s => s.Status == "active").Select(s => s.Unit)], [.. seats.Where(s => s.Status == "suspended").Select(s => s.Unit)], chair);
    }
}
