using System.Data.Common;
using System.Globalization;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Matching.Matches;

/// <summary>Reads matches, always as far as the caller may see.</summary>
public sealed class MatchQueries(Database database)
{
    private const string NotEnded = "('offered', 'agreed', 'committed')";

    /// <summary>The latest change first, at most <paramref name="size"/>, from <paramref name="after"/> on.</summary>
    public Task<MatchPage> ListAsync(Caller caller, MatchFilter filter, int size, string? after, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var sight = await MatchSight.OfAsync(db, database.Dialect, caller);
            var arguments = new DynamicParameters(new { filter.AllianceId, filter.ListingId, filter.PlanId, filter.RoundId, take = (long)size + 1 });
            var where = $"{sight.Condition(arguments)} AND {Filtered(filter, sight, arguments)} AND {After(after, arguments)}";
            var rows = (await db.QueryAsync<MatchRow>(
                $"SELECT {MatchRow.Columns} FROM match_deal m {MatchRow.Joins} WHERE {where} ORDER BY m.changed_at DESC, m.id DESC {database.Dialect.Page("@take")}", arguments)).AsList();
            return new MatchPage([.. rows.Take(size).Select(r => r.Item())], rows.Count > size ? $"{Columns.Micros(rows[size - 1].ChangedAt)}.{rows[size - 1].Id}" : null);
        },
        cancel);

    /// <summary>Null when there is no such match for this caller.</summary>
    public Task<MatchDetail?> GetAsync(Caller caller, string id, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var scope = await db.QueryFirstOrDefaultAsync<string?>("SELECT alliance_id FROM match_deal WHERE id = @id", new { id });
            var asOf = scope is null ? 0 : await db.HeadAsync(ScopeId.OfAlliance(scope));
            var arguments = new DynamicParameters(new { id });
            var sight = await MatchSight.OfAsync(db, database.Dialect, caller);
            var row = await db.QueryFirstOrDefaultAsync<MatchRow>($"SELECT {MatchRow.Columns} FROM match_deal m {MatchRow.Joins} WHERE m.id = @id AND {sight.Condition(arguments)}", arguments);
            return row is null ? null : await DetailAsync(db, sight, row, asOf);
        },
        cancel);

    /// <summary>Where a match stands, for those who carry it on; null when there is none.</summary>
    public Task<string?> StageAsync(string id, CancellationToken cancel = default) =>
        database.ReadAsync(db => db.QueryFirstOrDefaultAsync<string?>("SELECT stage FROM match_deal WHERE id = @id", new { id }), cancel);

    /// <summary>What is left of an entry, and how much of it is held for other matches that may still give it back: nothing has been committed there, or it has ended.</summary>
    public Task<(long Left, long Held)> RoomAsync(string listingId, string matchId, CancellationToken cancel = default) => database.ReadAsync(
        async db => (
            await db.ExecuteScalarAsync<long?>("SELECT left_quantity FROM listing WHERE id = @listingId", new { listingId }) ?? 0,
            await db.ExecuteScalarAsync<long?>(
                """
                SELECT SUM(p.quantity - p.delivered) FROM listing_promise p JOIN match_deal m ON m.id = p.match_id
                WHERE p.listing_id = @listingId AND p.match_id <> @matchId AND p.released = 0 AND m.stage NOT IN ('committed', 'fulfilled')
                """,
                new { listingId, matchId }) ?? 0),
        cancel);

    /// <summary>Its two units; none where there is no such match.</summary>
    public Task<IReadOnlyList<string>> SidesAsync(string id, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<string>>(
        async db => await db.QueryFirstOrDefaultAsync<(string Need, string Resource)?>("SELECT need_unit_id, resource_unit_id FROM match_deal WHERE id = @id", new { id }) is { } sides ? [sides.Need, sides.Resource] : [],
        cancel);

    /// <summary>The units of two entries.</summary>
    public Task<IReadOnlyList<string>> UnitsOfAsync(string needId, string resourceId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<string>>(
        async db => [.. (await db.QueryAsync<string>("SELECT unit_id FROM listing WHERE id IN (@needId, @resourceId)", new { needId, resourceId })).Distinct(StringComparer.Ordinal)],
        cancel);

    /// <summary>The events of a match, latest first.</summary>
    public Task<IReadOnlyList<StoredEvent>> HistoryAsync(string allianceId, string id, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<StoredEvent>>(
        async db => await EventRows.ReadAllAsync(
            db,
            $"SELECT {EventRows.Columns} FROM event WHERE stream = @stream AND scope = @scope ORDER BY version DESC {database.Dialect.Page("@take")}",
            new { stream = $"match/{id}", scope = ScopeId.OfAlliance(allianceId).ToString(), take = 200L },
            cancel),
        cancel);

    /// <summary>Who is in charge, and their telephones, for the two sides and those who run the alliance alone: not for those who only look after a region.</summary>
    private static async Task<MatchDetail> DetailAsync(DbConnection db, MatchSight sight, MatchRow row, long asOf)
    {
        var note = await db.QueryFirstOrDefaultAsync<string?>("SELECT note FROM match_deal WHERE id = @Id", new { row.Id });
        var deliveries = await db.QueryAsync<Delivery>("SELECT number, quantity, note, at FROM match_delivery WHERE match_id = @Id ORDER BY number", new { row.Id });
        var ratings = await db.QueryAsync<MatchRatingItem>("SELECT by_unit_id, of_unit_id, stars, body AS text, at FROM match_rating WHERE match_id = @Id ORDER BY at", new { row.Id });
        var entitled = sight.Leads(row.AllianceId, row.ResourceAllianceId) || sight.Units.Contains(row.NeedUnitId) || sight.Units.Contains(row.ResourceUnitId);
        var persons = entitled ? await db.QueryAsync<MatchPersonItem>("SELECT unit_id, name, phone FROM match_person WHERE match_id = @Id ORDER BY unit_id", new { row.Id }) : [];
        var records = await db.QueryByIdsAsync<UnitRecordItem>("SELECT unit_id, promised, kept, ratings, stars FROM unit_record WHERE unit_id IN @ids", [row.NeedUnitId, row.ResourceUnitId]);
        return new MatchDetail(
            row.Item(), note, [.. deliveries.Select(d => new MatchDeliveryItem(d.Number, d.Quantity / 1000m, d.Note, d.At))], [.. ratings], [.. persons], records, asOf);
    }

    private string Filtered(MatchFilter filter, MatchSight sight, DynamicParameters arguments)
    {
        var parts = new List<string> { "1 = 1" };
        void When(bool holds, string condition)
        {
            if (holds)
            {
                parts.Add(condition);
            }
        }

        When(filter.AllianceId is not null, "(m.alliance_id = @AllianceId OR m.resource_alliance_id = @AllianceId)");
        When(filter.ListingId is not null, "(m.need_id = @ListingId OR m.resource_id = @ListingId OR m.project_id = @ListingId)");
        When(filter.PlanId is not null, "m.plan_id = @PlanId");
        When(filter.RoundId is not null, "m.round_id = @RoundId");
        When(filter.Disputed, "m.disputed = 1");
        When(filter.Open == true, $"m.stage IN {NotEnded}");
        When(filter.Open == false, $"m.stage NOT IN {NotEnded}");
        if (filter.Stages is { Count: > 0 } stages)
        {
            arguments.Add("stages", stages.ToArray());
            parts.Add(database.Dialect.In("m.stage", "stages"));
        }

        if (filter.Mine || filter.Side is not null)
        {
            arguments.Add("mine", sight.Units.ToArray());
            string Side(string side) => sight.Units.Count == 0 ? "1 = 0" : database.Dialect.In($"m.{side}_unit_id", "mine");
            parts.Add(filter.Side is { } one ? Side(one) : $"({Side("need")} OR {Side("resource")})");
        }

        return string.Join(" AND ", parts);
    }

    private static string After(string? cursor, DynamicParameters arguments)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return "1 = 1";
        }

        var at = cursor.IndexOf('.', StringComparison.Ordinal);
        if (at <= 0 || !long.TryParse(cursor.AsSpan(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out var micros) || !Ids.IsValid(cursor[(at + 1)..]))
        {
            throw new ShapeException("after", "unknown-value");
        }

        arguments.Add("after_at", micros);
        arguments.Add("after_id", cursor[(at + 1)..]);
        return "(m.changed_at < @after_at OR (m.changed_at = @after_at AND m.id < @after_id))";
    }

    private sealed record Delivery(int Number, long Quantity, string? Note, DateTimeOffset At);
}
