using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Alliance.Bench;

/// <summary>The least that could do the same work, measured in the same run: what a figure is a ratio to.</summary>
public static class Yardsticks
{
    public static async Task<double> RateAsync(int callers, Func<Task> one, TimeSpan time)
    {
        var done = 0L;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(async _ =>
        {
            while (watch.Elapsed < time)
            {
                await one();
                Interlocked.Increment(ref done);
            }
        }));
        return done / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Rows a second, so many in each commit, each commit on the disk.</summary>
    public static double RawSqlite(int rows, TimeSpan time)
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
                for (var i = 0; i < rows; i++)
                {
                    insert.ExecuteNonQuery();
                }

                transaction.Commit();
                done += rows;
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
}

/// <summary>A server whose only answer repeats what it was sent.</summary>
public sealed class NoOp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private NoOp(WebApplication app)
    {
        _app = app;
        _http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1024 }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    private sealed record Echo(string Name, string Kind, string RegionCode);

    public static async Task<NoOp> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{Product.FreePort()}");
        var app = builder.Build();
        app.MapPost("/nothing", (HttpContext http) => AnswerAsync(http));
        await app.StartAsync();
        return new NoOp(app);
    }

    public Task<double> RateAsync(int callers, TimeSpan time) => Yardsticks.RateAsync(callers, PostAsync, time);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private async Task PostAsync()
    {
        using var response = await _http.PostAsJsonAsync(new Uri("/nothing", UriKind.Relative), new Echo("外滩街道", "subdistrict", "310101013"));
        await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    private static async Task AnswerAsync(HttpContext http) => await http.Response.WriteAsJsonAsync(await http.Request.ReadFromJsonAsync<Echo>());
}
