using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Alliance.Tests.Databases;

/// <summary>
/// A private PostgreSQL: its own data directory and port on the loopback, stopped and removed soon after the process ends. It can
/// be restarted, which a server that tests share must not be.
/// </summary>
public sealed class PostgreSqlServer
{
    private readonly string _home;

    private readonly int _port;

    private PostgreSqlServer(string home, int port) => (_home, _port) = (home, port);

    public static bool IsInstalled => Binaries is not null;

    /// <summary>Without a database.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=postgres;Timeout=30;Command Timeout=120";

    private static string? Binaries { get; } = Find();

    private static bool AsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(_home, "data");

    private string Options => $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_home} -c max_connections=400 -c fsync=on";

    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or does not start.</exception>
    public static PostgreSqlServer Start()
    {
        if (Binaries is null)
        {
            throw new InvalidOperationException("PostgreSQL is not installed.");
        }

        var server = new PostgreSqlServer(Directory.CreateTempSubdirectory("alliance-postgresql-").FullName, FreePort());
        if (AsRoot)
        {
            Run("chown", "postgres", server._home);
        }

        AsServer("initdb", "-D", server.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        server.StartAgain();
        server.StopWhenThisProcessEnds();
        return server;
    }

    /// <param name="mode">"fast" ends the sessions and writes everything down; "immediate" leaves as a crash does, and the log is read again at the start.</param>
    public void Stop(string mode) => AsServer("pg_ctl", "-D", Data, "-w", "-t", "60", "-m", mode, "stop");

    public void StartAgain() => AsServer("pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(_home, "log"), "-o", Options, "start");

    /// <summary>A watcher of its own, so that nothing is left behind however this process ends.</summary>
    private void StopWhenThisProcessEnds()
    {
        var stop = $"{Path.Combine(Binaries!, "pg_ctl")} -D {Data} -m immediate -w stop";
        stop = AsRoot ? $"runuser -u postgres -- {stop}" : stop;
        var script = $"while kill -0 {Environment.ProcessId}; do sleep 1; done; {stop}; rm -rf {_home}";
        Process.Start(Shell("setsid", "/bin/sh", "-c", script))!.Dispose();
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists("/usr/lib/postgresql")
                ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => d, StringComparer.Ordinal).Select(d => Path.Combine(d, "bin"))
                : [])
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));

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
