using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Alliance.Storage.Kernel;

/// <summary>
/// The one writer of a SQLite database. Whatever waits when it comes round goes into one transaction, each work in a
/// savepoint of its own: one that throws takes back only itself. All are answered after the commit that they share, so that
/// the disk is flushed once for all of them. See docs/adr/0002-group-commit.md.
/// </summary>
internal sealed class GroupLane : IWriteLane
{
    private const int Most = 512;
    private readonly BlockingCollection<IWork> _queue = new(boundedCapacity: 20_000);
    private readonly Database _database;
    private readonly Task _loop;

    public GroupLane(Database database)
    {
        _database = database;
        _loop = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public Task<T> RunAsync<T>(Func<ProjectionContext, Task<T>> work)
    {
        var item = new Work<T>(work);
        _queue.Add(item);
        return item.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        await _loop;
        _queue.Dispose();
    }

    private void Run()
    {
        GroupWriter? writer = null;
        var group = new List<IWork>(Most);
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            group.Clear();
            group.Add(first);
            while (group.Count < Most && _queue.TryTake(out var next))
            {
                group.Add(next);
            }

            try
            {
                writer ??= GroupWriter.Open(_database);
                writer.Write(group);
                StorageTelemetry.BatchSize.Record(group.Count);
            }
            catch (Exception trouble)
            {
                // SQLite has rolled back, or does so when the connection closes: nothing of the group is committed.
                writer?.Dispose();
                writer = null;
                group.ForEach(work => work.Fail(trouble));
                continue;
            }

            group.ForEach(work => work.Succeed());
        }

        writer?.Dispose();
    }

    internal interface IWork
    {
        /// <summary>Runs; true when there is something to keep. Never throws.</summary>
        bool Run(ProjectionContext context);

        /// <summary>The commit succeeded: hands out the result, or the work's own exception.</summary>
        void Succeed();

        void Fail(Exception trouble);
    }

    private sealed class Work<T>(Func<ProjectionContext, Task<T>> work) : IWork
    {
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Activity? _activity = Activity.Current;
        private T? _result;
        private Exception? _own;

        public Task<T> Answer => _answer.Task;

        public bool Run(ProjectionContext context)
        {
            Activity.Current = _activity;
            try
            {
                _result = work(context).GetAwaiter().GetResult();
                return !context.Discarded;
            }
            catch (Exception own)
            {
                _own = own is TryAgainException { InnerException: { } cause } ? cause : own;
                return false;
            }
            finally
            {
                Activity.Current = null;
            }
        }

        public void Succeed()
        {
            if (_own is null)
            {
                _answer.TrySetResult(_result!);
            }
            else
            {
                _answer.TrySetException(_own);
            }
        }

        public void Fail(Exception trouble) => _answer.TrySetException(_own ?? trouble);
    }
}

/// <summary>The writer's connection.</summary>
internal sealed class GroupWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly IDialect _dialect;
    private readonly Statements _statements = new(keep: true);

    private GroupWriter(SqliteConnection connection, IDialect dialect)
    {
        _connection = connection;
        _dialect = dialect;
    }

    public static GroupWriter Open(Database database) =>
        new((SqliteConnection)database.ConnectAsync(forWriting: true).GetAwaiter().GetResult(), database.Dialect);

    /// <summary>Returns when the group is committed; throws when nothing of it is.</summary>
    public void Write(IReadOnlyList<GroupLane.IWork> group)
    {
        Execute("BEGIN IMMEDIATE");
        foreach (var work in group)
        {
            Execute("SAVEPOINT work");
            if (!work.Run(new ProjectionContext(_connection, null, _dialect, _statements, attempt: 1)))
            {
                Execute("ROLLBACK TO work");
            }

            // Throws when the trouble took the whole transaction away (a full disk, say).
            Execute("RELEASE work");
        }

        Execute("COMMIT");
    }

    public void Dispose()
    {
        _statements.Dispose();
        _connection.Dispose();
    }

    private void Execute(string sql) =>
        _statements.UseAsync(_connection, null, sql, null, command => Task.FromResult(command.ExecuteNonQuery())).GetAwaiter().GetResult();
}
