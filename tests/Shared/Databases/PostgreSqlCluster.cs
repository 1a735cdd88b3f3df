using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Alliance.Tests.Databases;

/// <summary>
/// A private PostgreSQL for one test run: its own data directory and port on the loopback, stopped and removed soon after the process ends.
/// <c>ALLIANCE_TEST_POSTGRESQL</c> names another server to use instead.
/// </summary>
public static class PostgreSqlCluster
{
    private static readonly Lazy<string?> Started = new(Start);

    /// <summary>Connection string without a database; null when PostgreSQL is not installed.</summary>
    public static string? ConnectionString => Started.Value;

    public static bool IsInstalled => Environment.GetEnvironmentVariable("ALLIANCE_TEST_POSTGRESQL") is { Length: > 0 } || Binaries is not null;

    private static string? Binaries { get; } = Find();

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists("/usr/lib/postgresql")
                ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => d, StringComparer.Ordinal).Select(d => Path.Combine(d, "bin"))
                : [])
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));

    private static string? Start()
    {
        if (Environment.GetEnvironmentVariable("ALLIANCE_TEST_POSTGRESQL") is { Length: > 0 } given)
        {
            return given;
        }

        if (Binaries is null)
        {
            return null;
        }

        var home = Directory.CreateTempSubdirectory("alliance-postgresql-").FullName;
        var data = Path.Combine(home, "data");
        if (AsRoot)
        {
            Run("chown", "postgres", home);
        }

        AsServer("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var port = FreePort();
        AsServer(
            "pg_ctl", "-D", data, "-w", "-t", "60", "-l", Path.Combine(home, "log"),
            "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={home} -c max_connections=400 -c fsync=on", "start");
        StopWhenThisProcessEnds(home, data);
        return $"Host=127.0.0.1;Port={port};Username=postgres;Timeout=30;Command Timeout=120";
    }

    /// <summary>A watcher of its own, so that nothing is left behind however this process ends.</summary>
    private static void StopWhenThisProcessEnds(string home, string data)
    {
        var stop = $"{Path.Combine(Binaries!, "pg_ctl")} -D {data} -m immediate -w stop";
        stop = AsRoot ? $"runuser -u postgres -- {stop}" : stop;
        var script = $"while kill -0 {Environment.ProcessId}; do sleep 1; done; {stop}; rm -rf {home}";
        Process.Start(Shell("setsid", "/bin/sh", "-c", script))!.Dispose();
    }

    private static bool AsRoot => Environment.UserName == "root";

    private static void AsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries!, program);
        if (AsRoot)
        {
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(Shell(program, arguments))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}."));
        }
    }

    /// <summary>Output goes nowhere: the server inherits the pipes and would keep them open.</summary>
    private static ProcessStartInfo Shell(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/", UseShellExecute = false };
        foreach (var argument in (string[])["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
