using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Alliance.Silo.Verbs;

/// <summary>What may be said of a database's address.</summary>
internal static class Without
{
    private static readonly string[] Secret = ["password", "pwd"];

    /// <summary>The address as it may be printed.</summary>
    public static string Secrets(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var parts = new DbConnectionStringBuilder { ConnectionString = address[(colon + 1)..] };
        foreach (var key in Secret)
        {
            parts.Remove(key);
        }

        return address[..(colon + 1)] + parts.ConnectionString;
    }

    /// <summary>The file of a SQLite database; null of any other.</summary>
    public static string? FileOf(string address) => address.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase)
        ? new SqliteConnectionStringBuilder(address["sqlite:".Length..]).DataSource
        : null;
}
