using System.Collections.Immutable;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.ChairCycles.Planning;
using Alliance.Domain.Kernel;
using Alliance.Storage.ChairCycles;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.MemberUnits;
using Alliance.Web.Kernel;

namespace Alliance.Web.ChairCycles;

public sealed record PlanBody(
    string? Id, TermLength Length, DateOnly StartsOn, int Terms, IReadOnlyList<string>? ServedBefore, IReadOnlyList<FixedTurn>? Fixed, IReadOnlyList<Blackout>? Blackouts)
{
    public PlanChairCycle Command(string allianceId, string cycleId) => CycleShapes.Check(new PlanChairCycle(
        allianceId, cycleId, Length, StartsOn, Terms, [.. ServedBefore ?? []], Ask.Entries("fixed", Fixed), Ask.Entries("blackouts", Blackouts)));
}

public sealed record JoinBody(string? UnitId, string? Name, string? Province, string? Share);

public sealed record WhatIfBody(
    int Terms, IReadOnlyList<FixedTurn>? Fixed, IReadOnlyList<Blackout>? Blackouts, IReadOnlyList<JoinBody>? Join, IReadOnlyList<string>? Leave, IReadOnlyList<FoundingShare>? Shares);

public sealed record FoundingShare(string? UnitId, string? Share);

public sealed record FairnessPoint(int Term, double Due, int Served, double Deviation);

public sealed record FairnessSeries(string UnitId, string Name, Province Province, IReadOnlyList<FairnessPoint> Points);

/// <summary>The account of each unit (or province) after each term, past and planned. Terms before the platform count below 0.</summary>
public sealed record FairnessAnswer(double Bound, double UnconstrainedBound, string Worst, string? WorstUnitId, int? WorstTerm, IReadOnlyList<FairnessSeries> Units);

/// <summary>Drafts, forecasts and what-ifs: computed by the domain's pure functions, nothing is changed.</summary>
public static class CycleQuestions
{
    private const int MostPoints = 200_000;

    public static async Task<IResult> DraftAsync(string id, PlanBody body, ChairCycleQueries cycles, MemberUnitQueries units, TimeProvider clock, CancellationToken cancel)
    {
        var c = body.Command(id, "draft");
        var roster = (await cycles.RosterAsync(id, Today(clock), cancel)).Facts;
        if (!roster.AllianceStands || roster.Rotation is null)
        {
            return Problem.Of(CycleCodes.NoAlliance).ToResult();
        }

        var planned = PlanRules.Draft(roster, c.Length, c.StartsOn, c.Terms, c.ServedBefore, c.Fixed, c.Blackouts);
        return planned.Draft is { } draft
            ? TypedResults.Ok((await NamesAsync(units, draft.Basis.Contenders.Select(k => k.UnitId), cancel)).Draft(draft))
            : Refuse(planned);
    }

    public static async Task<IResult> ForecastAsync(string id, string cycle, int? terms, ChairCycleQueries cycles, TimeProvider clock, CancellationToken cancel)
    {
        var ahead = Shape.Range("terms", terms ?? 40, 1, CycleShapes.MaxTerms);
        if (await FindAsync(id, cycle, cycles, clock, cancel) is not { } d)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var planned = Forecasting.Forecast(d.State.Basis, [.. d.ActingUnits], ahead);
        return planned.Draft is { } draft ? TypedResults.Ok(new CycleNames(d.Units).Draft(draft)) : Refuse(planned);
    }

    public static async Task<IResult> WhatIfAsync(string id, string cycle, WhatIfBody body, ChairCycleQueries cycles, MemberUnitQueries units, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(id, cycle, cycles, clock, cancel) is not { } d)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var names = new Dictionary<string, UnitRef>(d.Units, StringComparer.Ordinal);
        var joins = await JoinersAsync(Ask.Entries("join", body.Join), names, units, cancel);
        var change = new WhatIf(
            Shape.Range("terms", body.Terms, 1, CycleShapes.MaxTerms),
            CycleShapes.Check(Ask.Entries("fixed", body.Fixed)),
            CycleShapes.Check(Ask.Entries("blackouts", body.Blackouts)),
            joins,
            [.. (body.Leave ?? []).Take(2000).Select((unit, i) => Shape.Id($"leave[{i}]", unit))],
            [.. Ask.Entries("shares", body.Shares).Take(2000).Select((s, i) => new Joiner(Shape.Id($"shares[{i}].unitId", s.UnitId), "", Shape.Share($"shares[{i}].share", s.Share)))]);
        var planned = Forecasting.Try(d.State.Basis, [.. d.ActingUnits], d.State.FirstOpen, change);
        if (planned.Draft is not { } draft)
        {
            return Refuse(planned);
        }

