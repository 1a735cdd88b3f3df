using Alliance.Domain.Alliances;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Domain.People;
using Alliance.Grains.Kernel;
using Alliance.Grains.Local;
using Alliance.Grains.Tests.Doubles;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alliance.Grains.Tests.Silo;

/// <summary>
/// The whole product without a console, on a clock that is moved by hand: so on the engine that has no clock of its own, whichever
/// was built (a silo whose clock leaps is voted dead). What runs beside the engine is asked to run.
/// </summary>
internal sealed class Product(IHost host, ManualClock clock) : IAsyncDisposable
{
    public const string AllianceId = "bund";

    public const string CycleId = "cycle-1";

    public static readonly Caller Administrator = new("administrator", [new Grant(Role.Administrator, "")]);

    public static readonly Caller Coordinator = new("coordinator", [new Grant(Role.Coordinator, AllianceId)]);

    private int _commands;

    public IEventStore Store => host.Services.GetRequiredService<IEventStore>();

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public Database Database => host.Services.GetRequiredService<Database>();

    /// <summary>Everything but the services that run by themselves, so that a test says when they do.</summary>
    public static async Task<Product> StartAsync(string address, ManualClock clock)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddAlliance(new AllianceOptions { Database = address });
        builder.Services.RemoveAll<IHostedService>();
        builder.Services.RemoveAll<ICommandBus>();
        builder.Services.AddSingleton<ICommandBus>(s => new LocalBus(s.GetRequiredService<GrainRegistry>(), s.GetRequiredService<ActivationServices>()));
        builder.Services.RemoveAll<IReferenceData>();
        builder.Services.AddSingleton<IReferenceData, FewRegions>();
        builder.Services.AddHostedService<Preparation>();
        var host = builder.Build();
        await host.StartAsync();
        return new Product(host, clock);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    public async Task<CommandOutcome> DoAsync(ICommand command, Caller caller)
    {
        var outcome = await host.Services.GetRequiredService<ICommandBus>().SendAsync(command, caller, $"command-{clock.GetUtcNow().UtcTicks}-{++_commands}");
        Assert.True(outcome.Accepted, $"{command}: {outcome.Code} {string.Join(' ', outcome.Facts)}");
        return outcome;
    }

    /// <summary>The policies and the clockwork, until there is nothing left to do.</summary>
    public async Task SettleAsync()
    {
        do
        {
            Assert.True(await host.Services.GetRequiredService<PolicyRunner>().CatchUpAsync());
        }
        while (await host.Services.GetRequiredService<Clockwork>().CatchUpAsync() > 0);
    }

    public Task RegisterAsync(string unit, string name) => DoAsync(
        new RegisterMemberUnit(unit, new UnitDetails(name, null, UnitKind.Subdistrict, "310101002", null, null, null, [], null)), Administrator);

    /// <summary>An alliance of these units and a cycle of quarters planned from a date on.</summary>
    public async Task FoundAsync(DateOnly cycleFrom, params string[] units)
    {
        foreach (var unit in units)
        {
            await RegisterAsync(unit, $"街道 {unit}");
        }

        var profile = new AllianceProfile("外滩水岸联盟", null, AllianceType.Waterfront, ["310101"], null, null, null);
        await DoAsync(new FoundAlliance(AllianceId, profile, Charters.Default, [.. units.Select(u => new FoundingMember(u, "1"))]), Administrator);
        await DoAsync(new PlanChairCycle(AllianceId, CycleId, TermLength.Quarter, cycleFrom, 8, [], [], []), Coordinator);
    }

    public async Task<IReadOnlyList<(StoredEvent Stored, IEvent Happened)>> HappenedAsync() =>
        [.. (await Store.ReadFeedAsync(ScopeId.OfAlliance(AllianceId), 0, 10_000)).Select(e => (e, e.Read()))];

    public async Task<T[]> HappenedAsync<T>() => [.. (await HappenedAsync()).Select(h => h.Happened).OfType<T>()];

    public Task<CommandOutcome> RegisterDelegateAsync(string person, string unit) => DoAsync(
        new RegisterPerson(person, person, new PersonalData("联络员", null, null)) { FirstGrant = new Grant(Role.Delegate, unit) }, Administrator);

    /// <summary>As many regions as the tests name: the whole tree takes seconds to load.</summary>
    private sealed class FewRegions(Database database) : IReferenceData
    {
        public string Name => "regions";

        public async Task<int> LoadAsync(CancellationToken cancel)
        {
            (string Code, string Name, string? Parent)[] regions = [("31", "上海市", null), ("310101", "黄浦区", "31"), ("310101002", "外滩街道", "310101")];
            await database.WriteAsync(
                async context =>
                {
                    foreach (var (code, name, parent) in regions)
                    {
                        await context.UpsertAsync("region", new { code }, new { name, level = "district", depth = code.Length / 2, parent, path = name, has_children = true });
                    }
                },
                cancel);
            return regions.Length;
        }
    }
}
