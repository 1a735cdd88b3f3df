namespace Alliance.Domain.Kernel;

/// <summary>
/// The rules of one kind of aggregate. <see cref="Decide"/> and <see cref="Evolve"/> are pure: the same input gives the
/// same output, and neither looks at a clock, a database or chance.
/// </summary>
public abstract class Decider<TState>
    where TState : class
{
    /// <summary>The kind in the stream's name, for example <c>chair-cycle</c>.</summary>
    public abstract string Kind { get; }

    public abstract TState Initial { get; }

    /// <summary>Whether the aggregate has come to exist.</summary>
    public abstract bool Exists(TState state);

    /// <summary>What the caller is to this aggregate, for this command. The engine holds it against <see cref="Access.AccessTable"/>.</summary>
    public abstract Relation RelationOf(TState state, ICommand command, CommandContext context);

    public abstract Decision Decide(TState state, ICommand command, CommandContext context);

    public abstract TState Evolve(TState state, IEvent happened);

    /// <summary>What is due at a time, as a function of the state alone: the engine writes the difference beside the events.</summary>
    public virtual IEnumerable<DueItem> Due(TState state) => [];
}
