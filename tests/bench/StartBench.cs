using System.Diagnostics;

namespace Alliance.Bench;

/// <summary>From the command to the first answer, with the tables made already; and what an idle process holds.</summary>
public static class StartBench
{
    public static async Task RunAsync()
    {
        var first = await Product.StartAsync(setUp: false);
        var folder = await first.StopAsync();
        var seconds = new List<double>();
        var memory = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            var watch = Stopwatch.StartNew();
            var product = await Product.StartAsync(folder, setUp: false);
            (await product.Http.GetAsync(new Uri("/api/session", UriKind.Relative))).EnsureSuccessStatusCode().Dispose();
            seconds.Add(watch.Elapsed.TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(5));
            memory.Add(product.WorkingSet / 1048576.0);
            await product.StopAsync();
        }

        await first.DisposeAsync();
        Measured.Print("a start after the first, to its first answer", seconds, "s ");
        Measured.Print("working set, idle for five seconds", memory, "MB");
    }
}
