using System.Diagnostics;
using Alliance.Tests.Databases;
using Npgsql;

namespace Alliance.Bench;

/// <summary>One way to run the product: an engine, a database, and the silos beside the web node (none: it is one process).</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly List<Process> _silos = [];

    private Site(string name, Product product)
    {
        Name = name;
        Product = product;
    }

    public string Name { get; }

    public Product Product { get; }

    public List<double> Changes { get; } = [];

    public List<double> Registrations { get; } = [];

    /// <summary>Milliseconds of processor time a command.</summary>
    public List<double> Cost { get; } = [];

    public TimeSpan ProcessorTime => _silos.Append(Product.Process).Aggregate(TimeSpan.Zero, (sum, process) =>
    {
        process.Refresh();
        return sum + process.TotalProcessorTime;
    });

    public List<double> Whole { get; } = [];

    public List<double> Push { get; } = [];

    public static async Task<Site> StartAsync(string name, string binaries, bool postgreSql, int silos = 0)
    {
        var address = postgreSql ? await NewDatabaseAsync() : null;
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        var running = new List<Process>();
        if (silos > 0)
        {
            environment["ALLIANCE_CLUSTER_ROLE"] = "client";
            for (var i = 0; i < silos; i++)
            {
                running.Add(await SiloAsync(binaries, address!));
            }
        }

        var site = new Site(name, await Product.StartAsync(launch: new Launch(binaries, address, environment)));
        site._silos.AddRange(running);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await Product.DisposeAsync();
        foreach (var silo in _silos)
        {
            silo.Kill();
            silo.Dispose();
        }
    }

    private static async Task<string> NewDatabaseAsync()
    {
        var name = "bench_" + Guid.NewGuid().ToString("n")[..12];
        await using var admin = new NpgsqlConnection($"{PostgreSqlCluster.ConnectionString};Database=postgres;Pooling=false");
        await admin.OpenAsync();
        await using var create = admin.CreateCommand();
        create.CommandText = $"CREATE DATABASE {name}";
        await create.ExecuteNonQueryAsync();
        // Connections that a site no longer needs go soon: the next one's turn begins at once, and the server has four hundred.
        return $"postgresql:{PostgreSqlCluster.ConnectionString};Database={name};Maximum Pool Size=64;Connection Idle Lifetime=2;Connection Pruning Interval=1";
    }

    private static async Task<Process> SiloAsync(string binaries, string database)
    {
        var address = $"http://127.0.0.1:{Product.FreePort()}";
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(binaries, "Alliance.Silo.dll"), "run", "--urls", address, "--database", database })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Logging__LogLevel__Default"] = "Error";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                using var ready = await http.GetAsync(new Uri(address + "/health/ready"));
                if (ready.IsSuccessStatusCode)
                {
                    return process;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // Not listening yet.
            }

            await Task.Delay(200);
        }
    }
}