        var say = new CycleNames(names);
        var present = d.State.Terms.Where(t => t.Index >= d.State.FirstOpen).Select(t => new PlanTerm(t.Index, t.UnitId, t.StartsOn, t.EndsOn, t.Why)).ToList();
        var before = present.ToDictionary(t => t.Index, t => t.UnitId);
        return TypedResults.Ok(new WhatIfAnswer(
            [.. draft.Terms.Select(say.Term)],
            draft.Fairness,
            new DraftAnswer([.. present.Select(say.Term)], d.Fairness),
            [.. draft.Terms.Where(t => before.GetValueOrDefault(t.Index) != t.UnitId).Select(t => t.Index)]));
    }

    public static async Task<IResult> FairnessAsync(string id, string cycle, string? level, ChairCycleQueries cycles, TimeProvider clock, CancellationToken cancel)
    {
        var byProvince = Ask.Of("level", level, "unit", "province") == "province";
        if (await FindAsync(id, cycle, cycles, clock, cancel) is not { } d)
        {
            return Problem.Of(KernelCodes.NotFound).ToResult();
        }

        var names = new CycleNames(d.Units);
        var series = CyclePlanning.Ledger(d.State.Basis, [.. d.ActingUnits], byProvince);
        var before = d.State.ServedBefore.Length;
        var step = Math.Max(1, series.Sum(s => s.Points.Length) / MostPoints);
        var worst = series.SelectMany(s => s.Points.Select(p => (s.Name, p.Term, Size: Fraction.Abs(p.Deviation)))).DefaultIfEmpty().MaxBy(p => p.Size);
        var bound = series.IsEmpty ? 0 : series.Max(s => s.Bound.ToDouble());
        return TypedResults.Ok(new FairnessAnswer(
            Round(bound),
            Round(bound),
            worst.Name is null ? "0" : worst.Size.ToString(),
            worst.Name,
            worst.Name is null ? null : worst.Term - before,
            [.. series.Select(s => new FairnessSeries(
                s.Name,
                byProvince ? Provinces.Of(s.Name).Name : names.NameOf(s.Name),
                byProvince ? Provinces.Of(s.Name) : names.ProvinceOf(s.Name),
                [.. s.Points.Where((_, i) => i % step == 0 || i == s.Points.Length - 1).Select(p => new FairnessPoint(p.Term - before, Round(p.Due.ToDouble()), p.Served, Round(p.Deviation.ToDouble())))]))]));
    }

    public static Task<CycleDetail?> FindAsync(string id, string cycle, ChairCycleQueries cycles, TimeProvider clock, CancellationToken cancel) =>
        cycle != "current" && !Ids.IsValid(cycle) ? Task.FromResult<CycleDetail?>(null) : cycles.GetAsync(id, cycle == "current" ? null : cycle, Today(clock), cancel);

    public static DateOnly Today(TimeProvider clock) => ChinaTime.DateOf(clock.GetUtcNow());

    private static IResult Refuse(Planned planned) => Problem.Of(planned.Refusal!.Code, planned.Refusal.Facts).ToResult();

    private static double Round(double value) => Math.Round(value, 4);

    private static async Task<CycleNames> NamesAsync(MemberUnitQueries units, IEnumerable<string> ids, CancellationToken cancel) => new(
        (await units.ManyAsync(ids, cancel)).ToDictionary(u => u.Id, u => new UnitRef(u.Id, u.Name, u.ShortName ?? u.Name, u.Region.Code), StringComparer.Ordinal));

    /// <summary>A unit that is registered, or one that has only a name and a province so far.</summary>
    private static async Task<ImmutableArray<Joiner>> JoinersAsync(IReadOnlyList<JoinBody> joins, Dictionary<string, UnitRef> names, MemberUnitQueries units, CancellationToken cancel)
    {
        if (joins.Count > 200)
        {
            throw new ShapeException("join", "too-many", "200");
        }

        var known = (await units.ManyAsync(joins.Select(j => j.UnitId).OfType<string>().Where(Ids.IsValid), cancel)).ToDictionary(u => u.Id, StringComparer.Ordinal);
        return [.. joins.Select((j, i) =>
        {
            var share = Shape.Share($"join[{i}].share", j.Share);
            if (j.UnitId is { Length: > 0 } id)
            {
                var unit = known.GetValueOrDefault(id) ?? throw new ShapeException($"join[{i}].unitId", "unknown");
                names[id] = new UnitRef(id, unit.Name, unit.ShortName ?? unit.Name, unit.Region.Code);
                return new Joiner(id, unit.Region.Code[..2], share);
            }

            var (key, name) = ($"new-{i + 1}", Shape.Line($"join[{i}].name", j.Name, 80));
            var province = Shape.RegionCode($"join[{i}].province", j.Province)[..2];
            names[key] = new UnitRef(key, name, name, province);
            return new Joiner(key, province, share);
        })];
    }
}
