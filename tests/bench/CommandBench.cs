using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Alliance.Bench;

/// <summary>
/// Durable commands per second over HTTP (registering a member unit: event, hash chain, receipt, read model, search rows; on the
/// disk before the answer), against a JSON POST that does nothing, and against SQLite alone committing as many rows at once.
/// </summary>
public static class CommandBench
{
    private const int Callers = 64;
    private const int Rounds = 3;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    private sealed record Echo(string Name, string Kind, string RegionCode);

    public static async Task RunAsync()
    {
        await using var product = await Product.StartAsync();
        await using var noOp = await NoOpAsync();
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1024 }) { BaseAddress = new Uri(noOp.Urls.First()) };
        var (commands, nothing, raw) = (new List<double>(), new List<double>(), new List<double>());
        var named = 0;
        await RateAsync(() => RegisterAsync(product, Interlocked.Increment(ref named)), TimeSpan.FromSeconds(3));
        for (var round = 0; round < Rounds; round++)
        {
            nothing.Add(await RateAsync(() => NothingAsync(http), Round));
            commands.Add(await RateAsync(() => RegisterAsync(product, Interlocked.Increment(ref named)), Round));
            raw.Add(RawSqlite(Round));
        }

        Measured.Print("no-op JSON POST", nothing, "/s");
        Measured.Print("durable command over HTTP", commands, "/s");
        Measured.Print($"raw SQLite, {Callers} rows a commit, synchronous=FULL", raw, "/s");
        Measured.Ratio("command : no-op POST", commands.Median() / nothing.Median());
        Measured.Ratio("command : row of a raw group commit", commands.Median() / raw.Median());
    }

    private static async Task NothingAsync(HttpClient http)
    {
        using var response = await http.PostAsJsonAsync(new Uri("/nothing", UriKind.Relative), new Echo("外滩街道", "subdistrict", "310101013"));
        await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    private static async Task RegisterAsync(Product product, int number)
    {
        using var response = await product.SendAsync(HttpMethod.Post, "/api/member-units", new { name = $"测量单位第{number}号", kind = "subdistrict", regionCode = "310101013" });
        await response.Content.ReadAsByteArrayAsync();
    }

    private static async Task<double> RateAsync(Func<Task> one, TimeSpan time)
    {
        var done = 0L;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            while (watch.Elapsed < time)
            {
                await one();
                Interlocked.Increment(ref done);
            }
        }));
        return done / watch.Elapsed.TotalSeconds;
    }

    private static double RawSqlite(TimeSpan time)
    {
        var file = Path.Combine(Path.GetTempPath(), $"alliance-raw-{Environment.ProcessId}.db");
        SQLitePCL.Batteries_V2.Init();
        var done = 0L;
        double rate;
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            Execute(connection, "PRAGMA journal_mode=WAL");
            Execute(connection, "PRAGMA synchronous=FULL");
            Execute(connection, "CREATE TABLE t(id INTEGER PRIMARY KEY, data TEXT NOT NULL)");
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO t(data) VALUES ($data)";
            insert.Parameters.AddWithValue("$data", new string('x', 300));
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed < time)
            {
                using var transaction = connection.BeginTransaction();
                insert.Transaction = transaction;
                for (var i = 0; i < Callers; i++)
                {
                    insert.ExecuteNonQuery();
                }

                transaction.Commit();
                done += Callers;
            }

            rate = done / watch.Elapsed.TotalSeconds;
        }

        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(file + suffix);
        }

        return rate;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static async Task<WebApplication> NoOpAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{Product.FreePort()}");
        var app = builder.Build();
        app.MapPost("/nothing", (HttpContext http) => NoOpAsync(http));
        await app.StartAsync();
        return app;
    }

    private static async Task NoOpAsync(HttpContext http) => await http.Response.WriteAsJsonAsync(await http.Request.ReadFromJsonAsync<Echo>());
}
