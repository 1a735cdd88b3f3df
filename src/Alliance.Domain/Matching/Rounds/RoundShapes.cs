using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Stable;

namespace Alliance.Domain.Matching.Rounds;

/// <summary>What rounds and rankings may look like.</summary>
public static class RoundShapes
{
    public const int MostRanked = 50;
    public const int MostQuota = 1_000;

    /// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
    public static RoundTerms Check(RoundTerms t) => t with
    {
        Title = Shape.Line("title", t.Title, 200),
        Text = Shape.OptionalText("text", t.Text, 10_000),
        Seekers = Check("seekers", t.Seekers),
        Offers = Check("offers", t.Offers),
        UnitQuotas = Quotas(t.UnitQuotas),
        Favoured = Shape.Known("favoured", t.Favoured),
        Publication = Shape.Known("publication", t.Publication),
        Invited = t.ByInvitation ? Invited(Ids("invited", t.Invited, 500)) : [],
        ClosesAt = Shape.Instant("closesAt", t.ClosesAt) > Shape.Instant("opensAt", t.OpensAt) ? t.ClosesAt : throw new ShapeException("closesAt", "before-start"),
    };

    public static JoinRound Check(JoinRound c) => c with
    {
        Quota = Shape.Range("quota", c.Quota, 1, MostQuota),
        PerMatch = c.PerMatch is null or > 0 ? c.PerMatch : throw new ShapeException("perMatch", "out-of-range", "0"),
    };

    public static RankInRound Check(RankInRound c)
    {
        var groups = (c.Groups.IsDefault ? [] : c.Groups).Select((g, i) => Ids($"groups[{i}]", g, MostRanked)).Where(g => g.Length > 0).ToImmutableArray();
        var named = groups.SelectMany(g => g).ToList();
        return named.Count > Taking.MostOfSide ? throw new ShapeException("groups", "too-many", $"{Taking.MostOfSide}")
            : named.Distinct(StringComparer.Ordinal).Count() != named.Count ? throw new ShapeException("groups", "duplicate")
            : c.Salt is not { Length: 32 } || !c.Salt.All(char.IsAsciiHexDigitLower) ? throw new ShapeException("salt", "not-a-token")
            : c with
            {
                By = Shape.Known("by", c.By),
                ListingId = c.By == Ranker.Entry ? Shape.Id("listingId", c.ListingId) : null,
                Groups = groups,
            };
    }

    private static RoundSideRule Check(string field, RoundSideRule rule) => new(
        string.IsNullOrEmpty(rule.Kind) ? null : Shape.Id($"{field}.kind", rule.Kind),
        Ids($"{field}.categories", rule.Categories, 100),
        Ids($"{field}.entries", rule.Entries, Taking.MostOfSide),
        Shape.Range($"{field}.quota", rule.Quota, 1, MostQuota),
        rule.UnitQuota is { } quota ? Shape.Range($"{field}.unitQuota", quota, 1, MostQuota) : null,
        Shape.Range($"{field}.mostRanked", rule.MostRanked, 1, MostRanked));

    private static ImmutableArray<RoundUnitQuota> Quotas(ImmutableArray<RoundUnitQuota> quotas)
    {
        var all = quotas.IsDefault ? [] : quotas;
        if (all.Length > Taking.MostOfSide)
        {
            throw new ShapeException("unitQuotas", "too-many", $"{Taking.MostOfSide}");
        }

        return all.DistinctBy(q => (q.UnitId, q.Side)).Count() != all.Length
            ? throw new ShapeException("unitQuotas", "duplicate")
            : [.. all.Select((q, i) => new RoundUnitQuota(
                Shape.Id($"unitQuotas[{i}].unitId", q.UnitId), Shape.Known($"unitQuotas[{i}].side", q.Side), Shape.Range($"unitQuotas[{i}].quota", q.Quota, 0, MostQuota)))];
    }

    private static ImmutableArray<string> Invited(ImmutableArray<string> invited) => invited.Length > 0 ? invited : throw new ShapeException("invited", "required");

    private static ImmutableArray<string> Ids(string field, ImmutableArray<string> ids, int most)
    {
        var all = ids.IsDefault ? [] : ids;
        return all.Length > most ? throw new ShapeException(field, "too-many", $"{most}")
            : all.Distinct(StringComparer.Ordinal).Count() != all.Length ? throw new ShapeException(field, "duplicate")
            : [.. all.Select(id => Shape.Id(field, id))];
    }
}
