using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;
using Alliance.Domain.Matching.Plans;
using Alliance.Web.Kernel;

namespace Alliance.Web.Matching.Plans;

/// <summary>A plan's terms as they are sent. What is left out: the whole season of three months from today, the usual weights, no limits, no quotas.</summary>
public sealed record PlanBody(
    string? Title,
    PlanScopeBody? Scope,
    PlanWeightsBody? Weights,
    int? MaxKm,
    IReadOnlyDictionary<string, int>? KmOf,
    IReadOnlyList<PlanQuotaBody>? Quotas,
    FirstServed? First,
    bool? KeepWhole,
    IReadOnlyList<LeftOutPair>? LeftOut);

/// <summary>Empty lists leave nothing out. `beyond`: besides the alliance's own resources those of others that the planner may see.</summary>
public sealed record PlanScopeBody(
    IReadOnlyList<string>? Kinds, IReadOnlyList<string>? Categories, IReadOnlyList<string>? Regions, DateOnly? From, DateOnly? To, bool? Beyond);

/// <summary>From 0 to 100 each, not all 0; what is left out weighs as usual.</summary>
public sealed record PlanWeightsBody(int? Category, int? Quantity, int? Hours, int? Distance, int? Nearness, int? Record, int? Waiting, int? Words)
{
    public static ScoreWeights Read(PlanWeightsBody? body)
    {
        var usual = ScoreWeights.Usual;
        return body is null ? usual : PlanShapes.Weights(new ScoreWeights(
            body.Category ?? usual.Category, body.Quantity ?? usual.Quantity, body.Hours ?? usual.Hours, body.Distance ?? usual.Distance, body.Nearness ?? usual.Nearness,
            body.Record ?? usual.Record, body.Waiting ?? usual.Waiting, body.Words ?? usual.Words));
    }
}

/// <summary>At most `limit` to (needs) or from (resources) each unit, branch, district or province; `target`: only for this one.</summary>
public sealed record PlanQuotaBody(MatchSide? Side, QuotaOf? Of, decimal? Limit, string? Target, string? Measure);

public sealed record PlanAcceptBody(string? Preview);

public sealed record PlanWhatIfBody(PlanWeightsBody? Weights);

internal static class PlanReadingOfBodies
{
    private const int UsualDays = 90;

    public static PlanTerms Terms(PlanBody body, DateOnly today)
    {
        var (from, scope) = (Shape.Day("scope.from", body.Scope?.From ?? today), body.Scope);
        return PlanShapes.Check(new PlanTerms(
            body.Title ?? "",
            new PlanScope([.. scope?.Kinds ?? []], [.. scope?.Categories ?? []], [.. scope?.Regions ?? []], from, scope?.To ?? from.AddDays(UsualDays), scope?.Beyond ?? false),
            PlanWeightsBody.Read(body.Weights),
            new PlanLimits(body.MaxKm, (body.KmOf ?? new Dictionary<string, int>(StringComparer.Ordinal)).ToImmutableSortedDictionary(StringComparer.Ordinal)),
            [
                .. Ask.Entries("quotas", body.Quotas).Select((q, i) => new PlanQuota(
                    q.Side ?? throw new ShapeException($"quotas[{i}].side", "required"), q.Of ?? throw new ShapeException($"quotas[{i}].of", "required"),
                    q.Limit == 0 ? 0 : Milli.Of($"quotas[{i}].limit", q.Limit), q.Target, q.Measure)),
            ],
            body.First,
            body.KeepWhole ?? false,
            Ask.Entries("leftOut", body.LeftOut)));
    }
}
