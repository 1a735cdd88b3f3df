using System.Collections.Frozen;
using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;

namespace Alliance.Grains.Kernel;

/// <summary>What every activation stands on.</summary>
public sealed record ActivationServices(IEventStore Store, FactBook Facts, TimeProvider Clock)
{
    internal ScopeGate Gate { get; } = new();
}

/// <summary>A command on its way to its aggregate.</summary>
public sealed record Envelope(ICommand Command, Caller Caller, string CommandId, long? ExpectedVersion);

/// <summary>One aggregate in memory. Its host sees to it that turns never overlap.</summary>
public interface IActivation
{
    Task<CommandOutcome> TakeAsync(Envelope envelope);

    /// <summary>
    /// Takes as many of the first commands as can share one transaction, and answers those; none when the first cannot share one.
    /// Default when the store would not have them together: nothing is written, and each has to find out by itself what is in
    /// its way. <paramref name="traces"/> holds each command's own span.
    /// </summary>
    Task<ImmutableArray<CommandOutcome>> TakeTogetherAsync(IReadOnlyList<Envelope> envelopes, IReadOnlyList<string?> traces);
}

/// <summary>One kind of aggregate: which rules it has, and which of its commands bring one into being.</summary>
public abstract class Grain
{
    public abstract string Kind { get; }

    public abstract IActivation Activate(StreamId stream, ActivationServices services);

    public static Grain Of<TState>(Decider<TState> decider, params Type[] creating)
        where TState : class => new Typed<TState>(decider, creating);

    private sealed class Typed<TState>(Decider<TState> decider, Type[] creating) : Grain
        where TState : class
    {
        private readonly FrozenSet<Type> _creating = creating.ToFrozenSet();

        public override string Kind => decider.Kind;

        public override IActivation Activate(StreamId stream, ActivationServices services) =>
            new Activation<TState>(stream, decider, _creating, services);
    }
}

/// <summary>Which rules serve which kind of stream.</summary>
public sealed class GrainRegistry(IEnumerable<Grain> grains)
{
    private readonly FrozenDictionary<string, Grain> _grains = grains.ToFrozenDictionary(g => g.Kind, StringComparer.Ordinal);

    public IEnumerable<string> Kinds => _grains.Keys;

    /// <exception cref="ArgumentException">No capability serves streams of this kind.</exception>
    public Grain For(StreamId stream) =>
        _grains.TryGetValue(stream.Kind, out var grain) ? grain : throw new ArgumentException($"Nothing serves {stream.Kind}.", nameof(stream));
}
