using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Stable;
using Alliance.Domain.Matching.Rounds;
using Alliance.Web.Kernel;

namespace Alliance.Web.Matching.Rounds;

/// <summary>Which entries may take part on a side: chosen ones, or those of a kind and of some categories. `quota`: the most matches of an entry; `unitQuota`: of a unit over all its entries.</summary>
public sealed record RoundSideBody(string? Kind, IReadOnlyList<string>? Categories, IReadOnlyList<string>? Entries, int? Quota, int? UnitQuota, int? MostRanked);

public sealed record RoundUnitQuotaBody(string? UnitId, RoundSide? Side, int? Quota);

/// <summary>Without `opensAt` it opens at once. With `invited` only those units may join.</summary>
public sealed record OpenRoundBody(
    string? Id,
    string? Title,
    string? Text,
    RoundSideBody? Seekers,
    RoundSideBody? Offers,
    IReadOnlyList<RoundUnitQuotaBody>? UnitQuotas,
    DateTimeOffset? OpensAt,
    DateTimeOffset? ClosesAt,
    bool? Ties,
    RoundSide? Favoured,
    RoundPublication? Publication,
    IReadOnlyList<string>? Invited);

/// <summary>`perMatch`: a decimal number of the entry's unit of measure; without it what is left, in equal parts. `togetherWith` is always refused: couples cannot be matched stably.</summary>
public sealed record JoinRoundBody(string? UnitId, string? ListingId, int? Quota, decimal? PerMatch, string? TogetherWith);

public sealed record LeaveRoundBody(string? UnitId);

/// <summary>
/// `by`: entry (a ranking of its own), owner (for all the unit's offers together), order (of the unit's own needs). `groups`: the dearest first, those in a
/// group alike. `salt`: 32 hexadecimal digits of chance from the caller, mixed into the seed of the lot.
/// </summary>
public sealed record RankBody(string? UnitId, Ranker By, string? ListingId, IReadOnlyList<IReadOnlyList<string>>? Groups, string? Salt);

public sealed record CancelRoundBody(string? Reason);

internal static class RoundReading
{
    public static RoundTerms Terms(OpenRoundBody b, DateTimeOffset now) => RoundShapes.Check(new RoundTerms(
        b.Title ?? "",
        b.Text,
        Side("seekers", b.Seekers, 1),
        Side("offers", b.Offers, 1),
        [.. Ask.Entries("unitQuotas", b.UnitQuotas).Select((q, i) => new RoundUnitQuota(
            q.UnitId ?? "", q.Side ?? throw new ShapeException($"unitQuotas[{i}].side", "required"), q.Quota ?? throw new ShapeException($"unitQuotas[{i}].quota", "required")))],
        b.OpensAt ?? now,
        b.ClosesAt ?? throw new ShapeException("closesAt", "required"),
        b.Ties ?? true,
        b.Favoured ?? RoundSide.Seekers,
        b.Publication ?? RoundPublication.Pseudonymous,
        b.Invited is { Count: > 0 },
        [.. Ask.Entries("invited", b.Invited)]));

    public static RankInRound Ranking(string id, string roundId, RankBody b, string commandId) => RoundShapes.Check(new RankInRound(
        Shape.Id("id", id), Shape.Id("roundId", roundId), Shape.Id("unitId", b.UnitId), b.By, b.ListingId,
        [.. Ask.Entries("groups", b.Groups).Select((g, i) => Ask.Entries($"groups[{i}]", g))],
        string.IsNullOrEmpty(b.Salt) ? RoundSeed.Hash($"salt\n{commandId}")[..32] : b.Salt));

    public static long? Thousandths(string field, decimal? number) =>
        number is null ? null : Milli.Of(field, number);

    private static RoundSideRule Side(string field, RoundSideBody? b, int quota) => b is null
        ? throw new ShapeException(field, "required")
        : new RoundSideRule(
            b.Kind, Ask.Entries($"{field}.categories", b.Categories), Ask.Entries($"{field}.entries", b.Entries), b.Quota ?? quota, b.UnitQuota, b.MostRanked ?? 20);
}
