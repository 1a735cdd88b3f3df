using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Resolutions;

/// <summary>Status: in-force, amended (and in force), repealed. How: vote, consensus. The number is written 〔year〕number号.</summary>
public sealed record ResolutionItem(
    string Id,
    int Year,
    int Number,
    string Title,
    string? Text,
    string Status,
    string How,
    string? VoteId,
    string? TopicId,
    string? ConferenceId,
    string? ConferenceTitle,
    DateOnly PassedOn,
    int OpenActionItems,
    long Version);

public sealed record ResolutionLink(string Id, int Year, int Number, string Title, string Kind);

/// <summary><paramref name="ChangedBy"/>: later ones that amend or repeal it; <paramref name="Changes"/>: earlier ones that it amends or repeals.</summary>
public sealed record ResolutionDetail(ResolutionItem Resolution, IReadOnlyList<ResolutionLink> ChangedBy, IReadOnlyList<ResolutionLink> Changes, long AsOf);

/// <summary>Filters that are null are not applied. Status: in-force (also amended), amended, repealed.</summary>
public sealed record ResolutionAsk(string AllianceId, int? Year = null, string? Status = null, string? Text = null, string? ConferenceId = null);

/// <summary>Reads the register of resolutions.</summary>
public sealed class ResolutionQueries(Database database)
{
    private const string Rows =
        """
        SELECT r.id, r.year, r.number, r.title, r.text, r.status, r.how, r.vote_id, r.topic_id, r.conference_id, c.title AS conference_title, r.passed_on,
          (SELECT COUNT(*) FROM action_item i WHERE i.resolution_id = r.id AND i.status IN ('open', 'done')) AS open_items, r.version
        FROM resolution r LEFT JOIN conference c ON c.id = r.conference_id
        """;

    /// <summary>The latest number first.</summary>
    public Task<PageOf<ResolutionItem>> ListAsync(ResolutionAsk ask, PageAsk page, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var (where, arguments) = Filter(database.Dialect, ask);
            arguments.AddDynamicParams(new { take = (long)page.Limit, skip = (long)page.Offset });
            var total = await db.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM resolution r WHERE {where}", arguments);
            var rows = await db.QueryAsync<Row>($"{Rows} WHERE {where} ORDER BY r.year DESC, r.number DESC {database.Dialect.Page("@take", "@skip")}", arguments);
            return new PageOf<ResolutionItem>([.. rows.Select(Item)], total, false);
        },
        cancel);

    /// <summary>The years that have any, the latest first.</summary>
    public Task<IReadOnlyList<int>> YearsAsync(string allianceId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<int>>(
        async db => [.. (await db.QueryAsync<long>("SELECT DISTINCT year FROM resolution WHERE alliance_id = @allianceId ORDER BY year DESC", new { allianceId })).Select(y => (int)y)], cancel);

    /// <summary>Null when the alliance has no such resolution.</summary>
    public Task<ResolutionDetail?> GetAsync(string allianceId, string id, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var head = await db.HeadAsync(ScopeId.OfAlliance(allianceId));
            var row = await db.QueryFirstOrDefaultAsync<Row>($"{Rows} WHERE r.id = @id AND r.alliance_id = @allianceId", new { allianceId, id });
            return row is null ? null : new ResolutionDetail(
                Item(row), await LinksAsync(db, "by_resolution_id", "resolution_id", id), await LinksAsync(db, "resolution_id", "by_resolution_id", id), head);
        },
        cancel);

    internal static async Task<IReadOnlyList<ResolutionItem>> OfYearAsync(DbConnection db, string allianceId, int year) =>
        [.. (await db.QueryAsync<Row>($"{Rows} WHERE r.alliance_id = @allianceId AND r.year = @year ORDER BY r.number", new { allianceId, year })).Select(Item)];

    private static async Task<IReadOnlyList<ResolutionLink>> LinksAsync(DbConnection db, string other, string mine, string id) =>
    [
        .. (await db.QueryAsync<LinkRow>(
            $"SELECT r.id, r.year, r.number, r.title, x.kind FROM resolution_change x JOIN resolution r ON r.id = x.{other} WHERE x.{mine} = @id ORDER BY r.year, r.number", new { id }))
            .Select(l => new ResolutionLink(l.Id, (int)l.Year, (int)l.Number, l.Title, l.Kind)),
    ];

    private static (string Where, DynamicParameters Arguments) Filter(IDialect dialect, ResolutionAsk ask)
    {
        var arguments = new DynamicParameters(new { ask.AllianceId, ask.ConferenceId, year = (long?)ask.Year, ask.Status });
        List<string> parts = ["r.alliance_id = @AllianceId"];
        parts.AddRange(ask.Year is null ? [] : ["r.year = @year"]);
        parts.AddRange(ask.ConferenceId is null ? [] : ["r.conference_id = @ConferenceId"]);
        parts.AddRange(ask.Status switch { null => [], "in-force" => ["r.status <> 'repealed'"], _ => ["r.status = @Status"] });
        if (ask.Text is { } text)
        {
            arguments.Add("text", dialect.Containing(text));
            parts.Add($"({dialect.Like("r.title", "text")} OR {dialect.Like("r.text", "text")})");
        }

        return (string.Join(" AND ", parts), arguments);
    }

    private static ResolutionItem Item(Row r) => new(
        r.Id, (int)r.Year, (int)r.Number, r.Title, r.Text, r.Status, r.How, r.VoteId, r.TopicId, r.ConferenceId, r.ConferenceTitle, r.PassedOn, (int)r.OpenItems, r.Version);

    private sealed record Row(
        string Id, long Year, long Number, string Title, string? Text, string Status, string How, string? VoteId, string? TopicId, string? ConferenceId, string? ConferenceTitle,
        DateOnly PassedOn, long OpenItems, long Version);

    private sealed record LinkRow(string Id, long Year, long Number, string Title, string Kind);
}
