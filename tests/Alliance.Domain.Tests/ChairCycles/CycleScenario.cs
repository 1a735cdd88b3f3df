using System.Collections.Immutable;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Domain.Tests.Kernel;

namespace Alliance.Domain.Tests.ChairCycles;

/// <summary>An alliance of units u1, u2… with quarterly terms from 1 April 2026.</summary>
internal static class CycleScenario
{
    public static readonly DateOnly Start = new(2026, 4, 1);

    public static readonly RotationTerms Rotation = new(TermLength.Quarter, true, false, true, false, 1, 14);

    public static Roster Roster(params string[] units) => new(true, Rotation, [.. units.Select(u => Seat(u))], null, []);

    public static RosterSeat Seat(string unit, string share = "1", string province = "31", bool good = true, bool founding = true, DateOnly? joined = null) =>
        new(unit, province, share, joined ?? new DateOnly(2020, 1, 1), founding, good);

    public static PlanChairCycle Plan(int terms = 8, TermLength length = TermLength.Quarter) => new("a", "c", length, Start, terms, [], [], []);

    public static Scenario<CycleState> Empty(Roster roster) => new(new ChairCycleDecider()) { Facts = roster };

    public static Scenario<CycleState> Planned(Roster roster, PlanChairCycle? plan = null)
    {
        var s = Empty(roster);
        s.Accepted(Callers.Coordinator(), plan ?? Plan());
        return s;
    }

    /// <summary>The first term has begun on its first morning.</summary>
    public static Scenario<CycleState> Running(Roster roster, PlanChairCycle? plan = null)
    {
        var s = Planned(roster, plan);
        s.Now = ChinaTime.StartOf(Start);
        s.Accepted(Caller.System, new BeginCycle("a", "c"));
        return s;
    }

    public static DueItem Due(this Scenario<CycleState> s) => Xunit.Assert.Single(new ChairCycleDecider().Due(s.State));

    public static ImmutableArray<string> Units(this CycleState state) => [.. state.Terms.Select(t => t.UnitId)];
}
