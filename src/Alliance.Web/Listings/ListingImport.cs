using System.Collections.Concurrent;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Grains.Kernel;

namespace Alliance.Web.Listings;

/// <summary>Status: ready, running, done, failed, undoing, undone. `skipped` rows were refused by a rule, with the reason.</summary>
public sealed record ListingImportStatus(string Id, string Status, int Done, int Total, int Skipped, IReadOnlyList<ListingSheetProblem> Problems);

/// <summary>What a row brought about, so that it can be taken back.</summary>
public sealed record ListingImported(string ListingId, ListingTerms? Before);

/// <summary>A file that was read and waits to be run, runs, or can be undone. Kept in memory by the process that read it, for an hour.</summary>
public sealed class ListingImport(string id, string personId, string allianceId, IReadOnlyList<ListingSheetRow> good, DateTimeOffset at)
{
    private readonly ConcurrentBag<ListingSheetProblem> refused = [];
    private string status = "ready";
    private int done;
    private int total = good.Count;

    public string Id => id;

    public string PersonId => personId;

    public string AllianceId => allianceId;

    public IReadOnlyList<ListingSheetRow> Good => good;

    public DateTimeOffset At => at;

    public ConcurrentBag<ListingImported> Imported { get; } = [];

    public bool IsBusy => Volatile.Read(ref status) is "running" or "undoing";

    /// <summary>Only the first of several attempts goes on.</summary>
    public bool TryPass(string from, string to, int count)
    {
        if (Interlocked.CompareExchange(ref status, to, from) != from)
        {
            return false;
        }

        Volatile.Write(ref done, 0);
        Volatile.Write(ref total, count);
        return true;
    }

    public void RowDone(ListingSheetProblem? problem = null)
    {
        if (problem is not null)
        {
            refused.Add(problem);
        }

        Interlocked.Increment(ref done);
    }

    public void Finish(string how) => Volatile.Write(ref status, how);

    public ListingImportStatus Snapshot() => new(id, Volatile.Read(ref status), Volatile.Read(ref done), Volatile.Read(ref total), refused.Count, [.. refused.OrderBy(p => p.Row).Take(1000)]);
}

/// <summary>The imports of this process. Each row is a command with an id of its own, so that running it again would change nothing.</summary>
public sealed partial class ListingImports(ICommandBus bus, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<ListingImports> log)
{
    private const int AtOnce = 64;
    private const int MostKept = 20;

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, ListingImport> all = new(StringComparer.Ordinal);

    public ListingImport Add(string personId, string allianceId, IReadOnlyList<ListingSheetRow> good)
    {
        foreach (var old in all.Values.Where(i => !i.IsBusy && clock.GetUtcNow() - i.At > KeptFor).ToList())
        {
            all.TryRemove(old.Id, out _);
        }

        if (all.Count >= MostKept)
        {
            throw new CommandNotTakenException("Too many imports at once.");
        }

        var import = new ListingImport(Ids.Derive(Guid.NewGuid().ToString("N"), "listing-import"), personId, allianceId, good, clock.GetUtcNow());
        return all[import.Id] = import;
    }

    public ListingImport? Find(string id, string allianceId, string personId) => all.GetValueOrDefault(id) is { } import && import.PersonId == personId && import.AllianceId == allianceId ? import : null;

    public void Run(ListingImport import, IReadOnlyList<ListingSheetRow> rows, IReadOnlyDictionary<string, ListingTerms> before, Caller caller) =>
        _ = Task.Run(() => ForEachAsync(import, rows, "done", row => TakeAsync(import, row, before, caller)), CancellationToken.None);

    public void Undo(ListingImport import, Caller caller) =>
        _ = Task.Run(() => ForEachAsync(import, [.. import.Imported], "undone", made => TakeBackAsync(import, made, caller)), CancellationToken.None);

    private async Task ForEachAsync<T>(ListingImport import, IReadOnlyList<T> things, string end, Func<T, Task<ListingSheetProblem?>> act)
    {
        try
        {
            await Parallel.ForEachAsync(things, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = lifetime.ApplicationStopping }, async (thing, _) => import.RowDone(await act(thing)));
            import.Finish(end);
        }
        catch (Exception trouble)
        {
            LogBroken(log, trouble, import.Id);
            import.Finish("failed");
        }
    }

    private async Task<ListingSheetProblem?> TakeAsync(ListingImport import, ListingSheetRow row, IReadOnlyDictionary<string, ListingTerms> before, Caller caller)
    {
        var id = Ids.Derive(import.Id, $"{row.Row}");
        var listing = row.ListingId ?? Ids.Derive(id, "listing");
        ICommand command = row.ListingId is null
            ? new PostListing(import.AllianceId, listing, row.UnitId, row.Terms, row.Contact, import.Id)
            : new ChangeListing(import.AllianceId, listing, row.Terms, row.Contact, KeepContact: row.Contact is null, import.Id);
        var outcome = await SendAsync(command, caller, id);
        if (outcome.Accepted)
        {
            import.Imported.Add(new ListingImported(listing, row.ListingId is null ? null : before.GetValueOrDefault(row.ListingId)));
            return null;
        }

        var problem = Kernel.Problem.Of(outcome.Code!, outcome.Facts);
        return new ListingSheetProblem(row.Row, 0, ListingSheet.Title, row.Terms.Title, outcome.Code!, problem.Facts, problem.Detail, problem.DetailEn);
    }

    /// <summary>What was new is withdrawn, what was changed is as it was; what has been promised in the meantime stays.</summary>
    private async Task<ListingSheetProblem?> TakeBackAsync(ListingImport import, ListingImported made, Caller caller)
    {
        ICommand command = made.Before is { } terms
            ? new ChangeListing(import.AllianceId, made.ListingId, terms, null, KeepContact: true)
            : new WithdrawListing(import.AllianceId, made.ListingId, "撤销导入");
        var outcome = await SendAsync(command, caller, Ids.Derive(import.Id, $"undo {made.ListingId}"));
        if (outcome.Accepted)
        {
            return null;
        }

        var problem = Kernel.Problem.Of(outcome.Code!, outcome.Facts);
        return new ListingSheetProblem(0, 0, ListingSheet.Title, null, outcome.Code!, problem.Facts, problem.Detail, problem.DetailEn);
    }

    /// <summary>Trouble that is known or not known to have written anything is met by the same command again.</summary>
    private async Task<CommandOutcome> SendAsync(ICommand command, Caller caller, string id)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await bus.SendAsync(command, caller, id, cancel: lifetime.ApplicationStopping);
            }
            catch (Exception trouble) when (attempt < 5 && trouble is Storage.Kernel.OutcomeUnknownException or CommandNotTakenException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), lifetime.ApplicationStopping);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Id} of listings was broken off")]
    private static partial void LogBroken(ILogger log, Exception trouble, string id);
}
