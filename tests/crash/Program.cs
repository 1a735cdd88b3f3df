using Alliance.Domain.ChairCycles;
using Alliance.Grains.Kernel;
using Alliance.Grains.Local;
using Alliance.Grains.Tests.Doubles;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.Logging.Abstractions;

// A process that writes as fast as it can and says what was acknowledged, until it is killed:
// Alliance.Crash <database> <round>. Lines: "sent <ledger> <item> <text>." and "ack <ledger> <item>."
var (round, ledgers, writers) = (args[1], 8, 16);
await using var database = Database.Open(args[0]);
var doorbell = new Doorbell();
var store = new EventStore(database, new EventStoreParts([], [], []), doorbell);
var services = new ActivationServices(store, new FactBook([FactSource.Of(new SkipsOfAlliance(store))]), TimeProvider.System);
await using var bus = new LocalBus(new GrainRegistry([Ledger.Grain]), services);
using var clockwork = new Clockwork(new DueWork(database), bus, doorbell, TimeProvider.System, NullLogger<Clockwork>.Instance);
await clockwork.StartAsync(CancellationToken.None);
await Task.WhenAll(Enumerable.Range(0, ledgers).Select(i => bus.SendAsync(Ledger.Open($"ledger-{i}"), Ledger.Coordinator, $"open-{i}")));
await Task.WhenAll(Enumerable.Range(0, writers).Select(WriteAsync));

async Task WriteAsync(int writer)
{
    for (var n = 0; ; n++)
    {
        var (ledger, item) = ($"ledger-{(writer + n) % ledgers}", $"{round}-{writer}-{n}");
        var command = (AddHandOverItem)(n % 10 == 0
            ? Ledger.AddDue(item, DateTimeOffset.UtcNow.AddMilliseconds(n * 37 % 500), ledger)
            : Ledger.Add(item, id: ledger));
        Say($"sent {ledger} {command.ItemId} {command.Text}.");
        if ((await bus.SendAsync(command, Ledger.Coordinator, command.ItemId)).Accepted)
        {
            Say($"ack {ledger} {command.ItemId}.");
        }
    }
}

static void Say(string line)
{
    lock (Console.Out)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
