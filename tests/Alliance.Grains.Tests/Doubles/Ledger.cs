using System.Collections.Immutable;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Grains.Tests.Doubles;

public sealed record LedgerState(string? Alliance, string? Cycle, ImmutableArray<string> Items, ImmutableSortedDictionary<int, DateTimeOffset> Due, bool Closed);

/// <summary>Rules small enough to test an engine with, under the names of a chair cycle's commands and events.</summary>
public sealed class LedgerDecider : Decider<LedgerState>
{
    public const string Refused = "ledger.refused";

    /// <summary>Turns that may be skipped in one alliance, over all its ledgers.</summary>
    public const int MostSkips = 5;

    public override string Kind => "chair-cycle";

    public override LedgerState Initial { get; } = new(null, null, [], ImmutableSortedDictionary<int, DateTimeOffset>.Empty, false);

    public override bool Exists(LedgerState state) => state.Alliance is not null;

    public override Relation RelationOf(LedgerState state, ICommand command, CommandContext context) =>
        Relations.ToAlliance(context.Caller, ((ChairCycleCommand)command).AllianceId, [], ["unit-in"], [], "unit-in-chair");

    public override Decision Decide(LedgerState state, ICommand command, CommandContext context) => command switch
    {
        PlanChairCycle when state.Alliance is not null => Decision.Reject(KernelCodes.Exists),
        PlanChairCycle c => Decision.Accept(new CycleBegun(c.AllianceId, c.CycleId, 0, "unit-in", context.Now)),
        AddHandOverItem { Text: "refuse" } => Decision.Reject(Refused, ("items", state.Items.Length)),
        AddHandOverItem { Text: "throw" } => throw new InvalidOperationException("The rules are broken."),
        AddHandOverItem c when state.Items.Contains(c.ItemId) => Decision.Accept(),
        AddHandOverItem c => Decision.Accept(new HandOverItemAdded(c.AllianceId, c.CycleId, c.ItemId, c.Text, "unit-in")),
        FollowMembership c => Decision.Accept(new HandOverItemAdded(c.AllianceId, c.CycleId, c.Cause, "by a policy", "unit-in")),
        SkipTurn when context.FactsOf<Roster>().Seats.Length >= MostSkips => Decision.Reject(Refused, ("skipped", MostSkips)),
        SkipTurn c => Decision.Accept(new TurnSkipped(c.AllianceId, c.CycleId, c.Term, "unit-in", c.Reason)),
        CloseCycle c => Decision.Accept(new CycleClosed(c.AllianceId, c.CycleId, null, c.Reason)),
        HandOverByClock when state.Closed => Decision.Reject(Refused),
        HandOverByClock c when !state.Due.ContainsKey(c.Term) => Decision.Reject(Refused, ("term", c.Term)),
        HandOverByClock c => Decision.Accept(
            new ChairHandedOver(c.AllianceId, c.CycleId, c.Term, c.Term + 1, "unit-in", "unit-in", context.Now, state.Due[c.Term], "by-clock", [])),
        _ => throw new ArgumentException("No rule.", nameof(command)),
    };

    public override LedgerState Evolve(LedgerState state, IEvent happened) => happened switch
    {
        CycleBegun e => state with { Alliance = e.AllianceId, Cycle = e.CycleId },
        HandOverItemAdded { Text: "break" } => throw new InvalidOperationException("The evolution is broken."),
        HandOverItemAdded e when e.ItemId.StartsWith("due-", StringComparison.Ordinal) => state with
        {
            Items = state.Items.Add(e.ItemId),
            Due = state.Due.SetItem(state.Items.Length, DateTimeOffset.Parse(e.Text, System.Globalization.CultureInfo.InvariantCulture)),
        },
        HandOverItemAdded e => state with { Items = state.Items.Add(e.ItemId) },
        TurnSkipped => state,
        CycleClosed => state with { Closed = true },
        ChairHandedOver e => state with { Due = state.Due.Remove(e.FromTerm) },
        _ => throw new ArgumentException("No evolution.", nameof(happened)),
    };

    public override IEnumerable<DueItem> Due(LedgerState state) =>
        state.Due.Select(d => new DueItem($"term/{d.Key}", d.Value, new HandOverByClock(state.Alliance!, state.Cycle!, d.Key)));
}

/// <summary>As facts, a seat for each turn that was skipped anywhere in the alliance.</summary>
public sealed class SkipsOfAlliance(IEventStore store) : IFactLoader<Roster>
{
    public async Task<LoadedFacts<Roster>> LoadAsync(ICommand command, CancellationToken cancel = default)
    {
        var head = await store.HeadAsync(command.Scope, cancel);
        var events = await store.ReadFeedAsync(command.Scope, 0, 10_000, cancel);
        var seats = events.Where(e => e.Name == "chair-cycle.turn-skipped").Select(e => new RosterSeat(e.Stream.Id, "31", "1", default, true, true));
        return new LoadedFacts<Roster>(new Roster(true, null, [.. seats], null, []), head);
    }
}

/// <summary>The ledgers' commands, briefly.</summary>
public static class Ledger
{
    public static readonly Caller Coordinator = new("person-coordinator", [new Grant(Role.Coordinator, "a-1"), new Grant(Role.Coordinator, "a-2")]);

    public static readonly Caller Member = new("person-member", [new Grant(Role.Delegate, "unit-in")]);

    public static readonly Caller Stranger = new("person-stranger", [new Grant(Role.Coordinator, "a-9")]);

    public static Grain Grain => Grain.Of(new LedgerDecider(), typeof(PlanChairCycle));

    public static ICommand Open(string id = "ledger-1", string alliance = "a-1") =>
        new PlanChairCycle(alliance, id, TermLength.Month, new DateOnly(2026, 1, 1), 3, [], [], []);

    public static ICommand Add(string item, string text = "text", string id = "ledger-1", string alliance = "a-1") =>
        new AddHandOverItem(alliance, id, item, text);

    public static ICommand AddDue(string item, DateTimeOffset at, string id = "ledger-1") =>
        Add("due-" + item, at.ToString("O", System.Globalization.CultureInfo.InvariantCulture), id);

    /// <summary>Closed ledgers still have their due work, and refuse it.</summary>
    public static ICommand Close(string id = "ledger-1") => new CloseCycle("a-1", id, "over");

    public static ICommand Skip(string id = "ledger-1") => new SkipTurn("a-1", id, 1, "because");
}
