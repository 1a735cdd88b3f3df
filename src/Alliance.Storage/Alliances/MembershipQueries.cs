using System.Data.Common;
using System.Text.Json;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Alliances;

/// <summary>Reads what is within an alliance: members, admissions, bodies and who sits in them, versions of the charter.</summary>
public sealed class MembershipQueries(Database database)
{
    /// <param name="status">active, suspended or left; null for those who sit, suspended or not.</param>
    public Task<IReadOnlyList<MemberItem>> MembersAsync(string allianceId, string? status = null, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<MemberItem>>(
        async db =>
        {
            var rows = await db.QueryAsync<MemberRow>(
                $"""
                SELECT m.unit_id, u.name, COALESCE(u.short_name, u.name) AS short_name, u.kind, u.region_code, COALESCE(r.name, u.region_code) AS region_name,
                  COALESCE(r.path, u.region_code) AS region_path, m.share, m.status, m.joined_on, m.left_on, m.how
                FROM membership m JOIN member_unit u ON u.id = m.unit_id LEFT JOIN region r ON r.code = u.region_code
                WHERE m.alliance_id = @allianceId AND {(status is null ? "m.status <> 'left'" : "m.status = @status")} ORDER BY m.seat_no, m.unit_id
                """,
                new { allianceId, status });
            var bodies = (await db.QueryAsync<(string Unit, string Body)>(
                "SELECT s.unit_id, s.body_id FROM body_seat s JOIN alliance_body b ON b.alliance_id = s.alliance_id AND b.body_id = s.body_id WHERE s.alliance_id = @allianceId AND b.closed = 0 ORDER BY b.ordinal",
                new { allianceId })).ToLookup(b => b.Unit, b => b.Body, StringComparer.Ordinal);
            var (served, chair) = await ServedTerms.OfAsync(db, allianceId);
            return
            [
                .. rows.Select(r => new MemberItem(
                    r.UnitId, r.Name, r.ShortName, r.Kind, new RegionRef(r.RegionCode, r.RegionName, r.RegionPath), Provinces.Of(r.RegionCode), r.Share, r.Status,
                    r.JoinedOn, r.LeftOn, r.How, [.. bodies[r.UnitId]], served.GetValueOrDefault(r.UnitId), r.UnitId == chair)),
            ];
        },
        cancel);

    /// <summary>Open ones first, then the latest of those that are over, at most 200.</summary>
    public Task<IReadOnlyList<AdmissionItem>> AdmissionsAsync(string allianceId, Caller caller, DateOnly today, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<AdmissionItem>>(
        async db =>
        {
            var rows = await db.QueryAsync<AdmissionRow>(
                $"""
                SELECT x.unit_id, u.name, x.opened, x.kind, x.message, x.since, x.voting_ends_at, x.status, x.reason, x.in_favour, x.against, x.decided_at
                FROM admission x LEFT JOIN member_unit u ON u.id = x.unit_id WHERE x.alliance_id = @allianceId
                ORDER BY CASE WHEN x.status = 'open' THEN 0 ELSE 1 END, x.opened DESC {database.Dialect.Page("200")}
                """,
                new { allianceId });
            var votes = (await db.QueryAsync<VoteRow>(
                """
                SELECT v.unit_id, v.opened, v.voter_unit_id, v.in_favour, m.status FROM admission_vote v
                LEFT JOIN membership m ON m.alliance_id = v.alliance_id AND m.unit_id = v.voter_unit_id WHERE v.alliance_id = @allianceId
                """,
                new { allianceId })).ToLookup(v => (v.UnitId, v.Opened));
            var voters = (int)await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM membership WHERE alliance_id = @allianceId AND status = 'active'", new { allianceId });
            var decides = await db.ExecuteScalarAsync<string?>(
                """
                SELECT admission_by FROM charter_version WHERE alliance_id = @allianceId AND number =
                  (SELECT MAX(number) FROM charter_version WHERE alliance_id = @allianceId AND (effective_from <= @today OR number = 1))
                """,
                new { allianceId, today = Columns.Day(today) }) ?? "coordinator";
            return [.. rows.Select(r => Item(r, [.. votes[(r.UnitId, r.Opened)]], voters, decides, caller))];
        },
        cancel);

    public Task<IReadOnlyList<CharterItem>> ChartersAsync(string allianceId, CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<CharterItem>>(
        async db => [.. (await db.QueryAsync<CharterRow>(
            """
            SELECT c.number, c.effective_from, c.charter, c.amended_at, c.amended_by, p.name FROM charter_version c LEFT JOIN person p ON p.id = c.amended_by
            WHERE c.alliance_id = @allianceId ORDER BY c.number DESC
            """,
            new { allianceId })).Select(r => new CharterItem(
                (int)r.Number, r.EffectiveFrom, JsonSerializer.Deserialize<Charter>(r.Charter, Catalog.Json)!, r.AmendedAt, new NamedRef(r.AmendedBy, r.Name ?? "")))],
        cancel);

    /// <summary>Which unit sits in which body: every sitting unit a row.</summary>
    public Task<Matrix> MatrixAsync(string allianceId, CancellationToken cancel = default) => database.ReadAsync(
        async db =>
        {
            var units = await db.QueryAsync<NamedRef>(
                "SELECT u.id, u.name FROM membership m JOIN member_unit u ON u.id = m.unit_id WHERE m.alliance_id = @allianceId AND m.status <> 'left' ORDER BY m.seat_no, u.id",
                new { allianceId });
            var seats = (await db.QueryAsync<SeatRow>("SELECT unit_id, body_id, leads FROM body_seat WHERE alliance_id = @allianceId ORDER BY body_id", new { allianceId }))
                .ToLookup(s => s.UnitId, s => new MatrixSeat(s.BodyId, s.Leads == 1), StringComparer.Ordinal);
            return new Matrix(await BodiesAsync(db, allianceId), [.. units.Select(u => new MatrixRow(u.Id, u.Name, [.. seats[u.Id]]))]);
        },
        cancel);

    internal static async Task<IReadOnlyList<BodyItem>> BodiesAsync(DbConnection db, string allianceId) =>
    [
        .. (await db.QueryAsync<BodyRow>(
            """
            SELECT b.body_id, b.kind, b.name, b.name_en, b.region_code, r.name AS region_name, b.closed,
              (SELECT COUNT(*) FROM body_seat s WHERE s.alliance_id = b.alliance_id AND s.body_id = b.body_id) AS members
            FROM alliance_body b LEFT JOIN region r ON r.code = b.region_code WHERE b.alliance_id = @allianceId ORDER BY b.closed, b.ordinal
            """,
            new { allianceId })).Select(b => new BodyItem(b.BodyId, b.Kind, b.Name, b.NameEn, b.RegionCode, b.RegionName, (int)b.Members, b.Closed == 1)),
    ];

    /// <summary>While voting goes on, only votes of units in good standing count; afterwards the counts are those of the result.</summary>
    private static AdmissionItem Item(AdmissionRow r, IReadOnlyList<VoteRow> votes, int voters, string decides, Caller caller) => new(
        r.UnitId,
        r.Name ?? r.UnitId,
        r.Kind,
        r.Message,
        r.Since,
        r.VotingEndsAt is null ? decides : "members",
        (int)(r.InFavour ?? votes.Count(v => v.InFavour == 1 && v.Status == "active")),
        (int)(r.Against ?? votes.Count(v => v.InFavour == 0 && v.Status == "active")),
        voters,
        r.VotingEndsAt,
        votes.Where(v => caller.SpeaksFor(v.VoterUnitId)).ToDictionary(v => v.VoterUnitId, v => v.InFavour == 1, StringComparer.Ordinal),
        r.Status,
        r.Reason,
        r.DecidedAt);

    private sealed record MemberRow(
        string UnitId, string Name, string ShortName, string Kind, string RegionCode, string RegionName, string RegionPath, string Share, string Status, DateOnly JoinedOn, DateOnly? LeftOn, string How);

    private sealed record AdmissionRow(
        string UnitId, string? Name, long Opened, string Kind, string? Message, DateTimeOffset Since, DateTimeOffset? VotingEndsAt, string Status, string? Reason, long? InFavour, long? Against, DateTimeOffset? DecidedAt);

    private sealed record VoteRow(string UnitId, long Opened, string VoterUnitId, long InFavour, string? Status);

    private sealed record CharterRow(long Number, DateOnly EffectiveFrom, string Charter, DateTimeOffset AmendedAt, string AmendedBy, string? Name);

    private sealed record SeatRow(string UnitId, string BodyId, long Leads);

    private sealed record BodyRow(string BodyId, string Kind, string Name, string? NameEn, string? RegionCode, string? RegionName, long Closed, long Members);
}
