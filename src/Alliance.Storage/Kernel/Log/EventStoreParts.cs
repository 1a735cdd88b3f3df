using System.Collections.Frozen;
using Alliance.Domain.Kernel;

namespace Alliance.Storage.Kernel;

/// <summary>Who follows which event and who writes what private data.</summary>
public sealed class EventStoreParts
{
    private readonly FrozenDictionary<string, IProjection[]> _following;
    private readonly IPrivateWriter[] _writers;
    private readonly IOnceWriter[] _once;

    public EventStoreParts(IEnumerable<IProjection> projections, IEnumerable<IPrivateWriter> writers, IEnumerable<PolicyInterest> policies, IEnumerable<IOnceWriter>? once = null)
    {
        _once = [.. once ?? []];
        Projections = [.. projections.OrderBy(p => p.Name, StringComparer.Ordinal)];
        _writers = [.. writers];
        Policies = new PolicyInterests([.. policies]);
        _following = Projections
            .SelectMany(p => p.Events.Select(name => (name, p)))
            .GroupBy(pair => pair.name, pair => pair.p, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    public IReadOnlyList<IProjection> Projections { get; }

    internal PolicyInterests Policies { get; }

    internal IProjection[] Following(string eventName) => _following.GetValueOrDefault(eventName, []);

    internal IEnumerable<IOnceWriter> OnceBefore(string eventName) => _once.Where(o => o.BeforeTables && o.Events.Contains(eventName));

    internal IEnumerable<IOnceWriter> OnceAfter(string eventName) => _once.Where(o => !o.BeforeTables && o.Events.Contains(eventName));

    /// <exception cref="InvalidOperationException">Nobody writes it: the command fails rather than lose data.</exception>
    internal IPrivateWriter WriterOf(IPrivateWrite write) =>
        Array.Find(_writers, w => w.Handles(write)) ?? throw new InvalidOperationException($"No writer of {write.GetType().Name} is registered.");
}
