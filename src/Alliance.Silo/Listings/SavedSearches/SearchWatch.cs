using Alliance.Domain.Kernel;
using Alliance.Domain.Listings.SavedSearches;
using Alliance.Grains.Kernel;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Storage.Listings.SavedSearches;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alliance.Silo.Listings;

/// <summary>
/// Holds new entries against the saved searches and lets each search tell how much is new. Entries are gathered into batches, so that
/// an import of thousands tells a search once a batch and not once an entry. Of s searches and e entries s·e pairs are compared in
/// memory; the database is asked once for each search that something fits, whether its owner may see it at this moment and was not told before.
/// </summary>
public sealed partial class SearchWatch(FreshQueries fresh, SavedSearchQueries searches, ICommandBus bus, IDoorbell doorbell, TimeProvider clock, ILogger<SearchWatch> log) : BackgroundService
{
    private const int SearchesAtOnce = 1000;

    private const int TellsAtOnce = 4;

    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);

    /// <summary>Real time that a burst is gathered for.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(1);

    /// <summary>Between two batches while more and more comes.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(10);

    /// <summary>Deals with everything that is new by now. Returns how many searches have told something.</summary>
    public async Task<int> CatchUpAsync(CancellationToken stop = default)
    {
        var told = 0;
        while (await fresh.TakeAsync(clock.GetUtcNow(), stop) is { } batch)
        {
            told += await DealAsync(batch, stop);
        }

        return told;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wake = new Wake(doorbell, clock);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var busy = false;
                try
                {
                    if (await fresh.TakeAsync(clock.GetUtcNow(), stoppingToken) is { } batch)
                    {
                        await DealAsync(batch, stoppingToken);
                        busy = true;
                    }
                }
                catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
                {
                    LogTrouble(log, trouble);
                }

                if (busy)
                {
                    await Task.Delay(Breath, clock, stoppingToken);
                }
                else
                {
                    await wake.SleepAsync(LongestSleep, Settle, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping: the batch that was begun comes back under its name.
        }
    }

    private async Task<int> DealAsync(string batch, CancellationToken stop)
    {
        var (entries, after, told) = (await fresh.EntriesAsync(batch, stop), "", 0);
        while (entries.Count > 0 && await searches.WatchedAsync(after, SearchesAtOnce, stop) is { Count: > 0 } some)
        {
            var callers = await searches.CallersAsync(some.Select(s => s.PersonId), stop);
            await Parallel.ForEachAsync(some, new ParallelOptions { MaxDegreeOfParallelism = TellsAtOnce, CancellationToken = stop }, async (search, cancel) =>
            {
                if (await TellAsync(batch, search, callers[search.PersonId], entries, cancel))
                {
                    Interlocked.Increment(ref told);
                }
            });
            await fresh.ExtendAsync(batch, clock.GetUtcNow());
            after = some[^1].Id;
        }

        await fresh.DoneAsync(batch);
        if (told > 0)
        {
            LogTold(log, entries.Count, told);
        }

        return told;
    }

    private async Task<bool> TellAsync(string batch, WatchedSearch search, Caller caller, IReadOnlyList<FreshEntry> entries, CancellationToken stop)
    {
        var (words, mine) = (FreshEntry.WordsOf(search.Filter), caller.Units.ToHashSet(StringComparer.Ordinal));

        // What one has posted oneself is no news, nor what fitted before it was changed, unless others may see it now.
        var fitting = entries.Where(e => (search.Filter.Mine || !mine.Contains(e.UnitId)) && e.Fits(search.Filter, words, mine)).ToLookup(e => e.Was is { } was && was.Fits(search.Filter, words, mine));
        var (came, shown) = (fitting[false].Select(e => e.Id).ToList(), fitting[true].Where(e => e.IsShownToOthers).Select(e => e.Id).ToList());
        if (came.Count + shown.Count == 0 || await fresh.SeenAsync(caller, search.Id, came, shown, SavedSearchDecider.MostFresh, stop) is not { Count: > 0 } seen)
        {
            return false;
        }

        var outcome = await bus.SendAsync(
            new TellSearch(search.PersonId, search.Id, seen.Count, seen), Caller.System, Ids.Derive(batch, string.Join('\n', seen.Prepend(search.Id))), cancel: stop);
        return outcome.Accepted;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Of {Entries} new entries {Told} saved searches were told")]
    private static partial void LogTold(ILogger log, int entries, int told);

    [LoggerMessage(Level = LogLevel.Warning, Message = "New entries could not be held against the saved searches and are tried again")]
    private static partial void LogTrouble(ILogger log, Exception trouble);
}
