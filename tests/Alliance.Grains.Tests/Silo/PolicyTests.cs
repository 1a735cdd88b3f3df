using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Grains.Local;
using Alliance.Grains.Tests.Doubles;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Grains.Tests.Silo;

/// <summary>Policies: each event is reacted to once in effect, whatever fails in between.</summary>
public abstract class PolicyContract(string name, EmptyLog log) : IClassFixture<EmptyLog>, IAsyncLifetime
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));

    private readonly Doorbell _doorbell = new();

    private readonly NotePolicy _policy = new();

    private Database _database = null!;

    private FaultyStore _store = null!;

    private LocalBus _bus = null!;

    private int _commands;

    public async ValueTask InitializeAsync()
    {
        _database = await log.OpenAsync(name);
        await Checkpoints.RegisterAsync(_policy.Interest);
        _store = new FaultyStore(new EventStore(_database, new EventStoreParts([], [], [_policy.Interest]), _doorbell));
        _bus = new LocalBus(
            new GrainRegistry([Ledger.Grain]), new ActivationServices(_store, new FactBook([FactSource.Of(new SkipsOfAlliance(_store))]), _clock));
        await Send(Ledger.Open());
        await Send(Ledger.Open("ledger-notes"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_bus is not null)
        {
            await _bus.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_event_of_interest_is_reacted_to_once()
    {
        await Send(Ledger.Skip());
        await Send(Ledger.Add("of-no-interest"));
        await Send(Ledger.Skip());
        Assert.True(await Runner().CatchUpAsync());
        Assert.True(await Runner().CatchUpAsync());
        Assert.Equal(["note-3", "note-5"], await Notes());
    }

    [Fact]
    public async Task A_checkpoint_that_was_lost_repeats_harmlessly()
    {
        await Send(Ledger.Skip());
        await Runner().CatchUpAsync();
        await _database.WriteAsync(context => context.ExecuteAsync("UPDATE policy_checkpoint SET position = 0, behind = 1"));
        _policy.Saw.Clear();
        Assert.True(await Runner().CatchUpAsync());
        Assert.Equal([3L], _policy.Saw);
        Assert.Equal(["note-3"], await Notes());
    }

    [Fact]
    public async Task Trouble_stops_at_the_event_and_goes_on_from_there()
    {
        await Send(Ledger.Skip());
        await Send(Ledger.Skip());
        _store.Next(Fault.AfterCommit);
        Assert.False(await Runner().CatchUpAsync());
        _store.Next(Fault.BeforeCommit);
        Assert.False(await Runner().CatchUpAsync());
        Assert.True(await Runner().CatchUpAsync());
        Assert.Equal(["note-3", "note-4"], await Notes());
    }

    [Fact]
    public async Task A_refused_command_does_not_stop_the_policy()
    {
        await Send(Ledger.Close("ledger-notes"));
        _policy.Target = "ledger-none";
        await Send(Ledger.Skip());
        Assert.True(await Runner().CatchUpAsync());
        Assert.Equal(0, await Checkpoints.LagAsync(_policy.Name));
    }

    [Fact]
    public async Task The_running_policies_wake_with_the_doorbell()
    {
        using var runner = Runner();
        await runner.StartAsync(CancellationToken.None);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await Send(Ledger.Skip());

        // The clock stands still: nothing but the doorbell can have woken it.
        while ((await Notes()).Length == 0)
        {
            await Task.Delay(10, patience.Token);
        }

        await runner.StopAsync(CancellationToken.None);
    }

    private PolicyCheckpoints Checkpoints => new(_database);

    private PolicyRunner Runner() => new([_policy], _store, Checkpoints, _bus, _doorbell, _clock, NullLogger<PolicyRunner>.Instance);

    private async Task Send(ICommand command)
    {
        var outcome = await _bus.SendAsync(command, Ledger.Coordinator, $"command-{++_commands}");
        Assert.True(outcome.Accepted, outcome.Code);
    }

    private async Task<string[]> Notes() =>
        [.. (await _store.LoadAsync(new StreamId("chair-cycle", "ledger-notes"))).Events.Select(e => e.Read()).OfType<HandOverItemAdded>().Select(e => e.ItemId)];

    /// <summary>Notes each skipped turn in another ledger. Noting the same twice would be seen there.</summary>
    private sealed class NotePolicy : IPolicy
    {
        public string Name => "test.note";

        public IReadOnlySet<string> ScopeKinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "alliance" };

        public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "chair-cycle.turn-skipped" };

        public List<long> Saw { get; } = [];

        public string Target { get; set; } = "ledger-notes";

        public PolicyInterest Interest => new(Name, ScopeKinds, Events);

        public Task<IReadOnlyList<ICommand>> ReactAsync(StoredEvent stored, IEvent happened, CancellationToken cancel)
        {
            Saw.Add(stored.Position);
            return Task.FromResult<IReadOnlyList<ICommand>>([new FollowMembership(stored.Scope.Id, Target, $"note-{stored.Position}")]);
        }
    }
}

public sealed class PoliciesOnSqlite(EmptyLog log) : PolicyContract("sqlite", log);

public sealed class PoliciesOnPostgreSql(EmptyLog log) : PolicyContract("postgresql", log);

public sealed class PoliciesOnSqlServer(EmptyLog log) : PolicyContract("sqlserver", log);
