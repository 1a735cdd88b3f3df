using System.Collections.Immutable;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Rounds;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Matching.Rounds;

/// <summary>Rankings and keys of rounds: beside the log, never in it.</summary>
public sealed class RankingWriter : IPrivateWriter
{
    public bool Handles(IPrivateWrite write) => write is RoundKeyWrite or RankingWrite or RankingErase;

    public Task ApplyAsync(ProjectionContext context, IPrivateWrite write) => write switch
    {
        RoundKeyWrite w => context.InsertAsync("match_round_key", new { round_id = w.RoundId, secret = w.Key.Secret, alias_key = w.Key.AliasKey }),
        RankingWrite { Ranking: var r } w => context.UpsertAsync(
            "match_round_ranking",
            new { round_id = w.RoundId, ranked_by = r.By, ranker_id = r.RankerId },
            new { unit_id = r.UnitId, body = JsonSerializer.Serialize(r.Groups, Catalog.Json), salt = r.Salt }),
        RankingErase { By: null } w => context.DeleteAsync("match_round_ranking", new { round_id = w.RoundId }),
        RankingErase w => context.DeleteAsync("match_round_ranking", new { round_id = w.RoundId, ranked_by = w.By, ranker_id = w.RankerId }),
        _ => throw new ArgumentException($"Nothing is written for {write.GetType().Name}.", nameof(write)),
    };
}

internal sealed record RankingColumns(string RankedBy, string RankerId, string UnitId, string Body, string Salt)
{
    public const string All = "ranked_by, ranker_id, unit_id, body, salt";

    public RankingRow Row => new(
        JsonSerializer.Deserialize<Ranker>($"\"{RankedBy}\"", Catalog.Json), RankerId, UnitId, [.. JsonSerializer.Deserialize<string[][]>(Body, Catalog.Json)!.Select(g => g.ToImmutableArray())], Salt);
}
