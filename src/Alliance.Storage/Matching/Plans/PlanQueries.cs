using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Plans;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Matching.Plans;

/// <summary>A plan in the list. Status: solving, ready, failed, stopped, accepted, discarded. <c>figures</c> are those of the last preview.</summary>
public sealed record PlanItem(string Id, string Title, string Status, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, DateTimeOffset? SolvedAt, PlanFigures? Figures, long Version);

/// <summary><c>current</c>: the preview is of the present terms. <c>stale</c>: entries have changed since it was made.</summary>
public sealed record PlanDetail(
    PlanItem Plan, PlanTerms Terms, string? Preview, string? Input, bool Current, bool Stale, string? FailedCode, string AskedBy, DateTimeOffset AskedAt, DateTimeOffset? AcceptedAt, long AsOf);

/// <summary>What became of an accepted plan's offers; <c>total</c> of them have gone out. Declined or withdrawn; lapsed; fallen through for want of quantity.</summary>
public sealed record PlanOffers(int Total, int Open, int Agreed, int Declined, int Lapsed, int FellThrough);

/// <summary>An entry as it stands beside a pair; only what the reader may see has one.</summary>
public sealed record PlanEntryRef(string Id, string AllianceId, string? AllianceName, string UnitId, string? UnitName, string Title, string Category, string Unit, string? RegionName, double? Longitude, double? Latitude);

/// <summary>Reads plans. Who may read them is asked at the door: they are for those who run the alliance.</summary>
public sealed class PlanQueries(Database database, PlanEntryQueries entries)
{
    private const int Most = 200;

    private const string Rows =
        "SELECT p.id, p.title, p.status, p.terms_json, p.asked_by, p.asked_at, p.ask, p.preview, p.preview_ask, p.input, p.stamp, p.figures_json, p.solved_at, p.failed_code, p.accepted_at, p.created_at, p.changed_at, p.version FROM matching_plan p";

    /// <summary>The latest first.</summary>
    public Task<IReadOnlyList<PlanItem>> ListAsync(string allianceId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<PlanItem>>(
        async db => [.. (await db.QueryAsync<Row>($"{Rows} WHERE p.alliance_id = @allianceId ORDER BY p.created_at DESC, p.id DESC {database.Dialect.Page($"{Most}")}", new { allianceId })).Select(Item)], cancel);

    /// <summary>Null when the alliance has no such plan. <paramref name="grants"/>: of the one who asked for it, under whose sight it was made.</summary>
    public Task<PlanDetail?> GetAsync(string allianceId, string planId, Func<string, Task<Caller>> grants, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var asOf = await db.HeadAsync(ScopeId.OfAlliance(allianceId));
            var row = await db.QueryFirstOrDefaultAsync<Row>($"{Rows} WHERE p.id = @planId AND p.alliance_id = @allianceId", new { allianceId, planId });
            if (row is null)
            {
                return null;
            }

            var terms = PlanStoreQueries.Read<PlanTerms>(row.TermsJson);
            var stale = row is { Status: "ready", Stamp: not null } && await entries.StampAsync(await grants(row.AskedBy), allianceId, terms.Scope, cancel) != row.Stamp;
            return new PlanDetail(Item(row), terms, row.Preview, row.Input, row.PreviewAsk == row.Ask, stale, row.FailedCode, row.AskedBy, row.AskedAt, row.AcceptedAt, asOf);
        },
        cancel);

    /// <summary>The plan as it was last to be solved; null when the alliance has no such plan.</summary>
    public Task<WaitingPlan?> WaitingOfAsync(string allianceId, string planId, CancellationToken cancel = default) => database.ReadAsync(
        async db => await db.QueryFirstOrDefaultAsync<Row>($"{Rows} WHERE p.id = @planId AND p.alliance_id = @allianceId", new { allianceId, planId }) is { } row
            ? new WaitingPlan(row.Id, allianceId, (int)row.Ask, row.AskedBy, PlanStoreQueries.Read<PlanTerms>(row.TermsJson))
            : null,
        cancel);

    public Task<PlanOffers> OffersAsync(string planId, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var stages = (await db.QueryAsync<Staged>("SELECT stage, COUNT(*) AS offers FROM match_deal WHERE plan_id = @planId GROUP BY stage", new { planId })).AsList();
            int Of(params string[] among) => stages.Where(s => among.Contains(s.Stage, StringComparer.Ordinal)).Sum(s => s.Offers);
            return new PlanOffers(
                stages.Sum(s => s.Offers), Of("offered"), Of("agreed", "committed", "fulfilled"), Of("declined", "withdrawn", "released"), Of("lapsed"), Of("fell-through"));
        },
        cancel);

    /// <summary>Those of these entries that the reader may see, whatever has become of them.</summary>
    public Task<IReadOnlyDictionary<string, PlanEntryRef>> EntriesAsync(Caller reader, IEnumerable<string> ids, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyDictionary<string, PlanEntryRef>>(
        async db =>
        {
            var arguments = new DynamicParameters();
            var condition = (await ListingSight.OfAsync(db, database.Dialect, reader)).Condition("l", arguments);
            var rows = await db.QueryByIdsAsync<PlanEntryRef>(
                $"""
                SELECT l.id, l.alliance_id, a.name AS alliance_name, l.unit_id, COALESCE(u.short_name, u.name) AS unit_name, l.title, l.category, l.unit, r.name AS region_name, l.longitude, l.latitude
                FROM listing l LEFT JOIN alliance a ON a.id = l.alliance_id LEFT JOIN member_unit u ON u.id = l.unit_id LEFT JOIN region r ON r.code = l.region_code WHERE l.id IN @ids AND {condition}
                """,
                ids,
                arguments);
            return rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
        },
        cancel);

    /// <summary>What the units, bodies and regions of quotas are called.</summary>
    public Task<IReadOnlyDictionary<string, string>> NamesAsync(string allianceId, IEnumerable<string> targets, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyDictionary<string, string>>(
        async db =>
        {
            var ids = targets.ToList();
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var sql in new[]
            {
                "SELECT id, COALESCE(short_name, name) AS name FROM member_unit WHERE id IN @ids",
                "SELECT body_id AS id, name FROM alliance_body WHERE alliance_id = @allianceId AND body_id IN @ids",
                "SELECT code AS id, name FROM region WHERE code IN @ids",
            })
            {
                foreach (var row in await db.QueryByIdsAsync<NamedRef>(sql, ids, new { allianceId }))
                {
                    names[row.Id] = row.Name;
                }
            }

            return names;
        },
        cancel);

    private static PlanItem Item(Row r) => new(
        r.Id, r.Title, r.Status, r.CreatedAt, r.ChangedAt, r.SolvedAt, r.FiguresJson is null ? null : PlanStoreQueries.Read<PlanFigures>(r.FiguresJson), r.Version);

    private sealed record Staged(string Stage, int Offers);

    private sealed record Row(
        string Id, string Title, string Status, string TermsJson, string AskedBy, DateTimeOffset AskedAt, long Ask, string? Preview, long? PreviewAsk, string? Input, string? Stamp, string? FiguresJson,
        DateTimeOffset? SolvedAt, string? FailedCode, DateTimeOffset? AcceptedAt, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, long Version);
}
