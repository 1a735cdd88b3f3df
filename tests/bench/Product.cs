using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Alliance.Bench;

/// <summary>Which build of the product is started, over which database (SQLite in its own folder when none is named), in which environment.</summary>
public sealed record Launch(string Binaries, string? Database = null, IReadOnlyDictionary<string, string>? Environment = null)
{
    public static Launch Usual { get; } = new(AppContext.BaseDirectory);
}

/// <summary>The product in a process of its own over an empty SQLite file, set up through its one-time link, and a token to use it with.</summary>
public sealed class Product : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private Product(Process process, string folder, string address)
    {
        (_process, _folder, Address) = (process, folder, address);
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1024, UseCookies = false }) { BaseAddress = new Uri(address) };
    }

    public Process Process => _process;

    public string Address { get; }

    public string Database => Path.Combine(_folder, "bench.db");

    public HttpClient Http { get; }

    public string Token { get; private set; } = "";

    /// <summary>Its folder is wanted for another run.</summary>
    public bool KeepsFolder { get; set; }

    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<Product> StartAsync(string? folder = null, bool setUp = true, Launch? launch = null)
    {
        var how = launch ?? Launch.Usual;
        var place = folder ?? Directory.CreateTempSubdirectory("alliance-bench").FullName;
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = place };
        foreach (var argument in new[]
        {
            Path.Combine(how.Binaries, "Alliance.Web.dll"), "--urls", address, "--database", how.Database ?? $"sqlite:Data Source={Path.Combine(place, "bench.db")}",
            "--Limits:ChangesPerSecond=10000000", "--Limits:ChangesBurst=10000000", "--Limits:SignInsPerMinute=100000",
        })
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in how.Environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var link = "";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("/setup?token=", StringComparison.Ordinal))
            {
                link = line[line.IndexOf("/setup?token=", StringComparison.Ordinal)..].Trim();
                break;
            }

            if (!setUp && line.Contains(address, StringComparison.Ordinal))
            {
                break;
            }
        }

        _ = PassOnAsync(process.StandardOutput);
        var product = new Product(process, place, address);
        if (setUp)
        {
            await product.SetUpAsync(link["/setup?token=".Length..].Split(' ')[0]);
        }

        return product;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        var response = await Http.SendAsync(request);
        return response.IsSuccessStatusCode ? response : throw new InvalidOperationException($"{path}: {await response.Content.ReadAsStringAsync()}");
    }

    /// <summary>Ends the process and leaves the folder for another start.</summary>
    public async Task<string> StopAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        return _folder;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            await StopAsync();
        }

        _process.Dispose();
        if (!KeepsFolder)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>What the product complains of while it is measured is shown.</summary>
    private static async Task PassOnAsync(StreamReader output)
    {
        var lines = 0;
        while (await output.ReadLineAsync() is { } line)
        {
            lines = line.StartsWith("fail:", StringComparison.Ordinal) ? 12 : lines - 1;
            if (lines > 0)
            {
                await Console.Error.WriteLineAsync(line);
            }
        }
    }

    private async Task SetUpAsync(string link)
    {
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Address) };
        await BrowseAsync(browser, "/api/setup", new { token = link, signInName = "bench", name = "测量", password = "a-long-bench-password" });
        var issued = await BrowseAsync(browser, "/api/account/tokens", new { name = "bench", days = 1 });
        Token = issued.GetProperty("token").GetString()!;
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    private static async Task<JsonElement> BrowseAsync(HttpClient browser, string path, object body)
    {
        var session = await browser.GetFromJsonAsync<JsonElement>(new Uri("/api/session", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Alliance-Antiforgery", session.GetProperty("antiforgeryToken").GetString());
        using var response = await browser.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(text.Length > 0 ? text : "{}")
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{path}: {(int)response.StatusCode} {text}"));
    }
}
