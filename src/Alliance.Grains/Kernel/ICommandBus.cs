using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Grains.Kernel;

/// <summary>The one way to change anything: a command goes to its aggregate, which takes one turn at a time.</summary>
public interface ICommandBus
{
    /// <exception cref="Storage.Kernel.OutcomeUnknownException">It may have happened: repeat with the same command id.</exception>
    /// <exception cref="CommandNotTakenException">It did not happen: storage is in trouble or the engine is stopping.</exception>
    Task<CommandOutcome> SendAsync(ICommand command, Caller caller, string commandId, long? expectedVersion = null, CancellationToken cancel = default);
}

/// <summary>
/// The one outcome type. Accepted: the stream's new version and the scope's position it is visible from.
/// Refused: a stable code and its facts, and nothing has changed.
/// </summary>
public sealed record CommandOutcome(bool Accepted, string? Code, ImmutableSortedDictionary<string, string> Facts, string Stream, long Version, string Scope, long Position)
{
    private static readonly ImmutableSortedDictionary<string, string> NoFacts = ImmutableSortedDictionary<string, string>.Empty;

    public static CommandOutcome Done(StreamId stream, long version, ScopeId scope, long position) =>
        new(true, null, NoFacts, stream.ToString(), version, scope.ToString(), position);

    public static CommandOutcome Refused(StreamId stream, ScopeId scope, string code, ImmutableSortedDictionary<string, string>? facts = null) =>
        new(false, code, facts ?? NoFacts, stream.ToString(), 0, scope.ToString(), 0);
}

/// <summary>Trouble that is known to have changed nothing.</summary>
public sealed class CommandNotTakenException(string message, Exception? cause = null) : Exception(message, cause);
