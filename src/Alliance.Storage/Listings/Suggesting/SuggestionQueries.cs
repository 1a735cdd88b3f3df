using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Times;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Listings;

/// <summary>What fits an entry, worked out when it is asked for; nothing of it is stored. Only for those who may offer for the entry, and only of what they may see.</summary>
public sealed class SuggestionQueries(Database database)
{
    private const int Shown = 10;
    private const int ShownOfMine = 3;
    private const int MostOfMine = 12;

    /// <summary>Without a list when the caller may not offer for the entry; not even seen when there is none for this caller.</summary>
    public Task<(bool Seen, SuggestionList? List)> OfAsync(Caller caller, string allianceId, string listingId, DateTimeOffset now, SuggestionBounds? bounds = null, CancellationToken cancel = default) =>
        database.ReadAsync<(bool, SuggestionList?)>(
            async db =>
            {
                var sight = await ListingSight.OfAsync(db, database.Dialect, caller);
                var p = new DynamicParameters(new { listingId, allianceId });
                var row = await db.QueryFirstOrDefaultAsync<EntryRow>(
                    $"SELECT {EntryRow.Columns} FROM listing l WHERE l.id = @listingId AND l.alliance_id = @allianceId AND {sight.Condition("l", p)}", p);
                return (row is not null, row is not null && MayOffer(caller, sight, row) ? await FitAsync(db, sight, row, now, bounds ?? SuggestionBounds.ForOne, Shown) : null);
            },
            cancel);

