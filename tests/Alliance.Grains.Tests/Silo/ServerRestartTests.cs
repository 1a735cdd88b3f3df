using System.Collections.Concurrent;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Grains.Local;
using Alliance.Grains.Tests.Doubles;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;

namespace Alliance.Grains.Tests.Silo;

/// <summary>
/// The database server restarts while commands go in. Who sends them does as every client should: in trouble it repeats under
/// the same id until it has an answer.
/// </summary>
public sealed class ServerRestartTests
{
    private const int Ledgers = 8;

    private const int Writers = 16;

    private readonly ConcurrentDictionary<string, long> _acknowledged = new(StringComparer.Ordinal);

    private readonly int[] _progress = new int[Writers];

    private int _troubles;

    private volatile bool _enough;

    [Theory]
    [InlineData("fast")]
    [InlineData("immediate")]
    public async Task What_was_acknowledged_is_there_once_at_its_position_and_the_feed_has_no_gap(string mode)
    {
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, "PostgreSQL is not installed.");
        var server = PostgreSqlServer.Start();
        await using var test = await TestDatabase.CreateAsync(server);
        var store = new EventStore(test.Database, new EventStoreParts([], [], []), new Doorbell());
        await using var bus = new LocalBus(
            new GrainRegistry([Ledger.Grain]), new ActivationServices(store, new FactBook([FactSource.Of(new SkipsOfAlliance(store))]), TimeProvider.System));
        await Task.WhenAll(Enumerable.Range(0, Ledgers).Select(i => bus.SendAsync(Ledger.Open($"ledger-{i}"), Ledger.Coordinator, $"open-{i}")));
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => WriteAsync(bus, w))));

        await EverybodyGoesOnAsync();
        server.Stop(mode);
        await TrueAsync(() => Volatile.Read(ref _troubles) > 0);
        server.StartAgain();
        await EverybodyGoesOnAsync();
        _enough = true;
        await writing;

        var events = await store.ReadFeedAsync(ScopeId.OfAlliance("a-1"), 0, int.MaxValue);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(p => (long)p), events.Select(e => e.Position));
        var items = events.Select(e => (e.Position, Happened: e.Read() as HandOverItemAdded)).Where(e => e.Happened is not null).ToList();
        Assert.Equal(_acknowledged.OrderBy(a => a.Value).Select(a => (a.Key, a.Value)), items.Select(i => (i.Happened!.ItemId, i.Position)));
        var report = await new Verify(test.Database).RunAsync();
        Assert.True(report.IsSound, string.Join(Environment.NewLine, report.Broken));
    }

    private async Task WriteAsync(LocalBus bus, int writer)
    {
        for (var n = 0; !_enough; n++)
        {
            var command = (AddHandOverItem)Ledger.Add($"{writer}-{n}", id: $"ledger-{(writer + n) % Ledgers}");
            while (!await TryAsync(bus, command))
            {
                await Task.Delay(20);
            }

            Interlocked.Increment(ref _progress[writer]);
        }
    }

    private async Task<bool> TryAsync(LocalBus bus, AddHandOverItem command)
    {
        try
        {
            var outcome = await bus.SendAsync(command, Ledger.Coordinator, command.ItemId);
            Assert.True(outcome.Accepted, outcome.Code);
            Assert.True(_acknowledged.TryAdd(command.ItemId, outcome.Position));
            return true;
        }
        catch (Exception trouble) when (trouble is CommandNotTakenException or OutcomeUnknownException)
        {
            Interlocked.Increment(ref _troubles);
            return false;
        }
    }

    private Task EverybodyGoesOnAsync()
    {
        var before = _progress.ToArray();
        return TrueAsync(() => _progress.Zip(before, (now, then) => now > then + 2).All(further => further));
    }

    private static async Task TrueAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!condition())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
