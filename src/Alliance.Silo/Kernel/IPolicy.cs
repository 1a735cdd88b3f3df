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
}
