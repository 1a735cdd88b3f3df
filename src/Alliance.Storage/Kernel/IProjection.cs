using Alliance.Domain.Kernel;

namespace Alliance.Storage.Kernel;

/// <summary>
/// Rows kept beside the log, written in the append's own transaction: when it throws, that append is rolled back, alone.
/// It depends on nothing but the events, so that rebuilding gives the same rows.
/// </summary>
public interface IProjection
{
    string Name { get; }

    /// <summary>Names of the events it follows.</summary>
    IReadOnlySet<string> Events { get; }

    Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened);

    /// <summary>Removes what it has written for the scope; the scope's events are applied again afterwards.</summary>
    Task ClearAsync(ProjectionContext context, ScopeId scope);
}

/// <summary>Writes what a command carries beside its events into tables from which it can be erased. Never replayed.</summary>
public interface IPrivateWriter
{
    bool Handles(IPrivateWrite write);

    Task ApplyAsync(ProjectionContext context, IPrivateWrite write);
}
