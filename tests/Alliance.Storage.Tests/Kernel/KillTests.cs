using System.Diagnostics;
using System.Globalization;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.Kernel;

/// <summary>The power goes at any moment: what was answered is there, once, and the log is whole.</summary>
public sealed class KillTests
{
    private const string Sign = "ALLIANCE_TEST_APPEND_UNTIL_KILLED";

    [Fact]
    public async Task After_kill_9_every_answered_append_is_there_once_and_the_log_is_sound()
    {
        await using var home = await TestDatabase.CreateAsync("sqlite");
        var random = new Random(20260301);
        var answered = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < 6; round++)
        {
            foreach (var command in await RunAndKillAsync(home.Address, round, random.Next(10, 400)))
            {
                answered.Add(command);
            }

            await using var again = Database.Open(home.Address);
            var report = await new Verify(again).RunAsync();
            Assert.True(report.IsSound, string.Join('\n', report.Broken));
            var store = new EventStore(again, new EventStoreParts([], [], []), new Doorbell());
            var written = (await store.ReadFeedAsync(ScopeId.OfAlliance("one"), 0, 1_000_000)).Select(e => e.CommandId).ToArray();
            Assert.Equal(written.Length, written.Distinct(StringComparer.Ordinal).Count());
            Assert.Empty(answered.Except(written, StringComparer.Ordinal));
        }

        Assert.NotEmpty(answered);
    }

    /// <summary>Returns the commands that the process said were answered.</summary>
    private static async Task<IReadOnlyList<string>> RunAndKillAsync(string address, int round, int milliseconds)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(KillTests).Assembly.Location);
        }

        start.Environment[Sign] = string.Create(CultureInfo.InvariantCulture, $"{round} {address}");
        using var process = Process.Start(start)!;
        var lines = new List<string>();
        var reading = Task.Run(async () =>
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                // A line cut off in the middle ends without its mark.
                if (line.EndsWith('.'))
                {
                    lines.Add(line[..^1]);
                }

                if (lines.Count == 1)
                {
                    _ = Task.Delay(milliseconds).ContinueWith(_ => process.Kill(), TaskScheduler.Default);
                }
            }
        });
        await process.WaitForExitAsync();
        await reading;
        return lines;
    }

    /// <summary>Makes this very program, started with the sign, append until it is killed.</summary>
    internal static async Task AppendUntilKilledAsync()
    {
        if (Environment.GetEnvironmentVariable(Sign) is { } sign)
        {
            var space = sign.IndexOf(' ', StringComparison.Ordinal);
            await AppendAsync(sign[..space], sign[(space + 1)..]);
        }
    }

    private static async Task AppendAsync(string round, string address)
    {
        var store = new EventStore(Database.Open(address), new EventStoreParts([], [], []), new Doorbell());
        var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true, NewLine = "\n" });
        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                var command = $"r{round}-w{writer}-{i}";
                await store.AppendAsync(LogFixture.Request($"p-{command}", 0, command, ScopeId.OfAlliance("one"), events: 1));
                await output.WriteLineAsync(command + ".");
            }
        })));
    }
}
