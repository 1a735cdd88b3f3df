namespace Alliance.Tests.Databases;

/// <summary>The PostgreSQL that the tests of one run share. <c>ALLIANCE_TEST_POSTGRESQL</c> names another server to use instead.</summary>
public static class PostgreSqlCluster
{
    private static readonly Lazy<string?> Started = new(() => Given ?? (PostgreSqlServer.IsInstalled ? PostgreSqlServer.Start().ConnectionString : null));

    /// <summary>Connection string without a database; null when PostgreSQL is not installed.</summary>
    public static string? ConnectionString => Started.Value;

    public static bool IsInstalled => Given is not null || PostgreSqlServer.IsInstalled;

    private static string? Given => Environment.GetEnvironmentVariable("ALLIANCE_TEST_POSTGRESQL") is { Length: > 0 } given ? given : null;
}
