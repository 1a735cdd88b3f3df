using System.Data.Common;

namespace Alliance.Storage.Kernel;

/// <summary>
/// What differs between the databases, and nothing else. Rules that keep the rest alike:
/// <list type="bullet">
/// <item>Instants are <c>bigint</c> microseconds since 1970 UTC, days are <c>yyyy-MM-dd</c> text, truth values and counts are <c>bigint</c>; see <see cref="Columns"/>.</item>
/// <item>Parameters are written <c>@name</c>; tables have no foreign keys, no identity columns and no triggers.</item>
/// <item>A list is tested with <see cref="In"/>, a page is cut with <see cref="Page"/>, a row is put with <see cref="Upsert"/>.</item>
/// </list>
/// </summary>
public interface IDialect
{
    /// <summary><c>Sqlite</c>, <c>PostgreSql</c> or <c>SqlServer</c>: also the folder of its migrations.</summary>
    string Name { get; }

    /// <summary>One writer at a time: writes of this process share a commit.</summary>
    bool HasOneWriter { get; }

    DbConnection Connect(string connectionString);

    /// <summary>Opens and prepares a connection for reading, or for the one writer.</summary>
    Task OpenAsync(DbConnection connection, bool forWriting, CancellationToken cancel = default);

    /// <summary>A transaction to write in; null where the caller runs <c>BEGIN IMMEDIATE</c> itself.</summary>
    Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel = default);

    /// <summary>A transaction in which every read sees the same moment.</summary>
    Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancel = default);

    /// <summary>Adds <c>@count</c> to the head of <c>@scope</c> (of <c>@kind</c>), makes the row when missing, and answers (head, hash). Holds the row until the end of the transaction.</summary>
    string BumpHead { get; }

    /// <summary>Puts a row: inserted when its key is new, its values replaced when not. With no values an existing row is left alone.</summary>
    string Upsert(string table, IReadOnlyList<string> keys, IReadOnlyList<string> values);

    /// <summary>The clause after ORDER BY (which SQL Server insists on) that cuts a page out: <c>Page("@take", "@skip")</c>. The arguments may be numbers.</summary>
    string Page(string take, string skip = "0");

    /// <summary><c>column IN (…)</c> over a list parameter passed through Dapper: <c>In("u.id", "ids")</c>. At most 2,000 entries.</summary>
    string In(string column, string parameter);

    /// <summary>The condition that the column has a pattern: <c>Like("u.name", "like")</c>, its parameter made by <see cref="SqlText.Containing"/> or <see cref="SqlText.StartingWith"/>.</summary>
    string Like(string column, string parameter);

    /// <summary>The text as a part of a pattern, none of its signs meaning more than itself.</summary>
    string Literally(string text);

    /// <summary>Tables of the product, without those of the database itself.</summary>
    string Tables { get; }

    Trouble Classify(Exception exception);

    /// <summary>Takes the lock under which migrations are applied; it ends with the transaction.</summary>
    Task LockMigrationsAsync(DbConnection connection, DbTransaction? transaction);

    /// <summary>Settings of the database itself, made where permitted before the first migration.</summary>
    Task PrepareDatabaseAsync(DbConnection connection);
}

/// <summary>What an exception of the database means for the transaction it came from.</summary>
public enum Trouble
{
    /// <summary>Not of the kinds below: the transaction did not commit, and repeating it would not help.</summary>
    Other,
    DuplicateKey,

    /// <summary>Deadlock or serialization failure: known not committed, repeat.</summary>
    Collision,

    /// <summary>A lock was not to be had in time: known not committed, repeat later.</summary>
    Busy,

    /// <summary>Before the commit nothing was written; during the commit the outcome is unknown.</summary>
    ConnectionLost,
}
