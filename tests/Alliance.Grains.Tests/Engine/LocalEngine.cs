using Alliance.Grains.Kernel;
using Alliance.Grains.Local;
using Alliance.Grains.Tests.Doubles;
using Alliance.Storage.Kernel;

namespace Alliance.Grains.Tests.Engine;

public abstract class LocalEngineContract : EngineContract
{
    protected override Task<IEngine> StartAsync(EngineGround ground) => Task.FromResult<IEngine>(new Local(ground));

    private sealed class Local(EngineGround ground) : IEngine
    {
        private readonly LocalBus _bus = new(
            ground.Grains, new ActivationServices(ground.Store, ground.Facts, ground.Clock), new LocalBusOptions { IdleFor = EngineGround.IdleFor });

        public ICommandBus Bus => _bus;

        public int Active => _bus.Active;

        public ValueTask DisposeAsync() => _bus.DisposeAsync();
    }
}

public sealed class LocalEngineInMemory : LocalEngineContract
{
    protected override Task<IEventStore> OpenStoreAsync() => Task.FromResult<IEventStore>(new MemoryEventStore());
}
