using Alliance.Silo.Kernel;

namespace Alliance.Silo.Verbs;

/// <summary>What the silo's executable is asked to do. One line of output for each thing worth saying, in both languages.</summary>
public static class CommandLine
{
    public const int Ok = 0;

    /// <summary>Something was found broken, or refused.</summary>
    public const int Broken = 1;

    public const int Usage = 2;

    /// <summary>It could not be done: the database does not answer, say.</summary>
    public const int Trouble = 3;

    private const string Help = """
        用法 usage: Alliance.Silo [verb] [--database sqlite:Data Source=var/alliance.db] [--urls http://127.0.0.1:5081]
          run             运行（默认）：到期事项、联动与健康检查   run (default): due work, policies, /health/live and /health/ready
          migrate         更新数据库结构   bring the tables up to date
          verify          核验全部事件链   recompute every chain of events and name the first broken link
          rebuild         由事件重建读模型（可在运行中进行）   rebuild the read models from the log, also while the system runs
          backup <file>   备份到文件（可在运行中进行）   write a backup, also while the system runs
          restore <file>  从备份恢复到空库   restore a backup into an empty database
          --database      sqlite:… | postgresql:… | sqlserver:…   或环境变量 or ALLIANCE_DATABASE
        退出码 exit codes: 0 成功 ok · 1 发现问题 found broken · 2 用法错误 usage · 3 无法执行 could not be done
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        if (Request.Parse(args) is not { } request)
        {
            await Console.Error.WriteLineAsync(Help);
            return Usage;
        }

        try
        {
            return request.Verb switch
            {
                "run" => await Running.RunAsync(request),
                "help" => Say(Help),
                var verb => await Maintenance.RunAsync(verb, request),
            };
        }
        catch (Exception trouble)
        {
            await Console.Error.WriteLineAsync($"无法执行 could not be done: {trouble.Message}");
            return Trouble;
        }
    }

    private static int Say(string text)
    {
        Console.WriteLine(text);
        return Ok;
    }
}

/// <summary>The arguments, understood.</summary>
public sealed record Request(string Verb, string? File, AllianceOptions Options, string Urls)
{
    private static readonly HashSet<string> WithoutFile = new(StringComparer.Ordinal) { "run", "migrate", "verify", "rebuild", "help" };

    private static readonly HashSet<string> WithFile = new(StringComparer.Ordinal) { "backup", "restore" };

    /// <summary>Null when they make no sense.</summary>
    public static Request? Parse(string[] args)
    {
        var words = new List<string>();
        var (options, urls) = (new AllianceOptions { ServiceName = "alliance-silo" }, Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "http://127.0.0.1:5081");
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--database" when i + 1 < args.Length:
                    options = options with { Database = args[++i] };
                    break;
                case "--urls" when i + 1 < args.Length:
                    urls = args[++i];
                    break;
                case "--help" or "-h":
                    words = ["help"];
                    break;
                case var option when option.StartsWith('-'):
                    return null;
                default:
                    words.Add(args[i]);
                    break;
            }
        }

        var verb = words.Count == 0 ? "run" : words[0];
        return (WithoutFile.Contains(verb) && words.Count <= 1) || (WithFile.Contains(verb) && words.Count == 2)
            ? new Request(verb, words.Count == 2 ? words[1] : null, options, urls)
            : null;
    }
}
