namespace Alliance.Web.Kernel;

/// <summary>What the command line asks for. Everything else (limits, telemetry) comes from configuration and has defaults.</summary>
public sealed record WebOptions(string Urls, string Database, bool Demo, string[] Rest)
{
    public const string DefaultUrls = "http://127.0.0.1:5080";

    public const string Usage = """
        用法 usage: Alliance.Web [--demo] [--urls http://127.0.0.1:5080] [--database sqlite:Data Source=var/alliance.db]
          --demo      演示数据：真实联盟、账号与往届轮值   demonstration data with accounts and a past
          --urls      监听地址   the address to listen on
          --database  sqlite:… | postgresql:… | sqlserver:…
        """;

    /// <summary>Null when an option is unknown or lacks its value.</summary>
    public static WebOptions? Parse(string[] args)
    {
        string? urls = null, database = null;
        var demo = false;
        var rest = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--demo":
                    demo = true;
                    break;
                case "--urls" or "--database" when i + 1 == args.Length:
                    return null;
                case "--urls":
                    urls = args[++i];
                    break;
                case "--database":
                    database = args[++i];
                    break;
                case var setting when setting.StartsWith("--", StringComparison.Ordinal) && setting.Contains('=', StringComparison.Ordinal):
                    rest.Add(setting);
                    break;
                default:
                    return null;
            }
        }

        return new WebOptions(
            urls ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? DefaultUrls,
            database ?? Environment.GetEnvironmentVariable("ALLIANCE_DATABASE") ?? (demo ? "sqlite:Data Source=var/demo.db" : "sqlite:Data Source=var/alliance.db"),
            demo,
            [.. rest]);
    }
}