    /// <summary>For the latest open entries of the caller's units the best few; those that nothing fits are left out.</summary>
    public Task<IReadOnlyList<SuggestionList>> MineAsync(Caller caller, string? allianceId, DateTimeOffset now, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<SuggestionList>>(
        async db =>
        {
            var sight = await ListingSight.OfAsync(db, database.Dialect, caller);
            var lists = new List<SuggestionList>();
            foreach (var row in await MineAsync(db, sight, allianceId))
            {
                if (await FitAsync(db, sight, row, now, SuggestionBounds.ForMany, ShownOfMine) is { Items.Count: > 0 } fits)
                {
                    lists.Add(fits);
                }
            }

            return lists;
        },
        cancel);

    /// <summary>What to look out for on behalf of one entry, or of all that the caller's units have open; only for those who may offer for it.</summary>
    public Task<IReadOnlyList<LookOut>> LookOutsAsync(Caller caller, string? listingId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<LookOut>>(
        async db =>
        {
            var sight = await ListingSight.OfAsync(db, database.Dialect, caller);
            var rows = listingId is null
                ? await MineAsync(db, sight, null)
                : (await db.QueryAsync<EntryRow>($"SELECT {EntryRow.Columns} FROM listing l WHERE l.id = @listingId", new { listingId })).Where(row => MayOffer(caller, sight, row)).ToList();
            var outs = new List<LookOut>();
            foreach (var row in rows.Where(r => r.Live && r.Side != "does"))
            {
                outs.Add(new LookOut(row.Id, row.UnitId, row.Side == "wants" ? "gives" : "wants", row.Unit, Fitting.Paths(await db.BookOfAsync(row.AllianceId), row.Category).Keys.ToHashSet(StringComparer.Ordinal)));
            }

            return outs;
        },
        cancel);

    /// <summary>Entries that changed since an instant, whoever may see them: not to be told to anybody but through <see cref="SeenAsync"/>.</summary>
    public Task<IReadOnlyList<ChangedEntry>> ChangedAsync(DateTimeOffset since, int most, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<ChangedEntry>>(
        async db => (await db.QueryAsync<ChangedEntry>(
            $"SELECT id, unit_id, side, category, unit, version, changed_at FROM listing WHERE changed_at >= @since AND stage NOT IN ('draft', 'discarded') ORDER BY changed_at DESC, id {database.Dialect.Page("@most")}",
            new { since, most = (long)most })).AsList(),
        cancel);

    /// <summary>Which of these the caller may see.</summary>
    public Task<IReadOnlySet<string>> SeenAsync(Caller caller, IReadOnlyCollection<string> ids, CancellationToken cancel = default) => database.ReadAsync<IReadOnlySet<string>>(
        async db =>
        {
            var p = new DynamicParameters();
            var condition = (await ListingSight.OfAsync(db, database.Dialect, caller)).Condition("l", p);
            return (await db.QueryByIdsAsync<string>($"SELECT l.id FROM listing l WHERE l.id IN @ids AND {condition}", ids, p)).ToHashSet(StringComparer.Ordinal);
        },
        cancel);

    private static bool MayOffer(Caller caller, ListingSight sight, EntryRow row) => caller.SpeaksFor(row.UnitId) || sight.Leads(row.AllianceId);

    private async Task<List<EntryRow>> MineAsync(DbConnection db, ListingSight sight, string? allianceId) => sight.Units.Count == 0 ? [] : (await db.QueryAsync<EntryRow>(
        $"""
        SELECT {EntryRow.Columns} FROM listing l WHERE {database.Dialect.In("l.unit_id", "units")} AND l.live = 1 AND l.side <> 'does' AND {(allianceId is null ? "1 = 1" : "l.alliance_id = @allianceId")}
        ORDER BY l.doc DESC {database.Dialect.Page("@take")}
        """,
        new { units = sight.Units.ToArray(), allianceId, take = (long)MostOfMine })).AsList();

    private async Task<SuggestionList> FitAsync(DbConnection db, ListingSight sight, EntryRow row, DateTimeOffset now, SuggestionBounds bounds, int shown)
    {
        var nothing = new SuggestionList(row.Id, row.AllianceId, row.Title, row.Side, row.LeftQuantity / 1000m, row.Unit, [], null, 0, false);
        if (!row.Live || row.Side == "does")
        {
            return nothing;
        }

        var book = await db.BookOfAsync(row.AllianceId);
        var fitting = new Fitting(book, row, ChinaTime.DateOf(now), await FellowsAsync(db, row.UnitId));
        var candidates = new Candidates(db, database.Dialect, sight, bounds);
        var rows = await candidates.OfAsync(fitting.Entry, now);
        var (best, combination) = fitting.Best(rows, shown);
        var items = await ItemsAsync(db, best.Select(b => b.Candidate).Concat(combination?.Parts.Select(c => c.Candidate) ?? []));
        var deals = sight.Units.Contains(row.UnitId) || row.Side == "wants" ? await DealsAsync(db, row) : [];
        return nothing with
        {
            Items = [.. best.Where(b => items.ContainsKey(b.Candidate)).Select(b => Said(b, items[b.Candidate], fitting.Offer(b.Candidate), deals.GetValueOrDefault(b.Candidate)))],
            Combination = combination is { Parts.Length: > 1 } c && c.Parts.All(part => items.ContainsKey(part.Candidate)) ? Said(c, items) : null,
            Looked = rows.Count,
            Bounded = candidates.Bounded,
        };
    }

    private static async Task<Dictionary<string, ListingItem>> ItemsAsync(DbConnection db, IEnumerable<string> ids)
    {
        var rows = await db.QueryByIdsAsync<ListingRow>($"SELECT {ListingRow.Columns} FROM listing l {ListingRow.Joins} WHERE l.id IN @ids", ids);
        return (await ListingQueries.ItemsAsync(db, rows)).ToDictionary(i => i.Id, StringComparer.Ordinal);
    }

    /// <summary>The units that sit in a branch or committee with this one.</summary>
    private static async Task<IReadOnlySet<string>> FellowsAsync(DbConnection db, string unitId) => (await db.QueryAsync<string>(
        """
        SELECT DISTINCT o.unit_id FROM membership m JOIN body_seat s ON s.alliance_id = m.alliance_id AND s.unit_id = m.unit_id
        JOIN body_seat o ON o.alliance_id = s.alliance_id AND o.body_id = s.body_id WHERE m.unit_id = @unitId AND o.unit_id <> @unitId
        """,
        new { unitId })).ToHashSet(StringComparer.Ordinal);

    /// <summary>The matches of the entry that have not ended, by the other entry.</summary>
    private static async Task<Dictionary<string, Deal>> DealsAsync(DbConnection db, EntryRow row) => (await db.QueryAsync<Deal>(
        row.Side == "wants"
            ? "SELECT id, resource_id AS other, stage FROM match_deal WHERE need_id = @Id AND stage IN ('offered', 'agreed', 'committed') ORDER BY id"
            : "SELECT id, need_id AS other, stage FROM match_deal WHERE resource_id = @Id AND stage IN ('offered', 'agreed', 'committed') ORDER BY id",
        new { row.Id })).DistinctBy(d => d.Other, StringComparer.Ordinal).ToDictionary(d => d.Other, StringComparer.Ordinal);

    private sealed record Deal(string Id, string Other, string Stage);

    private static SuggestionItem Said(Suggestion s, ListingItem item, long offer, Deal? deal) => new(
        item, s.Points, offer / 1000m,
        [.. s.Reasons.Select(r => new ReasonItem(Word(r.Criterion), r.Points, r.Weight, Figure(r.Criterion, r.Value), Figure(r.Criterion, r.Of), r.Known))],
        [.. s.Missing.Select(m => new ShortfallItem(Word(m.Criterion), Figure(m.Criterion, m.Value), Figure(m.Criterion, m.Of), Days(m.Days)))],
        deal?.Id, deal?.Stage);

    private static CombinationItem Said(Combination c, Dictionary<string, ListingItem> items) => new(
        [.. c.Parts.Select(p => new CombinationPartItem(p.Candidate, items[p.Candidate].Title, items[p.Candidate].UnitId, items[p.Candidate].UnitName, p.Units / 1000m, Days(p.Days), p.Points))],
        c.Wanted == 0 ? 0 : (double)c.Covered / c.Wanted, c.Covers, c.Proven);

    private static decimal Figure(Criterion criterion, long value) => criterion == Criterion.Quantity ? value / 1000m : value;

    private static string Word(Criterion criterion) => (string)Columns.Store(criterion);

    private static int[] Days(Weekdays days) => [.. Enumerable.Range(0, 7).Where(d => days.HasFlag((Weekdays)(1 << d))).Select(d => d + 1)];
}

internal sealed record EntryRow(
    string Id, string AllianceId, string UnitId, string Side, string Category, string Title, string Unit, long LeftQuantity, bool InParts, long? MinimumPart, string? WindowJson, string? RegionCode,
    double? Longitude, double? Latitude, DateTimeOffset PostedAt, bool Live)
{
    public const string Columns =
        "l.id, l.alliance_id, l.unit_id, l.side, l.category, l.title, l.unit, l.left_quantity, l.in_parts, l.minimum_part, l.window_json, l.region_code, l.longitude, l.latitude, l.posted_at, l.live";
}
