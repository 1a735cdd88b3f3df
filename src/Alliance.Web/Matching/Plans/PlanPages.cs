using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Matching.Plans;
using Alliance.Silo.Matching.Plans;
using Alliance.Storage.Matching.Plans;
using Alliance.Web.Kernel;

namespace Alliance.Web.Matching.Plans;

/// <summary>A stored preview as it is read: ids become entries, as far as the reader may see each of them himself.</summary>
public sealed class PlanPages(PlanQueries plans, PlanStoreQueries store, PlanWorkshop workshop)
{
    private const int MostScarce = 12;
    private const int MostChanges = 100;

    public async Task<PlanAnswer> SummaryAsync(Caller reader, string allianceId, PlanDetail plan, IReadOnlyDictionary<string, bool> may, CancellationToken cancel)
    {
        var preview = plan.Preview is { } id ? await store.PreviewAsync(plan.Plan.Id, id, cancel) : null;
        var scarce = (preview?.Parts ?? []).SelectMany(p => p.Scarce.Take(MostScarce).Select(s => (p.Measure, Scarcity: s)))
            .OrderByDescending(s => s.Scarcity.First).ThenByDescending(s => s.Scarcity.Price).Take(MostScarce).ToList();
        var seen = await plans.EntriesAsync(
            reader, scarce.Select(s => s.Scarcity.ResourceId).OfType<string>().Concat(plan.Terms.LeftOut.SelectMany(p => new[] { p.NeedId, p.ResourceId })), cancel);
        var names = await plans.NamesAsync(allianceId, scarce.Select(s => s.Scarcity.Target).Concat(plan.Terms.Quotas.Select(q => q.Target)).Concat(plan.Terms.Scope.Regions).OfType<string>(), cancel);
        return new PlanAnswer(
            plan,
            [.. (preview?.Parts ?? []).Select(Part)],
            [
                .. scarce.Select(s => new PlanScarceAnswer(
                    s.Measure, s.Scarcity.Kind, Find(seen, s.Scarcity.ResourceId), s.Scarcity.Of, s.Scarcity.Target, s.Scarcity.Category?.Split('/')[^1], s.Scarcity.Price, s.Scarcity.First,
                    s.Scarcity.Used / 1000m, s.Scarcity.Limit / 1000m)),
            ],
            [.. plan.Terms.LeftOut.Select(p => new PlanLeftOutAnswer(p.NeedId, p.ResourceId, Find(seen, p.NeedId), Find(seen, p.ResourceId)))],
            plan.Plan.Status == "accepted" ? await plans.OffersAsync(plan.Plan.Id, cancel) : null,
            names,
            may);
    }

    /// <summary>Answers of the preview; not found where there is none.</summary>
    public async Task<IResult> OfPreviewAsync<T>(string allianceId, string planId, Func<PlanPreview, Task<T>> answer, CancellationToken cancel) =>
        await plans.GetAsync(allianceId, planId, workshop.CallerAsync, cancel) is not { } plan ? Problem.Of(KernelCodes.NotFound).ToResult()
        : plan.Preview is { } id && await store.PreviewAsync(planId, id, cancel) is { } preview ? TypedResults.Ok(await answer(preview))
        : Problem.Of(PlanCodes.NotReady).ToResult();

    public async Task<PlanPairsAnswer> PairsAsync(Caller reader, PlanPreview preview, int skip, int size, CancellationToken cancel)
    {
        var all = preview.Parts.SelectMany(p => p.Pairs.Select(pair => (p.Measure, Pair: pair)));
        var shown = all.Skip(skip).Take(size).ToList();
        var seen = await plans.EntriesAsync(reader, shown.SelectMany(s => new[] { s.Pair.NeedId, s.Pair.ResourceId }), cancel);
        return new PlanPairsAnswer(
            [
                .. shown.Select(s => new PlanPairAnswer(
                    s.Pair.NeedId, s.Pair.ResourceId, Find(seen, s.Pair.NeedId), Find(seen, s.Pair.ResourceId), s.Pair.Quantity / 1000m, s.Measure, s.Pair.Points, s.Pair.Metres, (Nearness)s.Pair.Nearness,
                    s.Pair.Common, s.Pair.Wanted)),
            ],
            preview.Parts.Sum(p => p.Pairs.Length));
    }

    public async Task<PlanUnmetsAnswer> UnmetAsync(Caller reader, string allianceId, PlanPreview preview, int skip, int size, CancellationToken cancel)
    {
        var shown = preview.Parts.SelectMany(p => p.Unmet.Select(u => (p.Measure, Unmet: u))).Skip(skip).Take(size).ToList();
        var seen = await plans.EntriesAsync(
            reader, shown.SelectMany(s => s.Unmet.Obstacles.SelectMany(o => o.OutweighedBy.Append(o.ResourceId)).Append(s.Unmet.NeedId)), cancel);
        var names = await plans.NamesAsync(allianceId, shown.SelectMany(s => s.Unmet.Obstacles).Select(o => o.Target).OfType<string>(), cancel);
        return new PlanUnmetsAnswer(
            [
                .. shown.Select(s => new PlanUnmetAnswer(
                    s.Unmet.NeedId, Find(seen, s.Unmet.NeedId), s.Unmet.Missing / 1000m, s.Measure, s.Unmet.Cause, s.Unmet.Removed,
                    [
                        .. s.Unmet.Obstacles.Select(o => new PlanObstacleAnswer(
                            Find(seen, o.ResourceId), o.Cause, o.Of, o.Target, o.Points, o.Price, [.. o.OutweighedBy.Select(id => Find(seen, id)).OfType<PlanEntryRef>()])),
                    ])),
            ],
            preview.Parts.Sum(p => p.Unmet.Length),
            names);
    }

    public async Task<PlanWhatIfAnswer> WhatIfAsync(Caller reader, PlanWork before, PlanWork after, CancellationToken cancel)
    {
        var changes = PlanSolving.Changes(before, after);
        var shown = changes.OrderByDescending(c => Math.Abs(c.After - c.Before)).ThenBy(c => c.Need, StringComparer.Ordinal).ThenBy(c => c.Resource, StringComparer.Ordinal).Take(MostChanges).ToList();
        var seen = await plans.EntriesAsync(reader, shown.SelectMany(c => new[] { c.Need, c.Resource }), cancel);
        return new PlanWhatIfAnswer(
            Side(before), Side(after), [.. shown.Select(c => new PlanChangeAnswer(c.Need, c.Resource, Find(seen, c.Need), Find(seen, c.Resource), c.Before / 1000m, c.After / 1000m))], changes.Length);
    }

    private static PlanWhatIfSide Side(PlanWork work)
    {
        var preview = PlanSolving.Preview(work);
        var figures = PlanSolver.FiguresOf(preview, 0);
        return new PlanWhatIfSide(work.Input.Terms.Weights, preview.Parts.Sum(p => p.Matched) / 1000m, preview.Parts.Sum(p => p.Benefit) / 1000m, figures.Served, figures.Offers, figures.Proven);
    }

    private static PlanPartAnswer Part(PlanPartResult p) => new(
        p.Measure, p.Needs, p.Resources, p.Candidates, p.Bounded, p.Wanted / 1000m, p.Had / 1000m, p.Matched / 1000m, p.Benefit / 1000m, p.Bound / 1000m, p.Proven, p.Verified, p.Promised / 1000m,
        p.Kept / 1000m, p.Pairs.Length, p.Unmet.Length);

    private static PlanEntryRef? Find(IReadOnlyDictionary<string, PlanEntryRef> seen, string? id) => id is null ? null : seen.GetValueOrDefault(id);
}
