using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.E2E.Tests;

/// <summary>The product itself in a process of its own, started as a newcomer starts it: with the demonstration, in an empty folder; or on the suite's other database.</summary>
public sealed class Server : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alliance-e2e").FullName;
    private readonly TaskCompletionSource _running = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _said = [];
    private Process? _process;
    private TestDatabase? _database;

    public string Address { get; private set; } = "";

    public string Output
    {
        get
        {
            lock (_said)
            {
                return string.Join('\n', _said);
            }
        }
    }

    /// <summary>The password that the start prints.</summary>
    public string Password { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Address = $"http://127.0.0.1:{FreePort()}";
        _database = TestDatabase.OfTheSuite == "sqlite" ? null : await TestDatabase.CreateAsync(TestDatabase.OfTheSuite, migrated: false);
        Start();
        await _running.Task.WaitAsync(TimeSpan.FromMinutes(4));
        using var http = new HttpClient();
        using var session = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync(new Uri($"{Address}/api/session")));
        Password = session.RootElement.GetProperty("demoAccounts")[0].GetProperty("password").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private void Start()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Alliance.Web.dll");
        var console = Path.GetFullPath(Path.Combine(ThisFolder(), "../../src/Alliance.Web/wwwroot/console"));
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] where = _database is null ? [] : ["--database", _database.Address];
        foreach (var argument in (string[])[program, "--demo", "--urls", Address, "--Limits:SignInsPerMinute=10000", $"--ConsoleFolder={console}", .. where])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _running.TrySetException(new InvalidOperationException($"The server ended:\n{Output}"));
        _process.EnableRaisingEvents = true;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.Add(line);
        }

        if (line.Contains(Address, StringComparison.Ordinal))
        {
            _running.TrySetResult();
        }
    }

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
