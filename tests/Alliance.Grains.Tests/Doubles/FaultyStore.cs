using System.Collections.Concurrent;
using System.Data.Common;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Grains.Tests.Doubles;

public enum Fault
{
    /// <summary>Known not to have committed.</summary>
    BeforeCommit,

    /// <summary>Committed, and the answer lost.</summary>
    AfterCommit,

    /// <summary>Not committed, and nobody knows.</summary>
    InsteadOfCommit,
}

/// <summary>A store that fails as told, counts what is asked of it, and can be held up.</summary>
public sealed class FaultyStore(IEventStore inner) : IEventStore
{
    private readonly ConcurrentQueue<Fault> _faults = new();

    private int _loads;

    private int _looks;

    private int _appending;

    private int _mostAppending;

    /// <summary>Each append waits for this first.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    public int Loads => Volatile.Read(ref _loads);

    /// <summary>Appends that are held up now.</summary>
    public int Appending => Volatile.Read(ref _appending);

    public int MostAppending => Volatile.Read(ref _mostAppending);

    public void Next(params Fault[] faults)
    {
        foreach (var fault in faults)
        {
            _faults.Enqueue(fault);
        }
    }

    public Task<StreamSlice> LoadAsync(StreamId stream, CancellationToken cancel = default)
    {
        Interlocked.Increment(ref _loads);
        return inner.LoadAsync(stream, cancel);
    }

    public Task<Receipt?> FindReceiptAsync(string commandId, CancellationToken cancel = default) => inner.FindReceiptAsync(commandId, cancel);

    /// <summary>How often it was asked whether what is remembered is the present.</summary>
    public int Looks => Volatile.Read(ref _looks);

    public Task<StreamStanding> StandingAsync(StreamId stream, IReadOnlyCollection<string> commandIds, CancellationToken cancel = default)
    {
        Interlocked.Increment(ref _looks);
        return inner.StandingAsync(stream, commandIds, cancel);
    }

    /// <summary>Of several commands appended together.</summary>
    public int MostTogether { get; private set; }

    public Task<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancel = default) =>
        FaultilyAsync(() => inner.AppendAsync(request, cancel));

    public async Task<IReadOnlyList<AppendResult.Appended>?> AppendTogetherAsync(IReadOnlyList<AppendRequest> requests, CancellationToken cancel = default)
    {
        // Trouble known not to have committed is met again by the first that is then tried by itself.
        if (_faults.TryPeek(out var next) && next == Fault.BeforeCommit)
        {
            throw new Trouble();
        }

        var results = await FaultilyAsync(() => inner.AppendTogetherAsync(requests, cancel));
        MostTogether = Math.Max(MostTogether, results?.Count ?? 0);
        return results;
    }

    private async Task<T> FaultilyAsync<T>(Func<Task<T>> append)
    {
        var now = Interlocked.Increment(ref _appending);
        for (var most = _mostAppending; now > most && Interlocked.CompareExchange(ref _mostAppending, now, most) != most; most = _mostAppending)
        {
        }

        try
        {
            await Hold;
            if (!_faults.TryDequeue(out var fault))
            {
                return await append();
            }

            if (fault == Fault.AfterCommit)
            {
                await append();
            }

            throw fault == Fault.BeforeCommit ? new Trouble() : new OutcomeUnknownException(new Trouble());
        }
        finally
        {
            Interlocked.Decrement(ref _appending);
        }
    }

    public Task<IReadOnlyList<StoredEvent>> ReadFeedAsync(ScopeId scope, long after, int max, CancellationToken cancel = default) =>
        inner.ReadFeedAsync(scope, after, max, cancel);

    public Task<long> HeadAsync(ScopeId scope, CancellationToken cancel = default) => inner.HeadAsync(scope, cancel);

    public Task<IReadOnlyDictionary<ScopeId, long>> HeadsAsync(IReadOnlyCollection<ScopeId> scopes, CancellationToken cancel = default) =>
        inner.HeadsAsync(scopes, cancel);

    private sealed class Trouble() : DbException("The disk is full.");
}
