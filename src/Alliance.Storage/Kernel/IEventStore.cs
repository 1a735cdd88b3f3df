using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Storage.Kernel;

/// <summary>The log: streams of events, each event with its position in a scope's feed.</summary>
public interface IEventStore
{
    /// <summary>A stream from its first event; version 0 and no scope when there is none. O(events of the stream).</summary>
    Task<StreamSlice> LoadAsync(StreamId stream, CancellationToken cancel = default);

    /// <summary>The answer that was once given to a command, if it was accepted.</summary>
    Task<Receipt?> FindReceiptAsync(string commandId, CancellationToken cancel = default);

    /// <summary>
    /// The stream's version now, and the answers once given to those of these commands that were accepted. What commits after the version was
    /// read may still be among the receipts, never the other way round. O(commands), whatever the length of the stream.
    /// </summary>
    Task<StreamStanding> StandingAsync(StreamId stream, IReadOnlyCollection<string> commandIds, CancellationToken cancel = default);

    /// <summary>
    /// Appends in one transaction: the feed's head, the events, their read-model rows, private data, due work and the receipt.
    /// Returns normally only when the transaction is known to have committed, or known not to have.
    /// </summary>
    /// <exception cref="OutcomeUnknownException">The connection broke while committing: repeat with the same command id.</exception>
    /// <exception cref="System.Data.Common.DbException">Trouble known not to have committed.</exception>
    Task<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancel = default);

    /// <summary>
    /// Appends what several commands of one stream decided one upon the other, all in one transaction. Null, and nothing written,
    /// when not every one could be appended: each then has to be tried by itself. Throws as <see cref="AppendAsync"/>.
    /// </summary>
    Task<IReadOnlyList<AppendResult.Appended>?> AppendTogetherAsync(IReadOnlyList<AppendRequest> requests, CancellationToken cancel = default);

    /// <summary>Events of a scope after a position, in order, at most <paramref name="max"/>.</summary>
    Task<IReadOnlyList<StoredEvent>> ReadFeedAsync(ScopeId scope, long after, int max, CancellationToken cancel = default);

    /// <summary>The last position of a scope; 0 when nothing has happened.</summary>
    Task<long> HeadAsync(ScopeId scope, CancellationToken cancel = default);

    Task<IReadOnlyDictionary<ScopeId, long>> HeadsAsync(IReadOnlyCollection<ScopeId> scopes, CancellationToken cancel = default);
}

public sealed record StoredEvent(
    ScopeId Scope,
    long Position,
    StreamId Stream,
    long Version,
    string Name,
    int Schema,
    string Data,
    string Actor,
    string CommandId,
    DateTimeOffset At,
    string Hash)
{
    /// <summary>The event itself, brought up to the present schema.</summary>
    public IEvent Read() => Upcasters.Read(Name, Schema, Data);
}

public sealed record StreamSlice(ScopeId? Scope, long Version, IReadOnlyList<StoredEvent> Events);

public sealed record StreamStanding(long Version, IReadOnlyDictionary<string, Receipt> Receipts);

/// <summary>The accepted command's answer. <paramref name="Fingerprint"/> is the SHA-256 of the command's name and body, so that a key cannot be reused for another command.</summary>
public sealed record Receipt(string CommandId, string Fingerprint, StreamId Stream, long Version, ScopeId Scope, long Position);

/// <summary>
/// <paramref name="ExpectedVersion"/> is the stream's version the decision was made on; <paramref name="ExpectedHead"/>, when set,
/// the scope's head its facts were read at. <paramref name="Due"/> replaces the stream's rows of due work when not null.
/// </summary>
public sealed record AppendRequest(
    StreamId Stream,
    ScopeId Scope,
    long ExpectedVersion,
    long? ExpectedHead,
    ImmutableArray<IEvent> Events,
    ImmutableArray<IPrivateWrite> Private,
    ImmutableArray<DueItem>? Due,
    string CommandId,
    string Fingerprint,
    string Actor,
    DateTimeOffset At,
    string? TraceParent)
{
    /// <summary>No receipt is written, and no trace is made: nothing leads from whoever sent the command to its events.</summary>
    public bool Untraceable { get; init; }
}

public abstract record AppendResult
{
    private AppendResult()
    {
    }

    public sealed record Appended(Receipt Receipt, IReadOnlyList<StoredEvent> Events) : AppendResult;

    /// <summary>Somebody else was first: load again and decide again.</summary>
    public sealed record Conflict(ConflictKind Kind) : AppendResult;

    /// <summary>The very command was accepted before; nothing was written.</summary>
    public sealed record Duplicate(Receipt Receipt) : AppendResult;
}

public enum ConflictKind
{
    StreamVersion,
    ScopeHead,

    /// <summary>A unique value of a read model (a sign-in name, say) is taken.</summary>
    UniqueValue,
}

/// <summary>The transaction may or may not have committed.</summary>
public sealed class OutcomeUnknownException(Exception cause) : Exception("The outcome is unknown; repeat with the same idempotency key.", cause);
