using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Matching.Plans;
using Alliance.Storage.Accounts;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Matching.Plans;

namespace Alliance.Silo.Matching.Plans;

/// <summary>
/// Makes and solves the problems of plans within bounds: one at a time in a process, so long and no longer, from so many entries and no more. Keeps
/// the last few in memory, so that other weights are solved on from there.
/// </summary>
public sealed class PlanWorkshop(PlanEntryQueries entries, PersonGrants grants, PlanSeats seats, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private const int MostKept = 4;

    private readonly SemaphoreSlim _bench = new(1);
    private readonly LinkedList<(string Plan, int Ask, PlanWork Work, string Stamp)> _kept = [];

    /// <summary>The caller a plan was asked for by: what he may see is what it is made from.</summary>
    public async Task<Caller> CallerAsync(string personId) => new(personId, await grants.OfAsync(personId));

    /// <summary>Reads the entries, makes the problem, solves it.</summary>
    /// <exception cref="PlanRefusedException">With the code that the plan ends with.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public async Task<(PlanWork Work, string Stamp)> SolveAsync(WaitingPlan plan, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await _bench.WaitAsync(cancel);
        try
        {
            limit.CancelAfter(Longest);
            if (Find(plan.Id, plan.Ask) is { } kept)
            {
                return kept;
            }

            var caller = await CallerAsync(plan.AskedBy);
            if (!await seats.RunsAsync(caller, plan.AllianceId, limit.Token))
            {
                throw new PlanRefusedException(PlanCodes.NotAllowed);
            }

            var read = await entries.ReadAsync(caller, plan.AllianceId, plan.Terms.Scope, limit.Token);
            if (read.Needs is not { } needs || read.Resources is not { } resources)
            {
                throw new PlanRefusedException(PlanCodes.TooManyEntries);
            }

            var input = new PlanInput(plan.Terms, ChinaTime.DateOf(clock.GetUtcNow()), needs, resources) { Offered = read.Offered };
            var work = await Task.Run(() => PlanSolving.Solve(input, limit.Token), limit.Token);
            Keep(plan.Id, plan.Ask, work, read.Stamp);
            return (work, read.Stamp);
        }
        catch (PlanTooLargeException)
        {
            throw new PlanRefusedException(PlanCodes.TooLarge);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new PlanRefusedException(PlanCodes.TooLong);
        }
        finally
        {
            _bench.Release();
        }
    }

    /// <summary>What other weights would change. Nothing of it is kept.</summary>
    public async Task<(PlanWork Before, PlanWork After)> WhatIfAsync(WaitingPlan plan, ScoreWeights weights, CancellationToken cancel)
    {
        var (work, _) = await SolveAsync(plan, cancel);
        await _bench.WaitAsync(cancel);
        try
        {
            return (work, await Task.Run(() => PlanSolving.Reweigh(work, weights, cancel), cancel));
        }
        finally
        {
            _bench.Release();
        }
    }

    public void Dispose() => _bench.Dispose();

    private (PlanWork, string)? Find(string plan, int ask)
    {
        lock (_kept)
        {
            return _kept.FirstOrDefault(k => k.Plan == plan && k.Ask == ask) is { Work: { } work, Stamp: var stamp } ? (work, stamp) : null;
        }
    }

    private void Keep(string plan, int ask, PlanWork work, string stamp)
    {
        lock (_kept)
        {
            foreach (var old in _kept.Where(k => k.Plan == plan).ToList())
            {
                _kept.Remove(old);
            }

            _kept.AddFirst((plan, ask, work, stamp));
            while (_kept.Count > MostKept)
            {
                _kept.RemoveLast();
            }
        }
    }
}

/// <summary>Solving ended without a plan, for a reason that people are told.</summary>
public sealed class PlanRefusedException(string code) : Exception(code)
{
    public string Code { get; } = code;
}

/// <summary>Who runs an alliance now: its coordinators and whoever speaks for the unit in the chair.</summary>
public sealed class PlanSeats(Storage.Kernel.Database database)
{
    public Task<bool> RunsAsync(Caller caller, string allianceId, CancellationToken cancel) => database.ReadAsync(
        async db => ((await db.SeatsOfAsync(allianceId)).RelationOf(caller, allianceId) & (Relation.Coordinator | Relation.Chair)) != Relation.None, cancel);
}
