namespace Alliance.Storage.Kernel;

/// <summary>Pieces of SQL that the dialects share.</summary>
public static class SqlText
{
    public static string Columns(IEnumerable<string> names) => string.Join(", ", names);

    public static string Parameters(IEnumerable<string> names) => string.Join(", ", names.Select(n => "@" + n));

    public static string Assign(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"{n} = @{n}"));

    public static string Match(IEnumerable<string> names) => string.Join(" AND ", names.Select(n => $"{n} = @{n}"));

    public static string Insert(string table, IEnumerable<string> names)
    {
        var all = names as IReadOnlyCollection<string> ?? [.. names];
        return $"INSERT INTO {table} ({Columns(all)}) VALUES ({Parameters(all)})";
    }

    /// <summary>The pattern for <see cref="IDialect.Like"/> that finds the text anywhere.</summary>
    public static string Containing(this IDialect dialect, string text) => $"%{dialect.Literally(text)}%";

    /// <summary>
    /// After a table's alias: the index to be read. SQLite, which keeps no statistics here, takes it at its word (and refuses a query that cannot
    /// use it); the servers know better by their statistics.
    /// </summary>
    public static string Using(this IDialect dialect, string index) => dialect is SqliteDialect ? $" INDEXED BY {index}" : "";

    public static string StartingWith(this IDialect dialect, string text) => $"{dialect.Literally(text)}%";

    internal static string LikeEscaped(string column, string parameter) => $"{column} LIKE @{parameter} ESCAPE '\\'";

    internal static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);

    /// <summary>Upsert as SQLite and PostgreSQL write it.</summary>
    internal static string OnConflict(string table, IReadOnlyList<string> keys, IReadOnlyList<string> values)
    {
        var tail = values.Count == 0 ? "NOTHING" : "UPDATE SET " + string.Join(", ", values.Select(v => $"{v} = excluded.{v}"));
        return $"{Insert(table, [.. keys, .. values])} ON CONFLICT ({Columns(keys)}) DO {tail}";
    }

    internal const string BumpHeadOnConflict =
        "INSERT INTO feed (scope, kind, head, hash) VALUES (@scope, @kind, @count, '') "
        + "ON CONFLICT (scope) DO UPDATE SET head = feed.head + @count RETURNING head, hash";
}
