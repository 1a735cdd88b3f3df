using System.Data.Common;
using System.Text.Json;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Conferences;

/// <summary>A series with its dates; <paramref name="Hosts"/>: names of the units that would hold the chair then.</summary>
public sealed record SeriesItem(string Id, SeriesRule Rule, bool Ended, IReadOnlyList<SeriesDate> Dates, IReadOnlyDictionary<string, string> Hosts, long Version);

/// <summary>Reads series of meetings.</summary>
public sealed class SeriesQueries(Database database)
{
    /// <summary>Those that run, the oldest first.</summary>
    public Task<IReadOnlyList<SeriesItem>> ListAsync(string allianceId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<SeriesItem>>(
        async db =>
        {
            var rows = (await db.QueryAsync<Row>("SELECT id, state, version FROM meeting_series WHERE alliance_id = @allianceId AND status = 'running' ORDER BY started_at, id", new { allianceId })).AsList();
            var states = rows.ConvertAll(r => JsonSerializer.Deserialize<SeriesState>(r.State, Catalog.Json)!);
            var units = await db.UnitNamesAsync(states.SelectMany(s => s.Dates).Select(d => d.HostUnitId).OfType<string>());
            var names = units.ToDictionary(u => u.Key, u => u.Value.ShortName, StringComparer.Ordinal);
            return [.. rows.Zip(states, (row, state) => new SeriesItem(row.Id, state.Rule!, state.Ended, state.Dates, names, row.Version))];
        },
        cancel);

    /// <summary>Ids of those that run.</summary>
    public Task<IReadOnlyList<string>> RunningAsync(string allianceId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<string>>(
        async db => (await db.QueryAsync<string>("SELECT id FROM meeting_series WHERE alliance_id = @allianceId AND status = 'running' ORDER BY id", new { allianceId })).AsList(), cancel);

    /// <summary>Meetings of series that are called for a time within the present term and hosted by another than the unit now in the chair.</summary>
    public Task<IReadOnlyList<string>> HostedByOthersAsync(string allianceId, string chairUnitId, DateOnly? termEndsOn, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<string>>(
        async db => (await db.QueryAsync<string>(
            """
            SELECT c.id FROM conference c WHERE c.alliance_id = @allianceId AND c.status = 'called' AND c.series_id IS NOT NULL
              AND (c.host_unit_id IS NULL OR c.host_unit_id <> @chairUnitId) AND c.starts_at < @before ORDER BY c.id
            """,
            new { allianceId, chairUnitId, before = termEndsOn is { } end ? Columns.Micros(ChinaTime.StartOf(end)) : long.MaxValue })).AsList(),
        cancel);

    /// <summary>Who holds the chair, and the first day after its term; no such day by meeting.</summary>
    public Task<(string UnitId, DateOnly? EndsOn)?> ChairAsync(string allianceId, CancellationToken cancel = default) => database.ReadAsync<(string, DateOnly?)?>(
        async db => await db.QueryFirstOrDefaultAsync<Chair>(
            "SELECT chair_unit_id, chair_ends_on FROM chair_cycle WHERE alliance_id = @allianceId AND status = 'running' AND chair_unit_id IS NOT NULL", new { allianceId })
            is { } chair ? (chair.ChairUnitId, chair.ChairEndsOn) : null,
        cancel);

    private sealed record Row(string Id, string State, long Version);

    private sealed record Chair(string ChairUnitId, DateOnly? ChairEndsOn);
}

/// <summary>What a decision on a series needs to know.</summary>
public static class SeriesFactsQuery
{
    public static async Task<FactsRead<SeriesFacts>> LoadAsync(DbConnection db, SeriesCommand command, DateOnly today)
    {
        var alliance = await ConferenceFactsQuery.LoadAsync(db, new CloseConference(command.AllianceId, ""), today);
        var terms = await db.QueryAsync<Term>(
            """
            SELECT t.acting_unit_id, t.starts_on, t.status, t.started_at FROM chair_term t JOIN chair_cycle c ON c.id = t.cycle_id
            WHERE t.alliance_id = @AllianceId AND c.status <> 'closed' AND t.status IN ('current', 'planned') ORDER BY t.term_no
            """,
            new { command.AllianceId });
        return new FactsRead<SeriesFacts>(new SeriesFacts(alliance.Facts, [.. terms.Select(t => new ChairTermAhead(t.ActingUnitId, t.Began, t.Status == "current"))]), alliance.Head);
    }

    /// <summary>A term that has begun began when the chair passed, whatever was planned.</summary>
    private sealed record Term(string ActingUnitId, DateOnly? StartsOn, string Status, DateTimeOffset? StartedAt)
    {
        public DateOnly? Began => StartsOn is null ? null : StartedAt is { } at ? ChinaTime.DateOf(at) : StartsOn;
    }
}
