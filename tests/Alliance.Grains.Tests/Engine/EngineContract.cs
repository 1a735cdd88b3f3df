using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Grains.Tests.Doubles;
using Alliance.Storage.Kernel;

namespace Alliance.Grains.Tests.Engine;

/// <summary>An engine as the contract sees it.</summary>
public interface IEngine : IAsyncDisposable
{
    ICommandBus Bus { get; }

    /// <summary>Aggregates in memory.</summary>
    int Active { get; }
}

/// <summary>What an engine is started on.</summary>
public sealed record EngineGround(IEventStore Store, GrainRegistry Grains, FactBook Facts, ManualClock Clock)
{
    public static readonly TimeSpan IdleFor = TimeSpan.FromMinutes(10);
}

/// <summary>
/// What every engine does, on every database. A class per engine and database derives from the pages of this contract;
/// the laws themselves stand in the pages beside this one.
/// </summary>
public abstract partial class EngineContract(Func<EngineGround, Task<IEngine>> start) : IAsyncLifetime
{
    private static int _commands;

    protected IEngine Engine { get; private set; } = null!;

    protected ManualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));

    private FaultyStore Store { get; set; } = null!;

    protected abstract Task<IEventStore> OpenStoreAsync();

    public async ValueTask InitializeAsync()
    {
        Store = new FaultyStore(await OpenStoreAsync());
        Engine = await StartAsync();
        await Accepted(Ledger.Open());
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (Engine is not null)
        {
            await Engine.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected Task<IEngine> StartAsync() => start(new EngineGround(
        Store, new GrainRegistry([Ledger.Grain]), new FactBook([FactSource.Of(new SkipsOfAlliance(Store))]), Clock));

    /// <summary>The next appends fail so.</summary>
    protected void Fail(params Fault[] faults) => Store.Next(faults);

    protected async Task RestartAsync(TimeSpan down = default)
    {
        await Engine.DisposeAsync();
        Clock.Advance(down);
        Engine = await StartAsync();
    }

    private static string NewId() => $"command-{Interlocked.Increment(ref _commands)}-{Guid.NewGuid():n}"[..40];

    private Task<CommandOutcome> Send(ICommand command, string? id = null, Caller? caller = null, long? version = null, CancellationToken cancel = default) =>
        Engine.Bus.SendAsync(command, caller ?? Ledger.Coordinator, id ?? NewId(), version, cancel);

    protected async Task<CommandOutcome> Accepted(ICommand command, string? id = null, Caller? caller = null, long? version = null)
    {
        var outcome = await Send(command, id, caller, version);
        Assert.True(outcome.Accepted, outcome.Code);
        return outcome;
    }

    private async Task<CommandOutcome> Refused(string code, ICommand command, string? id = null, Caller? caller = null, long? version = null)
    {
        var outcome = await Send(command, id, caller, version);
        Assert.Equal((false, code), (outcome.Accepted, outcome.Code));
        return outcome;
    }

    protected async Task<T[]> Happened<T>(string id = "ledger-1") =>
        [.. (await Store.LoadAsync(new StreamId("chair-cycle", id))).Events.Select(e => e.Read()).OfType<T>()];

    /// <summary>The items of a ledger, as they stand in the log.</summary>
    protected async Task<string[]> Items(string id = "ledger-1") =>
        [.. (await Happened<HandOverItemAdded>(id)).Select(e => e.ItemId)];

    protected static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
