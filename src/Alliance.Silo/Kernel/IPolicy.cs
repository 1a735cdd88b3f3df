using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Silo.Kernel;

/// <summary>
/// What one aggregate does because of another's event. A policy may see the same event again after a failure: its commands'
/// ids are derived from the event and their own content, so that repeating is harmless.
/// </summary>
public interface IPolicy
{
    /// <summary>Stable: the checkpoints are kept, and the commands' ids derived, under it.</summary>
    string Name { get; }

    /// <summary>The kinds of scope it follows: <c>alliance</c>, <c>unit</c>, <c>platform</c>.</summary>
    IReadOnlySet<string> ScopeKinds { get; }

    /// <summary>The names of the events it follows.</summary>
    IReadOnlySet<string> Events { get; }

    /// <summary>The commands that follow from the event. It may read what the present is.</summary>
    Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel);

    /// <summary>
    /// What follows when one of these commands was refused: the rest of the reaction is not sent, and this is instead (where one of
    /// this is refused in turn, it is asked again). Null, as it is usually: the refusal is noted, and the rest is sent all the same.
    /// After a crash it may be asked again, or not, if what was refused is then accepted: it must be right in both cases.
    /// </summary>
    Task<IReadOnlyList<ICommand>?> RefusedAsync(StoredEvent stored, IEvent happened, ICommand command, Refusal refusal, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ICommand>?>(null);

    /// <summary>Events of different streams may be reacted to side by side; those of one stream follow one another in any case.</summary>
    bool SideBySide => false;
}

/// <summary>The rule by which a command was refused, with its facts.</summary>
public sealed record Refusal(string Code, IReadOnlyDictionary<string, string> Facts);
