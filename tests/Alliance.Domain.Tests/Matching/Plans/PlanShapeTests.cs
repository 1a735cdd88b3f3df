using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;
using Alliance.Domain.Matching.Plans;
using Xunit;

namespace Alliance.Domain.Tests.Matching.Plans;

public sealed class PlanShapeTests
{
    private static readonly PlanTerms Usual = new(
        "秋季", new PlanScope([], [], [], new DateOnly(2026, 9, 1), new DateOnly(2026, 11, 30), Beyond: false), ScoreWeights.Usual,
        new PlanLimits(null, ImmutableSortedDictionary<string, int>.Empty), [], null, false, []);

    [Fact]
    public void A_season_at_the_edge_of_the_calendar_or_longer_than_a_year_is_refused()
    {
        Assert.Equal(("scope.to", "out-of-range"), Refused(Season(DateOnly.MaxValue, DateOnly.MaxValue)));
        Assert.Equal(("scope.from", "out-of-range"), Refused(Season(DateOnly.MinValue.AddDays(1), new DateOnly(2026, 9, 1))));
        Assert.Equal(("scope.to", "too-many-days"), Refused(Season(new DateOnly(2028, 1, 1), new DateOnly(2029, 1, 1))));
        Assert.Equal(new DateOnly(2028, 12, 31), PlanShapes.Check(Season(new DateOnly(2028, 1, 1), new DateOnly(2028, 12, 31))).Scope.To);
    }

    /// <summary>Of two limits for the same only one could hold, and of more distances than are kept some would be forgotten without a word.</summary>
    [Fact]
    public void What_would_be_left_out_in_silence_is_refused()
    {
        var quota = new PlanQuota(MatchSide.Needs, QuotaOf.Unit, 5 * Milli.One);
        Assert.Equal(("quotas[1]", "duplicate"), Refused(Usual with { Quotas = [quota, quota with { Limit = 6 * Milli.One }] }));
        Assert.Equal(3, PlanShapes.Check(Usual with { Quotas = [quota, quota with { Target = "u1", Limit = 0 }, quota with { Side = MatchSide.Resources }] }).Quotas.Length);
        var many = Enumerable.Range(0, 61).ToImmutableSortedDictionary(i => $"c{i}", _ => 5, StringComparer.Ordinal);
        Assert.Equal(("kmOf", "too-many"), Refused(Usual with { Limits = new PlanLimits(null, many) }));
    }

    [Fact]
    public void Fields_are_named_as_they_were_sent()
    {
        Assert.Equal(("weights.waiting", "out-of-range"), Refused(Usual with { Weights = ScoreWeights.Usual with { Waiting = -1 } }));
        Assert.Equal(("maxKm", "out-of-range"), Refused(Usual with { Limits = Usual.Limits with { MaxKm = 0 } }));
    }

    private static PlanTerms Season(DateOnly from, DateOnly to) => Usual with { Scope = Usual.Scope with { From = from, To = to } };

    private static (string Field, string Problem) Refused(PlanTerms terms) => Assert.Throws<ShapeException>(() => { PlanShapes.Check(terms); }) is var wrong ? (wrong.Field, wrong.Problem) : default;
}
