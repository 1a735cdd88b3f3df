using System.Data.Common;
using System.Globalization;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Listings;

/// <summary>Reads the lists: pages, one entry whole, those that may be the same. Always as far as the caller may see.</summary>
public sealed class ListingQueries(Database database)
{
    private const int LooksAt = 500;
    private const int MostAlike = 5;
    private const double Likely = 0.6;

    public Task<ListingPage> ListAsync(Caller caller, ListingFilter filter, int size, string? after, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var sight = await ListingSight.OfAsync(db, database.Dialect, caller);
            var scan = await ListingScan.OfAsync(db, database.Dialect, sight, filter);
            var page = scan.SelectRows(after);
            scan.Arguments.Add("take", (long)size + 1);
            var rows = (await db.QueryAsync<ListingRow>(page, scan.Arguments)).AsList();
            var shown = rows.Take(size).ToList();
            return new ListingPage(await ItemsAsync(db, shown), rows.Count > size ? shown[^1].Doc.ToString(CultureInfo.InvariantCulture) : null);
        },
        cancel);

    /// <summary>The latest few that can still be matched.</summary>
    public Task<IReadOnlyList<ListingHit>> FindAsync(Caller caller, string text, int most = 5, CancellationToken cancel = default) => SearchText.Normalise(text).Length == 0
        ? Task.FromResult<IReadOnlyList<ListingHit>>([])
        : database.ReadAsync<IReadOnlyList<ListingHit>>(
            async db =>
            {
                var scan = await ListingScan.OfAsync(db, database.Dialect, await ListingSight.OfAsync(db, database.Dialect, caller), new ListingFilter(Text: text));
                var page = scan.Select("l.doc AS page_doc");
                scan.Arguments.Add("take", (long)most);
                return (await db.QueryAsync<ListingHit>(
                    $"SELECT l.id, l.alliance_id, l.title, l.side, u.name AS unit_name FROM ({page}) p CROSS JOIN listing l{database.Dialect.Using("ix_listing_live")} LEFT JOIN member_unit u ON u.id = l.unit_id WHERE l.live = 1 AND l.doc = p.page_doc ORDER BY l.doc DESC",
                    scan.Arguments)).AsList();
            },
            cancel);

    /// <summary>A page with what a spreadsheet shows besides: the list's name, the text, and the fields as they were called when the entry was written.</summary>
    public Task<(IReadOnlyList<ListingSheetItem> Rows, string? Next)> SheetAsync(
        Caller caller, ListingFilter filter, int size, string? after, CancellationToken cancel = default) => database.ReadAsync<(IReadOnlyList<ListingSheetItem>, string?)>(
        async db =>
        {
            var page = await ListAsync(caller, filter, size, after, cancel);
            var more = (await db.QueryByIdsAsync<SheetMore>("SELECT id, body, fields_json, category_version FROM listing WHERE id IN @ids", page.Items.Select(i => i.Id))).ToDictionary(m => m.Id, StringComparer.Ordinal);
            var (names, rows) = (new ListingNames(db, database.Dialect), new List<ListingSheetItem>());
            foreach (var item in page.Items.Where(i => more.ContainsKey(i.Id)))
            {
                var m = more[item.Id];
                rows.Add(new ListingSheetItem(
                    item, await names.KindAsync(item.AllianceId, item.Kind), m.Body, await names.FieldsAsync(item.AllianceId, item.Category, m.CategoryVersion, ListingJson.Fields(m.FieldsJson))));
            }

            return (rows, page.Next);
        },
        cancel);

    /// <summary>Null when there is no such entry for this caller.</summary>
    public Task<ListingDetail?> GetAsync(Caller caller, string id, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var sight = await ListingSight.OfAsync(db, database.Dialect, caller);
            var arguments = new DynamicParameters(new { id });
            var condition = sight.Condition("l", arguments);
            var scope = await db.QueryFirstOrDefaultAsync<string?>("SELECT alliance_id FROM listing WHERE id = @id", new { id });
            var asOf = scope is null ? 0 : await db.HeadAsync(ScopeId.OfAlliance(scope));
            var row = await db.QueryFirstOrDefaultAsync<ListingRow>($"SELECT {ListingRow.Columns} FROM listing l {ListingRow.Joins} WHERE l.id = @id AND {condition}", arguments);
            return row is null ? null : await DetailAsync(db, sight, row, asOf);
        },
        cancel);

    public Task<bool> SeesAsync(Caller caller, string id, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var arguments = new DynamicParameters(new { id });
            var condition = (await ListingSight.OfAsync(db, database.Dialect, caller)).Condition("l", arguments);
            return await db.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM listing l WHERE l.id = @id AND {condition}", arguments) > 0;
        },
        cancel);

    /// <summary>Entries of the same list and category that say nearly the same, the unit's own first: perhaps it stands there already.</summary>
    public Task<IReadOnlyList<LikeListing>> AlikeAsync(Caller caller, string allianceId, string kind, string category, string title, string? unitId, string? except, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<LikeListing>>(
            async db =>
            {
                var sight = await ListingSight.OfAsync(db, database.Dialect, caller);
                var arguments = new DynamicParameters(new { allianceId, kind, category, take = (long)LooksAt });
                var rows = await db.QueryAsync<Titled>(
                    $"""
                    SELECT l.id, l.title, l.unit_id, u.name AS unit_name, l.quantity, l.unit FROM listing l LEFT JOIN member_unit u ON u.id = l.unit_id
                    WHERE l.alliance_id = @allianceId AND l.status IN ('posted', 'partly-matched', 'paused') AND l.kind = @kind AND l.category = @category AND {sight.Condition("l", arguments)}
                    ORDER BY l.doc DESC {database.Dialect.Page("@take")}
                    """,
                    arguments);
                return
                [
                    .. rows.Where(r => r.Id != except)
                        .Select(r => new LikeListing(r.Id, r.Title, r.UnitId, r.UnitName, r.Quantity / 1000m, r.Unit, Likeness.Of(title, r.Title), r.UnitId == unitId))
                        .Where(l => l.Likeness >= Likely)
                        .OrderByDescending(l => l.SameUnit).ThenByDescending(l => l.Likeness).ThenBy(l => l.Id, StringComparer.Ordinal)
                        .Take(MostAlike),
                ];
            },
            cancel);

    public Task<ListBook> BookAsync(string allianceId, CancellationToken cancel = default) => database.ReadAsync(db => db.BookOfAsync(allianceId), cancel);

    /// <summary>What these categories are called in the alliance's book, or were called in the last that knew them.</summary>
    public Task<IReadOnlyDictionary<string, (string Zh, string En)>> CategoryNamesAsync(string allianceId, IEnumerable<string> codes, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyDictionary<string, (string Zh, string En)>>(
            async db =>
            {
                var wanted = codes.Distinct(StringComparer.Ordinal).ToList();
                var book = await db.BookOfAsync(allianceId);
                IReadOnlyList<ListBook> books = wanted.TrueForAll(c => book.Category(c) is not null) ? [book] : [book, .. await db.PastBooksAsync(database.Dialect, allianceId)];
                return wanted.Select(code => books.Select(b => b.Category(code)).FirstOrDefault(c => c is not null)).OfType<ListCategory>()
                    .ToDictionary(c => c.Code, c => (c.Zh, c.En), StringComparer.Ordinal);
            },
            cancel);

    /// <summary>The book's own version; 0 for the usual one.</summary>
    public Task<long> BookVersionAsync(string allianceId, CancellationToken cancel = default) => database.ReadAsync(
        async db => await db.ExecuteScalarAsync<long?>("SELECT version FROM listing_book WHERE alliance_id = @allianceId", new { allianceId }) ?? 0, cancel);

    internal static async Task<IReadOnlyList<ListingItem>> ItemsAsync(DbConnection db, IReadOnlyList<ListingRow> rows)
    {
        var categories = new Dictionary<(string, string), ListCategory>();
        foreach (var alliance in rows.Select(r => r.AllianceId).Distinct(StringComparer.Ordinal).ToList())
        {
            var book = await db.BookOfAsync(alliance);
            foreach (var row in rows.Where(r => r.AllianceId == alliance && !categories.ContainsKey((alliance, r.Category))))
            {
                if ((book.Category(row.Category) ?? await db.CategoryOfAsync(alliance, row.Category, row.CategoryVersion)) is { } category)
                {
                    categories[(alliance, row.Category)] = category;
                }
            }
        }

        return [.. rows.Select(r => r.Item(categories))];
    }

    private static async Task<ListingDetail> DetailAsync(DbConnection db, ListingSight sight, ListingRow row, long asOf)
    {
        var item = (await ItemsAsync(db, [row]))[0];
        var more = await db.QueryFirstAsync<More>(
            """
            SELECT l.body, l.minimum_part, l.branch_id, b.name AS branch_name, l.fields_json, l.has_contact, l.climbs_at FROM listing l
            LEFT JOIN alliance_body b ON b.alliance_id = l.alliance_id AND b.body_id = l.branch_id WHERE l.id = @Id
            """,
            new { row.Id });
        var book = await db.BookOfAsync(row.AllianceId);
        var category = row.CategoryVersion == 0 ? book.Category(row.Category) : await db.CategoryOfAsync(row.AllianceId, row.Category, row.CategoryVersion);
        var values = ListingJson.Fields(more.FieldsJson);
        var promises = (await db.QueryAsync<Promise>(
            "SELECT p.match_id, p.to_unit_id, u.name AS unit_name, p.quantity, p.delivered, p.released, p.at FROM listing_promise p LEFT JOIN member_unit u ON u.id = p.to_unit_id WHERE p.listing_id = @Id ORDER BY p.at, p.match_id",
            new { row.Id })).AsList();
        var concerned = sight.KnowsContact(row.AllianceId, row.UnitId);
        var entitled = concerned || promises.Exists(p => !p.Released && p.ToUnitId is not null && sight.Units.Contains(p.ToUnitId));
        var contact = entitled && more.HasContact ? await db.QueryFirstOrDefaultAsync<ListingContactItem>("SELECT name, phone, mail FROM listing_contact WHERE listing_id = @Id", new { row.Id }) : null;
        var climbed = (await db.QueryAsync<NamedRef>("SELECT a.id, a.name FROM listing_climb k JOIN alliance a ON a.id = k.to_alliance_id WHERE k.listing_id = @Id ORDER BY k.at, a.id", new { row.Id })).AsList();
        return new ListingDetail(
            item, more.Body, more.MinimumPart / 1000m, more.BranchId, more.BranchName, row.CategoryVersion, row.CategoryVersion > 0 && book.Category(row.Category)?.Version != row.CategoryVersion,
            [.. Fields(category, values)], values, more.HasContact, contact,
            [.. promises.Where(p => concerned || (p.ToUnitId is not null && sight.Units.Contains(p.ToUnitId)))
                .Select(p => new ListingPromiseItem(p.MatchId, p.ToUnitId, p.UnitName, p.Quantity / 1000m, p.Delivered / 1000m, p.Released, p.At))],
            more.ClimbsAt, climbed, asOf);
    }

    /// <summary>In the order of the category as it was then; what it did not know comes last, under its code.</summary>
    private static IEnumerable<ListingFieldItem> Fields(ListCategory? category, Dictionary<string, string> values)
    {
        var known = category is null ? [] : category.Fields.Where(f => values.ContainsKey(f.Code)).ToList();
        return known.Select(f => new ListingFieldItem(f.Code, f.Zh, f.En, (string)Columns.Store(f.Type), f.Unit, values[f.Code], f.InEnglish(values[f.Code])))
            .Concat(values.Where(v => !known.Any(f => f.Code == v.Key)).OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => new ListingFieldItem(v.Key, v.Key, v.Key, "text", null, v.Value, v.Value)));
    }

    private sealed record SheetMore(string Id, string? Body, string FieldsJson, long CategoryVersion);

    private sealed record Titled(string Id, string Title, string UnitId, string? UnitName, long Quantity, string Unit);

    private sealed record More(string? Body, long? MinimumPart, string? BranchId, string? BranchName, string FieldsJson, bool HasContact, DateTimeOffset? ClimbsAt);

    private sealed record Promise(string MatchId, string? ToUnitId, string? UnitName, long Quantity, long Delivered, bool Released, DateTimeOffset At);
}
