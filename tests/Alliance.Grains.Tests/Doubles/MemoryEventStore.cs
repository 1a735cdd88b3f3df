using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Grains.Tests.Doubles;

/// <summary>The log's contract in a few dictionaries.</summary>
public sealed class MemoryEventStore : IEventStore
{
    private readonly Lock _gate = new();

    private readonly Dictionary<StreamId, List<StoredEvent>> _streams = [];

    private readonly Dictionary<ScopeId, List<StoredEvent>> _feeds = [];

    private readonly Dictionary<string, Receipt> _receipts = new(StringComparer.Ordinal);

    private readonly Dictionary<StreamId, ImmutableArray<DueItem>> _due = [];

    public Task<StreamSlice> LoadAsync(StreamId stream, CancellationToken cancel = default)
    {
        lock (_gate)
        {
            var events = _streams.GetValueOrDefault(stream);
            return Task.FromResult(events is null ? new StreamSlice(null, 0, []) : new StreamSlice(events[0].Scope, events.Count, [.. events]));
        }
    }

    public Task<Receipt?> FindReceiptAsync(string commandId, CancellationToken cancel = default)
    {
        lock (_gate)
        {
            return Task.FromResult(_receipts.GetValueOrDefault(commandId));
        }
    }

    public Task<StreamStanding> StandingAsync(StreamId stream, IReadOnlyCollection<string> commandIds, CancellationToken cancel = default)
    {
        lock (_gate)
        {
            return Task.FromResult(new StreamStanding(
                _streams.GetValueOrDefault(stream)?.Count ?? 0, commandIds.Where(_receipts.ContainsKey).ToDictionary(id => id, id => _receipts[id], StringComparer.Ordinal)));
        }
    }

    public Task<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancel = default)
    {
        lock (_gate)
        {
            return Task.FromResult(Append(request));
        }
    }

    public Task<IReadOnlyList<AppendResult.Appended>?> AppendTogetherAsync(IReadOnlyList<AppendRequest> requests, CancellationToken cancel = default)
    {
        lock (_gate)
        {
            // All or nothing without undoing: they fit when the first does, and each follows the one before it.
            var first = requests[0];
            var seen = new HashSet<string>(_receipts.Keys, StringComparer.Ordinal);
            var version = (long)(_streams.GetValueOrDefault(first.Stream)?.Count ?? 0);
            foreach (var request in requests)
            {
                if (request.ExpectedVersion != version || request.ExpectedHead is not null || !seen.Add(request.CommandId))
                {
                    return Task.FromResult<IReadOnlyList<AppendResult.Appended>?>(null);
                }

                version += request.Events.Length;
            }

            return Task.FromResult<IReadOnlyList<AppendResult.Appended>?>([.. requests.Select(r => (AppendResult.Appended)Append(r))]);
        }
    }

    public Task<IReadOnlyList<StoredEvent>> ReadFeedAsync(ScopeId scope, long after, int max, CancellationToken cancel = default)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<StoredEvent>>([.. FeedOf(scope).Where(e => e.Position > after).Take(max)]);
        }
    }

    public Task<long> HeadAsync(ScopeId scope, CancellationToken cancel = default)
    {
        lock (_gate)
        {
            return Task.FromResult((long)FeedOf(scope).Count);
        }
    }

    public async Task<IReadOnlyDictionary<ScopeId, long>> HeadsAsync(IReadOnlyCollection<ScopeId> scopes, CancellationToken cancel = default)
    {
        var heads = new Dictionary<ScopeId, long>();
        foreach (var scope in scopes)
        {
            heads[scope] = await HeadAsync(scope, cancel);
        }

        return heads;
    }

    private AppendResult Append(AppendRequest request)
    {
        if (_receipts.TryGetValue(request.CommandId, out var before))
        {
            return new AppendResult.Duplicate(before);
        }

        var (stream, feed) = (_streams.GetValueOrDefault(request.Stream) ?? [], FeedOf(request.Scope));
        if (stream.Count != request.ExpectedVersion)
        {
            return new AppendResult.Conflict(ConflictKind.StreamVersion);
        }

        if (request.ExpectedHead is { } head && head != feed.Count)
        {
            return new AppendResult.Conflict(ConflictKind.ScopeHead);
        }

        var stored = request.Events.Select((e, i) => new StoredEvent(
            request.Scope, feed.Count + 1 + i, request.Stream, stream.Count + 1 + i, Catalog.NameOf(e).Name, Catalog.NameOf(e).Schema,
            Catalog.Write(e), request.Actor, request.CommandId, request.At, "")).ToList();
        if (stored.Count > 0)
        {
            stream.AddRange(stored);
            feed.AddRange(stored);
            (_streams[request.Stream], _feeds[request.Scope]) = (stream, feed);
        }

        if (request.Due is { } due)
        {
            _due[request.Stream] = due;
        }

        var receipt = new Receipt(request.CommandId, request.Fingerprint, request.Stream, stream.Count, request.Scope, feed.Count);
        _receipts.Add(request.CommandId, receipt);
        return new AppendResult.Appended(receipt, stored);
    }

    private List<StoredEvent> FeedOf(ScopeId scope) => _feeds.GetValueOrDefault(scope) ?? [];
}
