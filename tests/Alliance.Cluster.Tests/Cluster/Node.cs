using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Alliance.Cluster.Tests.Cluster;

/// <summary>One process of the cluster: started, signalled, killed and started again with the same ports.</summary>
public sealed class Node(string name, string assembly, int port, string[] arguments, IReadOnlyDictionary<string, string> environment) : IDisposable
{
    private static readonly HttpClient Health = new() { Timeout = TimeSpan.FromSeconds(4) };

    private Process? _process;

    public string Name => name;

    public Uri Address { get; } = new($"http://127.0.0.1:{port}");

    /// <summary>What the process has said, in all its lives.</summary>
    public ConcurrentQueue<string> Said { get; } = new();

    public bool Runs => _process is { HasExited: false };

    public int? ExitCode => _process is { HasExited: true } ended ? ended.ExitCode : null;

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(Executables.Folder!, assembly + ".dll"));
        foreach (var argument in (string[])[.. arguments, "--urls", Address.ToString().TrimEnd('/')])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        _process?.Dispose();
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Health.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception trouble) when (trouble is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    public Task ReadyAsync(TimeSpan? patience = null) => Until.TrueAsync(IsReadyAsync, patience ?? TimeSpan.FromMinutes(3), () => $"{name} is not ready:\n{Tail()}");

    /// <summary>KILL, STOP, CONT, TERM.</summary>
    public void Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process!.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Asks it to stop, and waits until it has.</summary>
    public async Task StopAsync()
    {
        Signal("TERM");
        await _process!.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
    }

    public string Tail() => string.Join('\n', Said.TakeLast(40));

    public void Dispose()
    {
        if (Runs)
        {
            _process!.Kill(entireProcessTree: true);
        }

        _process?.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            Said.Enqueue(line);
        }
    }
}

/// <summary>Where the product stands, built for Orleans.</summary>
public static class Executables
{
    public const string Missing = "ALLIANCE_CLUSTER_BIN names no folder with the executables built with -p:Engine=Orleans.";

    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable("ALLIANCE_CLUSTER_BIN") is { Length: > 0 } folder && File.Exists(Path.Combine(folder, "Orleans.Runtime.dll")) ? folder : null;
}

public static class Until
{
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan patience, Func<string>? otherwise = null)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(began) > patience)
            {
                throw new TimeoutException(otherwise?.Invoke() ?? "The condition did not come true.");
            }

            await Task.Delay(100);
        }
    }
}
