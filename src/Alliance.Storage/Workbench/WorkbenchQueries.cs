using System.Data.Common;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Workbench;

/// <summary>
/// Something that waits for the reader. <paramref name="Subject"/>: ids and numbers by name; <paramref name="Names"/>: what the ids are called.
/// <paramref name="UnitId"/>: the reader's unit it waits for, if it waits for a unit.
/// </summary>
public sealed record WaitingItem(
    string Key,
    string Kind,
    string? AllianceId,
    string? AllianceName,
    string? UnitId,
    IReadOnlyDictionary<string, string?> Subject,
    IReadOnlyDictionary<string, string> Names,
    DateTimeOffset? DueAt,
    DateTimeOffset Since);

/// <summary>Reads what waits for a person.</summary>
public sealed class WorkbenchQueries(Database database)
{
    /// <summary>What waits for the caller at this moment, the most pressing first: by when it is due, then by age.</summary>
    public Task<IReadOnlyList<WaitingItem>> WaitingAsync(Caller caller, DateTimeOffset now, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<WaitingItem>>(
        async db =>
        {
            var rows = await RowsAsync(db, caller, now);
            var subjects = rows.Select(r => JsonSerializer.Deserialize<Dictionary<string, string?>>(r.Subject, Catalog.Json)!).ToList();
            await NameSearchesAsync(db, caller, subjects);
            var units = await db.UnitNamesAsync(subjects.SelectMany(UnitsIn));
            List<WaitingItem> items = [.. rows.Zip(subjects, (row, subject) => Item(row, subject, units))];
            items = [.. items.Concat(await ExpiringListings.OfAsync(db, database.Dialect, caller, now)).OrderBy(i => i.DueAt ?? DateTimeOffset.MaxValue).ThenBy(i => i.Since)];
            if (caller.IsAdministrator && await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM alliance") == 0)
            {
                items.Insert(0, First(now));
            }

            return items;
        },
        cancel);

    /// <summary>What somebody calls a search of theirs is in no event, so it is read when it is shown.</summary>
    private static async Task NameSearchesAsync(DbConnection db, Caller caller, List<Dictionary<string, string?>> subjects)
    {
        var named = subjects.Where(s => s.GetValueOrDefault("searchId") is not null).ToList();
        if (named.Count > 0)
        {
            var names = (await db.QueryAsync<NamedRef>("SELECT search_id AS id, name FROM saved_search_terms WHERE person_id = @PersonId", new { caller.PersonId })).ToDictionary(n => n.Id, n => n.Name, StringComparer.Ordinal);
            foreach (var subject in named)
            {
                subject["title"] = names.GetValueOrDefault(subject["searchId"]!);
            }
        }
    }

    /// <summary>Where nobody is in the chair, the coordinators see what waits for it.</summary>
    private async Task<List<Row>> RowsAsync(DbConnection db, Caller caller, DateTimeOffset now)
    {
        var arguments = new DynamicParameters(new { now = Columns.Micros(now) });
        arguments.Add("me", caller.PersonId);
        var audiences = new List<string> { "(w.audience = 'person' AND w.audience_id = @me)" };
        if (caller.Units.ToArray() is { Length: > 0 } units)
        {
            arguments.Add("units", units);
            audiences.Add($"(w.audience = 'unit' AND {database.Dialect.In("w.audience_id", "units")})");
            audiences.Add($"(w.audience = 'chair' AND w.audience_id IN (SELECT c.alliance_id FROM chair_cycle c WHERE {database.Dialect.In("c.chair_unit_id", "units")} AND c.status = 'running'))");
        }

        var coordinated = caller.Grants.Where(g => g.Role == Role.Coordinator).Select(g => g.Target).Distinct(StringComparer.Ordinal).ToArray();
        if (coordinated.Length > 0)
        {
            arguments.Add("coordinated", coordinated);
            var mine = database.Dialect.In("w.audience_id", "coordinated");
            audiences.Add($"(w.audience = 'coordinator' AND {mine})");
            audiences.Add($"(w.audience = 'chair' AND {mine} AND NOT EXISTS (SELECT 1 FROM chair_cycle c WHERE c.alliance_id = w.alliance_id AND c.status = 'running'))");
        }

        if (caller.IsAdministrator)
        {
            audiences.Add("w.audience = 'administrator'");
        }

        return (await db.QueryAsync<Row>(
            $"""
            SELECT w.scope, w.item_key, w.kind, w.alliance_id, a.name AS alliance_name, w.audience, w.audience_id, w.subject, w.due_at, w.since
            FROM waiting w LEFT JOIN alliance a ON a.id = w.alliance_id WHERE w.visible_from <= @now AND ({string.Join(" OR ", audiences)})
            ORDER BY CASE WHEN w.due_at IS NULL THEN 1 ELSE 0 END, w.due_at, w.since, w.scope, w.item_key {database.Dialect.Page("500")}
            """,
            arguments)).AsList();
    }

    private static WaitingItem Item(Row row, Dictionary<string, string?> subject, Dictionary<string, UnitRef> units)
    {
        var names = UnitsIn(subject).Distinct(StringComparer.Ordinal).Where(units.ContainsKey).ToDictionary(id => id, id => units[id].Name, StringComparer.Ordinal);
        return new WaitingItem(
            $"{row.Scope}/{row.ItemKey}", row.Kind, row.AllianceId, row.AllianceName, row.Audience == "unit" ? row.AudienceId : null, subject, names, row.DueAt, row.Since);
    }

    private static WaitingItem First(DateTimeOffset now) => new(
        "setup-first-alliance", "setup-first-alliance", null, null, null,
        new Dictionary<string, string?>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), null, now);

    private static IEnumerable<string> UnitsIn(Dictionary<string, string?> subject) =>
        subject.Where(s => s.Key.EndsWith("nitId", StringComparison.Ordinal) && s.Value is not null).Select(s => s.Value!);

    private sealed record Row(
        string Scope, string ItemKey, string Kind, string? AllianceId, string? AllianceName, string Audience, string AudienceId, string Subject, DateTimeOffset? DueAt, DateTimeOffset Since);
}
