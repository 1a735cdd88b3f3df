using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Rounds;
using Alliance.Storage.Kernel.Reading;
using Dapper;

namespace Alliance.Storage.Matching.Rounds;

/// <summary>What a decision on a round needs to know of its surroundings.</summary>
public static class RoundFactsQuery
{
    public static async Task<RoundFacts> LoadAsync(DbConnection db, ICommand command)
    {
        var listing = command is JoinRound join
            ? await db.QueryFirstOrDefaultAsync<RoundListing>(
                "SELECT unit_id, side, kind, category, title, unit, left_quantity AS \"left\", in_parts AS partial, audience, stage, minimum_part FROM listing WHERE id = @ListingId AND alliance_id = @AllianceId",
                new { join.ListingId, join.AllianceId })
            : null;
        var narrowed = command is LeaveRound or RankInRound ? await NarrowedAsync(db, ((RoundCommand)command).RoundId) : null;
        return new RoundFacts(
            await db.SeatsOfAsync(command.Scope.Id), listing, command is OpenRound ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) : "", narrowed);
    }

    /// <summary>Entries of a round that were meant for all when they joined and are meant for one branch now.</summary>
    private static async Task<ImmutableDictionary<string, string>> NarrowedAsync(DbConnection db, string roundId) =>
        (await db.QueryAsync<(string Id, string? Branch)>(
            "SELECT l.id, l.branch_id FROM match_round_entry e JOIN listing l ON l.id = e.listing_id WHERE e.round_id = @roundId AND l.audience = 'branch'", new { roundId }))
        .ToImmutableDictionary(n => n.Id, n => n.Branch ?? "", StringComparer.Ordinal);

    /// <summary>What the ranks say, read once, when nothing of them changes any more.</summary>
    public static async Task<RoundBallots> BallotsAsync(DbConnection db, RoundCommand command)
    {
        var key = await db.QueryFirstOrDefaultAsync<RoundKey>("SELECT secret, alias_key FROM match_round_key WHERE round_id = @RoundId", new { command.RoundId })
            ?? new RoundKey("", "");
        var rankings = await db.QueryAsync<RankingColumns>(
            $"SELECT {RankingColumns.All} FROM match_round_ranking WHERE round_id = @RoundId ORDER BY ranked_by, ranker_id", new { command.RoundId });
        var open = await db.QueryAsync<string>(
            "SELECT e.listing_id FROM match_round_entry e JOIN listing l ON l.id = e.listing_id WHERE e.round_id = @RoundId AND l.stage = 'open' AND l.audience <> 'branch' AND l.left_quantity >= e.per_match", new { command.RoundId });
        var seats = await db.SeatsOfAsync(command.AllianceId);
        return new RoundBallots(key, [.. rankings.Select(r => r.Row)], [.. open], seats.InGoodStanding, [.. (await NarrowedAsync(db, command.RoundId)).Keys]);
    }
}
