using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;

namespace Alliance.Storage.Kernel;

/// <summary>
/// A transaction to write in. Arguments are an object whose properties are the parameters (<c>new { id, name }</c>),
/// stored as <see cref="Columns.Store"/> says. On SQLite statements are prepared once and kept.
/// </summary>
public sealed class ProjectionContext(DbConnection connection, DbTransaction? transaction, IDialect dialect, Statements statements, int attempt)
{
    private static readonly ConcurrentDictionary<(string Dialect, string Table, Type Keys, Type? Values), string> Upserts = new();
    private static readonly ConcurrentDictionary<(string Table, Type Keys, bool Insert), string> Others = new();

    public DbConnection Connection => connection;

    /// <summary>For Dapper. Null on SQLite, where the connection itself stands within the transaction.</summary>
    public DbTransaction? Transaction => transaction;

    public IDialect Dialect => dialect;

    /// <summary>1 at first; more when the transaction is being repeated after a collision.</summary>
    public int Attempt => attempt;

    /// <summary>Set when the work ends without anything to keep: the transaction is rolled back and the result still returned.</summary>
    internal bool Discarded { get; private set; }

    internal void Discard() => Discarded = true;

    public Task<int> ExecuteAsync(string sql, object? arguments = null) =>
        statements.UseAsync(connection, transaction, sql, arguments, command => command.ExecuteNonQueryAsync());

    public Task<List<T>> QueryAsync<T>(string sql, object? arguments = null) =>
        ReadAsync(sql, arguments, reader => Task.FromResult(reader.Parse<T>().ToList()));

    public async Task<T?> QueryFirstAsync<T>(string sql, object? arguments = null)
    {
        var rows = await QueryAsync<T>(sql, arguments);
        return rows.Count == 0 ? default : rows[0];
    }

    /// <summary>Puts a row: <c>UpsertAsync("region", new { code }, new { name, level })</c>. The properties' names are the columns'.</summary>
    public Task<int> UpsertAsync(string table, object keys, object? values = null)
    {
        var sql = Upserts.GetOrAdd(
            (dialect.Name, table, keys.GetType(), values?.GetType()),
            shape => dialect.Upsert(shape.Table, Arguments.Names(shape.Keys), shape.Values is null ? [] : Arguments.Names(shape.Values)));
        return statements.UseAsync(connection, transaction, sql, new Arguments.Pair(keys, values), command => command.ExecuteNonQueryAsync());
    }

    public Task<int> InsertAsync(string table, object values) =>
        ExecuteAsync(Others.GetOrAdd((table, values.GetType(), true), s => SqlText.Insert(s.Table, Arguments.Names(s.Keys))), values);

    public Task<int> DeleteAsync(string table, object keys) =>
        ExecuteAsync(Others.GetOrAdd((table, keys.GetType(), false), s => $"DELETE FROM {s.Table} WHERE {SqlText.Match(Arguments.Names(s.Keys))}"), keys);

    internal Task<T> ReadAsync<T>(string sql, object? arguments, Func<DbDataReader, Task<T>> read) =>
        statements.UseAsync(connection, transaction, sql, arguments, async command =>
        {
            await using var reader = await command.ExecuteReaderAsync();
            return await read(reader);
        });
}
