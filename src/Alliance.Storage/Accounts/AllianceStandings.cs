using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Accounts;

/// <summary>How some units stand in an alliance, with its regions and the unit in its chair: what is needed to say who may see it.</summary>
/// <param name="Concerned">Those of the units that have an open application or invitation there.</param>
public sealed record AllianceStanding(
    IReadOnlyList<string> Regions,
    IReadOnlyList<string> InGoodStanding,
    IReadOnlyList<string> Suspended,
    IReadOnlyList<string> Concerned,
    string? ChairUnitId);

public sealed class AllianceStandings(Database database)
{
    /// <summary>Null when there is no such alliance.</summary>
    public Task<AllianceStanding?> OfAsync(string allianceId, IEnumerable<string> units) => database.ReadAsync(async connection =>
    {
        var regions = (await connection.QueryAsync<string>("SELECT region_code FROM alliance_region WHERE alliance_id = @allianceId ORDER BY ordinal", new { allianceId })).AsList();
        if (regions.Count == 0)
        {
            return null;
        }

        var chair = await connection.QueryFirstOrDefaultAsync<string?>(
            "SELECT chair_unit_id FROM chair_cycle WHERE alliance_id = @allianceId AND status <> 'closed' ORDER BY id DESC", new { allianceId });
        var mine = units.Take(500).ToList();
        if (mine.Count == 0)
        {
            return new AllianceStanding(regions, [], [], [], chair);
        }

        var seats = (await connection.QueryAsync<(string Unit, string Status)>(
            $"SELECT unit_id, status FROM membership WHERE alliance_id = @allianceId AND {database.Dialect.In("unit_id", "mine")}", new { allianceId, mine })).AsList();
        var concerned = (await connection.QueryAsync<string>(
            $"SELECT unit_id FROM admission WHERE alliance_id = @allianceId AND status = 'open' AND {database.Dialect.In("unit_id", "mine")}", new { allianceId, mine })).AsList();
        return new AllianceStanding(
            regions,
            [.. seats.Where(s => s.Status == "active").Select(s => s.Unit)],
            [.. seats.Where(s => s.Status == "suspended").Select(s => s.Unit)],
            concerned,
            chair);
    });

    /// <summary>The open bodies of the alliance in which any of the units sits, in the order of their ids.</summary>
    public Task<IReadOnlyList<string>> BodiesAsync(string allianceId, IEnumerable<string> units) => database.ReadAsync<IReadOnlyList<string>>(async connection =>
        (await connection.QueryAsync<string>(
            $"""
            SELECT DISTINCT s.body_id FROM body_seat s JOIN alliance_body b ON b.alliance_id = s.alliance_id AND b.body_id = s.body_id
            WHERE s.alliance_id = @allianceId AND b.closed = 0 AND {database.Dialect.In("s.unit_id", "mine")} ORDER BY s.body_id
            """,
            new { allianceId, mine = units.Take(500).ToList() })).AsList());
}
