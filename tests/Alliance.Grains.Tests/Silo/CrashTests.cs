using System.Diagnostics;
using System.Globalization;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Grains.Local;
using Alliance.Grains.Tests.Doubles;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Grains.Tests.Silo;

/// <summary>
/// A process is killed (SIGKILL) at random moments under load, again and again on one database. <c>ALLIANCE_TEST_CRASHES</c>
/// says how often; without it a few times.
/// </summary>
public sealed class CrashTests
{
    private static readonly int Crashes = int.Parse(Environment.GetEnvironmentVariable("ALLIANCE_TEST_CRASHES") ?? "4", CultureInfo.InvariantCulture);

    private readonly Dictionary<string, AddHandOverItem> _sent = new(StringComparer.Ordinal);

    private readonly HashSet<string> _acknowledged = new(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Whatever_was_acknowledged_is_there_once_and_what_was_due_happened_once(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await new Migrator(test.Database).ApplyAsync(new HashSet<string>(StringComparer.Ordinal) { "2026-11-21-01-log" });
        for (var round = 0; round < Crashes; round++)
        {
            await CrashAsync(test.Address, round);
            var report = await new Verify(test.Database).RunAsync();
            Assert.True(report.IsSound, string.Join(Environment.NewLine, report.Broken));
        }

        Assert.True(_acknowledged.Count > Crashes, $"Only {_acknowledged.Count} commands were acknowledged.");
        var before = await EventsAsync(test.Database);
        var items = before.Select(e => e.Happened).OfType<HandOverItemAdded>().Select(e => e.ItemId).ToList();
        Assert.Equal(items.Count, items.Distinct().Count());
        Assert.Subset(items.ToHashSet(StringComparer.Ordinal), _acknowledged);

        await RepeatEverythingAsync(test.Database);
        var after = await EventsAsync(test.Database);
        Assert.Equal(_sent.Keys.Order(), after.Select(e => e.Happened).OfType<HandOverItemAdded>().Select(e => e.ItemId).Order());
        Assert.Equal(Enumerable.Range(1, after.Count).Select(p => (long)p), after.Select(e => e.Stored.Position));
        var due = _sent.Keys.Count(i => i.StartsWith("due-", StringComparison.Ordinal));
        var done = after.Where(e => e.Happened is ChairHandedOver).Select(e => (e.Stored.Stream, ((ChairHandedOver)e.Happened).FromTerm)).ToList();
        Assert.Equal((due, due), (done.Count, done.Distinct().Count()));
        Assert.Null(await new DueWork(test.Database).NextDueAtAsync());
    }

    /// <summary>Starts the process, lets it write, kills it, and keeps what it had said.</summary>
    private async Task CrashAsync(string address, int round)
    {
        var program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory.Replace("Alliance.Grains.Tests", "crash", StringComparison.Ordinal), "Alliance.Crash.dll"));
        var start = new ProcessStartInfo("dotnet", [program, address, round.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var first = await process.StandardOutput.ReadLineAsync();
        Assert.NotNull(first);
        Hear(first);
        // Counted in what it says, not in time, so that a slow database is killed in the midst of its work as well.
        var (heard, enough) = (1, Random.Shared.Next(20, 400));
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            Hear(line);
            if (++heard == enough)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync();
    }

    private void Hear(string line)
    {
        // The last line may have been cut off.
        if (!line.EndsWith('.'))
        {
            return;
        }

        var words = line.TrimEnd('.').Split(' ', 4);
        if (words[0] == "ack")
        {
            Assert.True(_acknowledged.Add(words[2]));
        }
        else
        {
            _sent.Add(words[2], new AddHandOverItem("a-1", words[1], words[2], words[3]));
        }
    }

    /// <summary>As a client does that never heard: every command again under its id; then what is due by now.</summary>
    private async Task RepeatEverythingAsync(Database database)
    {
        var clock = new ManualClock(DateTimeOffset.UtcNow.AddMinutes(2));
        var (store, doorbell) = (new EventStore(database, new EventStoreParts([], [], []), new Doorbell()), new Doorbell());
        await using var bus = new LocalBus(
            new GrainRegistry([Ledger.Grain]), new ActivationServices(store, new FactBook([FactSource.Of(new SkipsOfAlliance(store))]), clock));
        foreach (var some in _sent.Values.Chunk(500))
        {
            var outcomes = await Task.WhenAll(some.Select(c => bus.SendAsync(c, Ledger.Coordinator, c.ItemId)));
            Assert.All(outcomes, o => Assert.True(o.Accepted, o.Code));
        }

        using var clockwork = new Clockwork(new DueWork(database), bus, doorbell, clock, NullLogger<Clockwork>.Instance);
        for (var minute = 0; minute < 10 && await new DueWork(database).NextDueAtAsync() is not null; minute++)
        {
            await clockwork.CatchUpAsync();
            clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private static async Task<List<(StoredEvent Stored, IEvent Happened)>> EventsAsync(Database database)
    {
        var store = new EventStore(database, new EventStoreParts([], [], []), new Doorbell());
        return [.. (await store.ReadFeedAsync(ScopeId.OfAlliance("a-1"), 0, int.MaxValue)).Select(e => (e, e.Read()))];
    }
}
