using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Alliance.Bench;

/// <summary>A private feed of 5,000 meetings over HTTP, whole, and when nothing has changed; beside an answer that asks no table (the health page).</summary>
public static class IcalBench
{
    private const int Meetings = 5000;

    public static async Task RunAsync()
    {
        await using var product = await Product.StartAsync();
        var unit = await IdAsync(product, "/api/member-units", new { name = "外滩街道办事处", kind = "subdistrict", regionCode = "310101" });
        var alliance = await IdAsync(product, "/api/alliances", new { name = "外滩水岸联盟", type = "waterfront", regions = new[] { "310101" }, members = new[] { new { unitId = unit, share = "1" } } });
        Fill(product.Database, alliance);
        using var issued = await product.SendAsync(HttpMethod.Post, "/api/ical-links", new { allianceId = alliance });
        var path = (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("path").GetString()!;
        var (whole, same, nothing) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < 21; round++)
        {
            var watch = Stopwatch.StartNew();
            using var first = await product.Http.GetAsync(new Uri(path, UriKind.Relative));
            var text = await first.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
            var took = watch.Elapsed.TotalMilliseconds;
            if (text.Split("BEGIN:VEVENT").Length != Meetings + 1)
            {
                throw new InvalidOperationException("The feed is not whole.");
            }

            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            watch.Restart();
            using var unchanged = await product.Http.SendAsync(again);
            var known = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            using var health = await product.Http.GetAsync(new Uri("/health/live", UriKind.Relative));
            if (round > 0)
            {
                whole.Add(took);
                same.Add(known);
                nothing.Add(watch.Elapsed.TotalMilliseconds);
            }

            if ((int)unchanged.StatusCode != 304)
            {
                throw new InvalidOperationException($"{unchanged.StatusCode} instead of 304.");
            }
        }

        Measured.Print($"feed of {Meetings} meetings", whole, "ms");
        Measured.Print("the same, not changed (304)", same, "ms");
        Measured.Print("an answer that asks no table", nothing, "ms");
        Measured.Ratio("feed to an answer that asks no table", whole.Median() / nothing.Median());
    }

    private static async Task<string> IdAsync(Product product, string path, object body)
    {
        using var answer = await product.SendAsync(HttpMethod.Post, path, body);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    /// <summary>Written straight into the tables: calling 5,000 meetings one by one is another bench.</summary>
    private static void Fill(string database, string alliance)
    {
        using var db = new SqliteConnection($"Data Source={database}");
        db.Open();
        using var transaction = db.BeginTransaction();
        var now = (DateTimeOffset.UtcNow.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / 10;
        for (var i = 0; i < Meetings; i++)
        {
            var starts = now + (((i % 700) - 350L) * 86_400_000_000L) + (i * 60_000_000L);
            using var command = db.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = """
                INSERT INTO conference (id, alliance_id, kind, title, starts_at, ends_at, place_text, place_address, status, sequence, code_required, called_at, called_by, version)
                VALUES (@id, @alliance, 'joint-conference', @title, @starts, @ends, '外滩街道三楼会议室', '黄浦区汉口路 1 号', 'called', 0, 0, @now, 'bench', 1);
                INSERT INTO event (scope, position, stream, version, name, schema_no, data, actor, command_id, at, hash)
                VALUES (@scope, @position, 'conference/' || @id, 1, 'conference.called', 1, '{}', 'bench', @id, @now, '');
                """;
            command.Parameters.AddWithValue("@id", $"bench-meeting-{i}");
            command.Parameters.AddWithValue("@alliance", alliance);
            command.Parameters.AddWithValue("@title", $"第 {i} 次联席会议：共商夜间错时停车");
            command.Parameters.AddWithValue("@starts", starts);
            command.Parameters.AddWithValue("@ends", starts + 7_200_000_000L);
            command.Parameters.AddWithValue("@now", now);
            command.Parameters.AddWithValue("@scope", $"bench/{alliance}");
            command.Parameters.AddWithValue("@position", (long)i + 1);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
