using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Alliance.Web.Tests.Kernel;

/// <summary>The product in a process of its own, over a database that outlives it: it can be killed as a power cut would.</summary>
public sealed class WebProcess : IDisposable
{
    private readonly Process running;

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> SiloPorts = new(StringComparer.Ordinal);

    private WebProcess(Process process, Uri address) => (running, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<WebProcess> StartAsync(string database)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Alliance.Web.dll"), "--urls", address.OriginalString, "--database", database, "--Limits:ChangesBurst=100000"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["Logging__LogLevel__Default"] = "Error";

        // On the second engine a process that comes back is known by its silo's address.
        start.Environment["ALLIANCE_SILO_PORT"] = SiloPorts.GetOrAdd(database, _ => FreePort()).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var http = new HttpClient();
        await Until.TrueAsync(() => IsReadyAsync(http, address), seconds: 90);
        return new WebProcess(process, address);
    }

    /// <summary>SIGKILL: nothing is finished, nothing is closed.</summary>
    public void Kill()
    {
        running.Kill();
        running.WaitForExit();
    }

    public void Dispose()
    {
        if (!running.HasExited)
        {
            Kill();
        }

        running.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, Uri address)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
