using System.Collections.Immutable;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;
using Xunit;

namespace Alliance.Domain.Tests.Conferences;

/// <summary>A meeting of four units (and one suspended) under the engine's own gate: relation, access table, rules.</summary>
internal sealed class Sitting
{
    public const string Bund = "bund", Id = "winter";

    private static readonly ConferenceDecider Decider = new();

    private int _commands;

    public ConferenceState State { get; private set; } = Decider.Initial;

    public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    public List<IEvent> Events { get; } = [];

    public ConferenceFacts Facts { get; set; } = new(
        true,
        ["3101"],
        [new("a", true), new("b", true), new("c", true), new("d", true), new("gone", false)],
        "a",
        MeetingCharter.Usual,
        [new TrackRule(Track.Consult, 168), new TrackRule(Track.Decide, 336), new TrackRule(Track.Do, 72), new TrackRule(Track.Urgent, 2)],
        null,
        "secret");

    public static Caller Coordinator { get; } = new("ming", [new Grant(Role.Coordinator, Bund)]);

    public static Caller Of(string unit) => new($"delegate-{unit}", [new Grant(Role.Delegate, unit)]);

    public static Caller DeputyOf(string unit) => new($"deputy-{unit}", [new Grant(Role.Deputy, unit)]);

    public static AgendaItem Item(string id, string? topic = null, Track? track = null) => new(id, topic, $"议题 {id}", 20, track, null);

    public CallConference Calling(MeetingKind kind = MeetingKind.JointConference, double hoursAhead = 100, params AgendaItem[] agenda) => ConferenceShapes.Check(new CallConference(
        Bund, Id, kind, "冬季联席会议", Now.AddHours(hoursAhead), Now.AddHours(hoursAhead + 2), new Place("三号会议室"), null, null, null, [], [], [.. agenda], false, null));

    /// <summary>The refusal's code, or null.</summary>
    public string? Try(ICommand command, Caller caller)
    {
        var context = new CommandContext($"c{_commands++}", Now, caller, Facts: Facts);
        var relation = Decider.RelationOf(State, command, context);
        if ((relation & AccessTable.ForCommand(Catalog.NameOf(command).Name)) == Relation.None)
        {
            return KernelCodes.Forbidden;
        }

        switch (Decider.Decide(State, command, context))
        {
            case Decision.Rejected no:
                return no.Code;
            case Decision.Accepted yes:
                // What is stored is what is read again.
                foreach (var happened in yes.Events.Select(e => Catalog.ReadEvent(Catalog.NameOf(e).Name, Catalog.Write(e))))
                {
                    Events.Add(happened);
                    State = Decider.Evolve(State, happened);
                }

                break;
        }

        return null;
    }

    public void Do(ICommand command, Caller caller) => Assert.Null(Try(command, caller));

    public IEnumerable<DueItem> Due => Decider.Due(State);

    /// <summary>Called, and open at its hour with these units here.</summary>
    public static Sitting Open(IEnumerable<string> here, params AgendaItem[] agenda)
    {
        var sitting = new Sitting();
        sitting.Do(sitting.Calling(hoursAhead: 400, agenda: agenda), Coordinator);
        sitting.Now = sitting.State.StartsAt;
        sitting.Do(new OpenConference(Bund, Id), Coordinator);
        foreach (var unit in here)
        {
            sitting.Do(In(unit), Of(unit));
        }

        return sitting;
    }

    public static CheckIn In(string unit, string? code = null) => new(Bund, Id, unit, code, ByHand: false, AsDeputy: false);
}
