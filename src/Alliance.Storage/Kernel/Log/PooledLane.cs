using System.Data.Common;

namespace Alliance.Storage.Kernel;

/// <summary>One transaction per write on pooled connections, repeated when the server says it did not commit because of another.</summary>
internal sealed class PooledLane(Database database) : IWriteLane
{
    private const int Attempts = 12;

    /// <summary>Leaves some of the clients' usual hundred connections to the readers.</summary>
    private readonly SemaphoreSlim _room = new(48);

    public async Task<T> RunAsync<T>(Func<ProjectionContext, Task<T>> work)
    {
        await _room.WaitAsync();
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await OnceAsync(work, attempt);
                }
                catch (Exception trouble) when (IsWorthRepeating(trouble, attempt))
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 4 << Math.Min(attempt, 6))));
                }
            }
        }
        finally
        {
            _room.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _room.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Nothing here has committed: that which may have is an <see cref="OutcomeUnknownException"/>.</summary>
    private bool IsWorthRepeating(Exception trouble, int attempt) => trouble is TryAgainException
        ? attempt < Attempts
        : database.Dialect.Classify(trouble) switch
        {
            Trouble.Collision => attempt < Attempts,
            Trouble.ConnectionLost => attempt <= 2,
            _ => false,
        };

    private async Task<T> OnceAsync<T>(Func<ProjectionContext, Task<T>> work, int attempt)
    {
        await using var connection = await database.ConnectAsync(forWriting: true);
        using var statements = new Statements(keep: false);
        var transaction = await database.Dialect.BeginAsync(connection);
        await using var end = new LastWord(transaction);
        var context = new ProjectionContext(connection, transaction, database.Dialect, statements, attempt);
        var result = await work(context);
        if (context.Discarded)
        {
            await transaction.RollbackAsync();
        }
        else
        {
            await CommitAsync(transaction);
        }

        return result;
    }

    /// <summary>A server that answers "rolled back" did so; when no answer came nobody knows.</summary>
    private async Task CommitAsync(DbTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync();
        }
        catch (Exception trouble) when (database.Dialect.Classify(trouble) is not (Trouble.Collision or Trouble.DuplicateKey))
        {
            throw new OutcomeUnknownException(trouble);
        }
    }
}
