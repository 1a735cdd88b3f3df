namespace Alliance.Storage.Kernel;

/// <summary>How writes get their turn: together behind one writer, or each on a connection of its own.</summary>
internal interface IWriteLane : IAsyncDisposable
{
    Task<T> RunAsync<T>(Func<ProjectionContext, Task<T>> work);
}

/// <summary>Something collided with a writer that came first: known not committed, and worth running again at once.</summary>
internal sealed class TryAgainException(Exception cause) : Exception("The transaction collided with another and is repeated.", cause);
