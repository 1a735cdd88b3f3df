using System.Collections.Immutable;
using Alliance.Domain.ChairCycles;
using Alliance.Domain.Kernel;
using Alliance.Domain.Tests.Kernel;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Alliance.Domain.Tests.ChairCycles.CycleScenario;

namespace Alliance.Domain.Tests.ChairCycles;

/// <summary>Whatever anybody sends in whatever order, and however long the clock slept, these hold.</summary>
public sealed class CycleLaws
{
    private static readonly string[] Units = ["u1", "u2", "u3", "u4", "u5"];

    [Fact]
    public void Any_sequence_of_commands_leaves_one_chair_and_a_plan_without_a_hole() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ListOf(40).ToArbitrary(), steps => Run([.. steps])));

    private static void Run(ImmutableArray<int> steps)
    {
        var s = Running(Members(Units.Length));
        foreach (var step in steps)
        {
            s.Now = s.Now.AddDays(step % 9);
            s.Facts = Members(2 + (step / 9 % 4));
            var before = s.State;
            s.When(Who(step, s.State), Command(step, s.State));
            Holds(before, s.State);
        }
    }

    private static void Holds(CycleState before, CycleState after)
    {
        Assert.True(after.Current >= before.Current, "Terms never go back.");
        Assert.True(after.Current - before.Current <= 1, "One hand-over at a time.");
        Assert.Equal(Enumerable.Range(0, after.Terms.Length), after.Terms.Select(t => t.Index));
        Assert.Equal(before.Terms.Take(before.Current).Select(t => t.ActingUnit), after.Terms.Take(before.Current).Select(t => t.ActingUnit));
        Assert.Equal(after.Status == CycleStatus.Running, after.ChairUnit is not null);
        Assert.All(after.Terms.Skip(1), t => Assert.Equal(after.Terms[t.Index - 1].EndsOn, t.StartsOn));
        Assert.All(after.Swaps.Values, swap => Assert.Equal((swap.UnitId, swap.WithUnitId), (after.Open(swap.Term)?.UnitId, after.Open(swap.WithTerm)?.UnitId)));
        Assert.All(after.Terms.Take(after.Current + 1), t => Assert.NotNull(t.StartedAt));
        Assert.True(new ChairCycleDecider().Due(after).Count() == (after.Status == CycleStatus.Closed ? 0 : 1), "One thing is due at a time.");
    }

    private static Roster Members(int count) =>
        Roster([.. Units.Take(count)]) with { Passing = [new PassingItem("application", "u9", null)] };

    private static Caller Who(int step, CycleState state) => (step / 36 % 8) switch
    {
        0 or 1 => Caller.System,
        2 => Callers.Coordinator(),
        3 => Callers.Delegate(state.ChairUnit ?? "u1"),
        4 => Callers.Delegate(state.NextTerm?.ActingUnit ?? "u1"),
        5 => Callers.Deputy(state.Swaps.Values.FirstOrDefault()?.WithUnitId ?? "u2"),
        _ => Callers.Delegate(Units[step / 7 % Units.Length]),
    };

    private static ICommand Command(int step, CycleState state)
    {
        var term = state.Current + 1 + (step / 11 % 6);
        var unit = Units[step / 13 % Units.Length];
        return (step / 300 % 13) switch
        {
            0 or 1 => new HandOverByClock("a", "c", state.Current),
            2 => new ConfirmHandOver("a", "c", state.Current, HandOverSide.Outgoing, true),
            3 => new ConfirmHandOver("a", "c", state.Current, HandOverSide.Incoming, true),
            4 => new ProposeSwap("a", "c", term, state.Current + 1 + (step / 17 % 6), null),
            5 => new AnswerSwap("a", "c", state.Swaps.Keys.FirstOrDefault() ?? "none", step % 4 > 0),
            6 => new AskSubstitute("a", "c", term - 1, unit, null),
            7 => new AnswerSubstitution("a", "c", state.Terms.FirstOrDefault(t => t.AskedSubstitute is not null)?.Index ?? 0, step % 4 > 0),
            8 => new SkipTurn("a", "c", term, "x"),
            9 => new FollowMembership("a", "c", "member-joined"),
            10 => new RevisePlan("a", "c", 1 + (step % 10), [new FixedTurn(term, unit)], []),
            11 => new TakeBackConfirmation("a", "c", state.Current, (HandOverSide)(step % 2)),
            _ => new AddHandOverItem("a", "c", $"i{step % 100}", "留意"),
        };
    }
}
