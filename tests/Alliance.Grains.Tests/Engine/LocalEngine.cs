using Alliance.Grains.Kernel;
using Alliance.Grains.Local;
using Alliance.Grains.Tests.Doubles;
using Alliance.Storage.Kernel;

namespace Alliance.Grains.Tests.Engine;

/// <summary>The engine within one process, as the contract sees it.</summary>
internal sealed class LocalEngine(EngineGround ground) : IEngine
{
    private readonly LocalBus _bus = new(
        ground.Grains, new ActivationServices(ground.Store, ground.Facts, ground.Clock), new LocalBusOptions { IdleFor = EngineGround.IdleFor });

    public ICommandBus Bus => _bus;

    public int Active => _bus.Active;

    public static Task<IEngine> StartAsync(EngineGround ground) => Task.FromResult<IEngine>(new LocalEngine(ground));

    public ValueTask DisposeAsync() => _bus.DisposeAsync();
}

public sealed class LocalEngineInMemory() : EngineContract(LocalEngine.StartAsync)
{
    protected override Task<IEventStore> OpenStoreAsync() => Task.FromResult<IEventStore>(new MemoryEventStore());
}

public sealed class LocalEngineOnSqlite(EmptyLog log) : DurableEngineContract("sqlite", log, LocalEngine.StartAsync);

public sealed class LocalEngineOnPostgreSql(EmptyLog log) : DurableEngineContract("postgresql", log, LocalEngine.StartAsync);

public sealed class LocalEngineOnSqlServer(EmptyLog log) : DurableEngineContract("sqlserver", log, LocalEngine.StartAsync);
