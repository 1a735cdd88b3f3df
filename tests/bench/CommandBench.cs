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

    public static async Task RunAsync()
    {
        await using var product = await Product.StartAsync();
        await using var noOp = await NoOp.StartAsync();
        var (commands, nothing, raw) = (new List<double>(), new List<double>(), new List<double>());
        var named = 0;
        await Yardsticks.RateAsync(Callers, () => RegisterAsync(product, Interlocked.Increment(ref named)), TimeSpan.FromSeconds(3));
        for (var round = 0; round < Rounds; round++)
        {
            nothing.Add(await noOp.RateAsync(Callers, Round));
            commands.Add(await Yardsticks.RateAsync(Callers, () => RegisterAsync(product, Interlocked.Increment(ref named)), Round));
            raw.Add(Yardsticks.RawSqlite(Callers, Round));
        }

        Measured.Print("no-op JSON POST", nothing, "/s");
        Measured.Print("durable command over HTTP", commands, "/s");
        Measured.Print($"raw SQLite, {Callers} rows a commit, synchronous=FULL", raw, "/s");
        Measured.Ratio("command : no-op POST", commands.Median() / nothing.Median());
        Measured.Ratio("command : row of a raw group commit", commands.Median() / raw.Median());
    }

    private static async Task RegisterAsync(Product product, int number)
    {
        using var response = await product.SendAsync(HttpMethod.Post, "/api/member-units", new { name = $"测量单位第{number}号", kind = "subdistrict", regionCode = "310101013" });
        await response.Content.ReadAsByteArrayAsync();
    }
}
