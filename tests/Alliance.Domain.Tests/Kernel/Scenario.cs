using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Xunit;

namespace Alliance.Domain.Tests.Kernel;

/// <summary>Given what has happened, when a command comes, then these events or this refusal: as the engine would run it.</summary>
public sealed class Scenario<TState>(Decider<TState> decider)
    where TState : class
{
    private int _commands;

    public TState State { get; private set; } = decider.Initial;

    public DateTimeOffset Now { get; set; } = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);

    public object? Facts { get; set; }

    public List<IEvent> Happened { get; } = [];

    public Scenario<TState> Given(params IEvent[] events)
    {
        foreach (var happened in events)
        {
            State = decider.Evolve(State, Written(happened));
            Happened.Add(happened);
        }

        return this;
    }

    /// <summary>Decides, and lets what was accepted happen.</summary>
    public Decision When(Caller caller, ICommand command)
    {
        var context = new CommandContext($"c{_commands++}", Now, caller, Facts: Facts);
        var relation = decider.RelationOf(State, command, context);
        var allowed = Domain.Kernel.Access.AccessTable.ForCommand(Catalog.NameOf(command).Name);
        var decision = (relation & allowed) == Relation.None ? Decision.Reject(KernelCodes.Forbidden) : decider.Decide(State, command, context);
        if (decision is Decision.Accepted accepted)
        {
            Given([.. accepted.Events]);
        }

        return decision;
    }

    public ImmutableArray<IEvent> Accepted(Caller caller, ICommand command)
    {
        var decision = When(caller, command);
        return decision is Decision.Accepted accepted
            ? accepted.Events
            : throw new Xunit.Sdk.XunitException($"Refused: {decision}");
    }

    public T Single<T>(Caller caller, ICommand command)
        where T : IEvent => Assert.IsType<T>(Assert.Single(Accepted(caller, command)));

    /// <summary>Refused with this code; the state is the same afterwards.</summary>
    public Decision.Rejected Refused(string code, Caller caller, ICommand command)
    {
        var before = State;
        var refused = Assert.IsType<Decision.Rejected>(When(caller, command));
        Assert.Equal(code, refused.Code);
        Assert.Same(before, State);
        return refused;
    }

    /// <summary>Every event goes through its stored form, so that no test passes on what would not survive being stored.</summary>
    private static IEvent Written(IEvent happened) => Catalog.ReadEvent(Catalog.NameOf(happened).Name, Catalog.Write(happened));
}

public static class Callers
{
    public static Caller Admin { get; } = With(Role.Administrator, "");

    public static Caller Coordinator(string alliance = "a") => With(Role.Coordinator, alliance);

    public static Caller Delegate(string unit) => With(Role.Delegate, unit);

    public static Caller Deputy(string unit) => With(Role.Deputy, unit);

    public static Caller Stranger { get; } = new("stranger", []);

    public static Caller With(Role role, string target) => new($"{role}-{target}".ToLowerInvariant(), [new Grant(role, target)]);
}
