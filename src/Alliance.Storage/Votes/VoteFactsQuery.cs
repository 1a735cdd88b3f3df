using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Votes;
using Alliance.Storage.Kernel;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Votes;

/// <summary>What deciding on a vote needs to know of its surroundings.</summary>
public static class VoteFactsQuery
{
    /// <param name="today">Today in China: the charter in force is the last whose date has come.</param>
    public static async Task<FactsRead<OpeningFacts>> OpeningAsync(DbConnection db, OpenVote c, DateOnly today)
    {
        var head = await db.HeadAsync(c.Scope);
        var stands = await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM alliance WHERE id = @AllianceId AND status = 'active'", new { c.AllianceId }) > 0;
        var regions = await db.QueryAsync<string>("SELECT region_code FROM alliance_region WHERE alliance_id = @AllianceId", new { c.AllianceId });
        var seats = (await db.QueryAsync<Member>(
            "SELECT unit_id, region_code, share, status FROM membership WHERE alliance_id = @AllianceId AND status IN ('active', 'suspended') ORDER BY seat_no, unit_id",
            new { c.AllianceId })).AsList();
        var bodyStands = c.BodyId is not null && await db.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM alliance_body WHERE alliance_id = @AllianceId AND body_id = @BodyId AND closed = 0", new { c.AllianceId, c.BodyId }) > 0;
        var inBody = bodyStands ? await InBodyAsync(db, c) : null;
        var good = seats.Where(s => s.Status == "active").ToList();
        var (meeting, present) = await MeetingAsync(db, c);
        var facts = new OpeningFacts(
            stands,
            [.. regions],
            [.. good.Select(s => s.UnitId)],
            [.. seats.Where(s => s.Status == "suspended").Select(s => s.UnitId)],
            await ChairAsync(db, c.AllianceId),
            bodyStands,
            [.. good.Where(s => inBody is null || inBody.Contains(s.UnitId)).Select(s => new Elector(s.UnitId, s.RegionCode[..2], s.Share))],
            meeting,
            present,
            await TracksAsync(db, c.AllianceId, today),
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        return new FactsRead<OpeningFacts>(facts, head);
    }

    /// <summary>Who is in the chair, and what lies in the box: both belong to the moment, which the stream's own version holds fast for the box.</summary>
    public static async Task<ClosingFacts> ClosingAsync(DbConnection db, VoteCommand c)
    {
        var box = await db.QueryAsync<BoxRow>("SELECT token_hash, choice, province FROM vote_box WHERE vote_id = @VoteId ORDER BY token_hash", new { c.VoteId });
        var keys = await db.QueryAsync<KeyRow>("SELECT province, private_key FROM vote_key WHERE vote_id = @VoteId ORDER BY province", new { c.VoteId });
        return new ClosingFacts(
            await ChairAsync(db, c.AllianceId),
            [.. box.Select(b => new BoxBallot(BlindPaper.Tracker(b.TokenHash), b.Choice, b.Province))],
            [.. keys.Select(k => new BoxKey(k.Province, k.PrivateKey))]);
    }

    public static async Task<BoxFacts> BoxAsync(DbConnection db, DropBallot c)
    {
        var key = await KeyAsync(db, c.VoteId, c.Group);
        var earlier = await db.QueryFirstOrDefaultAsync<string?>(
            "SELECT choice FROM vote_box WHERE vote_id = @VoteId AND token_hash = @hash", new { c.VoteId, hash = BlindPaper.TokenHash(c.Token) });
        return new BoxFacts(key is not null && BlindPaper.Holds(key, c.Token, c.Proof), earlier);
    }

    public static Task<string?> KeyAsync(DbConnection db, string voteId, string group) => db.QueryFirstOrDefaultAsync<string?>(
        "SELECT private_key FROM vote_key WHERE vote_id = @voteId AND province = @group", new { voteId, group });

    private static Task<string?> ChairAsync(DbConnection db, string allianceId) => db.ExecuteScalarAsync<string?>(
        "SELECT MAX(chair_unit_id) FROM chair_cycle WHERE alliance_id = @allianceId AND status = 'running'", new { allianceId });

    private static async Task<HashSet<string>> InBodyAsync(DbConnection db, OpenVote c) => (await db.QueryAsync<string>(
        "SELECT unit_id FROM body_seat WHERE alliance_id = @AllianceId AND body_id = @BodyId", new { c.AllianceId, c.BodyId })).ToHashSet(StringComparer.Ordinal);

    private static async Task<(bool? Open, ImmutableArray<string> Present)> MeetingAsync(DbConnection db, OpenVote c)
    {
        if (c.ConferenceId is null)
        {
            return (null, []);
        }

        var status = await db.QueryFirstOrDefaultAsync<string?>("SELECT status FROM conference WHERE id = @ConferenceId AND alliance_id = @AllianceId", new { c.ConferenceId, c.AllianceId });
        var present = await db.QueryAsync<string>("SELECT unit_id FROM conference_attendance WHERE conference_id = @ConferenceId AND present = 1 ORDER BY unit_id", new { c.ConferenceId });
        return (status is null ? null : status == "open", [.. present]);
    }

    public static async Task<ImmutableArray<TrackRule>> TracksAsync(DbConnection db, string allianceId, DateOnly today)
    {
        var charter = await db.ExecuteScalarAsync<string?>(
            """
            SELECT charter FROM charter_version WHERE alliance_id = @allianceId AND number =
              (SELECT MAX(number) FROM charter_version WHERE alliance_id = @allianceId AND (effective_from <= @today OR number = 1))
            """,
            new { allianceId, today = Columns.Day(today) });
        return charter is null ? [] : JsonSerializer.Deserialize<CharterTracks>(charter, Catalog.Json)!.Tracks;
    }

    /// <summary>Of a charter only what votes go by.</summary>
    private sealed record CharterTracks(ImmutableArray<TrackRule> Tracks);

    private sealed record Member(string UnitId, string RegionCode, string Share, string Status);

    private sealed record BoxRow(string TokenHash, string Choice, string Province);

    private sealed record KeyRow(string Province, string PrivateKey);
}
