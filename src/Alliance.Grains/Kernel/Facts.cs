using System.Collections.Concurrent;
using System.Collections.Frozen;
using Alliance.Domain.Kernel;

namespace Alliance.Grains.Kernel;

/// <summary>Reads what a command's decision needs to know of its surroundings.</summary>
public interface IFactLoader<TFacts>
    where TFacts : class
{
    Task<LoadedFacts<TFacts>> LoadAsync(ICommand command, CancellationToken cancel = default);
}

/// <summary>
/// Facts, and where they are of the command's own scope the head of that scope in the very snapshot they were read in:
/// the append then holds only if nothing has happened in the scope since.
/// </summary>
public sealed record LoadedFacts<TFacts>(TFacts Facts, long? Head)
    where TFacts : class;

/// <summary>One loader under the type of facts it answers; made by <see cref="GrainServices.AddFacts{TFacts, TLoader}"/>.</summary>
public abstract class FactSource
{
    public abstract Type Facts { get; }

    public abstract Task<(object Facts, long? Head)> LoadAsync(ICommand command, CancellationToken cancel);

    public static FactSource Of<TFacts>(IFactLoader<TFacts> loader)
        where TFacts : class => new Typed<TFacts>(loader);

    private sealed class Typed<TFacts>(IFactLoader<TFacts> loader) : FactSource
        where TFacts : class
    {
        public override Type Facts => typeof(TFacts);

        public override async Task<(object Facts, long? Head)> LoadAsync(ICommand command, CancellationToken cancel)
        {
            var loaded = await loader.LoadAsync(command, cancel);
            return (loaded.Facts, loaded.Head);
        }
    }
}

/// <summary>Every <see cref="FactSource"/>, found by what a command <see cref="INeeds{TFacts}"/>.</summary>
public sealed class FactBook(IEnumerable<FactSource> sources)
{
    private readonly FrozenDictionary<Type, FactSource> _sources = sources.ToFrozenDictionary(s => s.Facts);

    private readonly ConcurrentDictionary<Type, FactSource?> _byCommand = new();

    /// <summary>Nothing and no head for a command that needs no facts.</summary>
    public ValueTask<(object? Facts, long? Head)> LoadAsync(ICommand command, CancellationToken cancel = default) =>
        _byCommand.GetOrAdd(command.GetType(), SourceFor) is { } source
            ? Load(source, command, cancel)
            : ValueTask.FromResult<(object? Facts, long? Head)>((null, null));

    public bool AreNeededBy(ICommand command) => _byCommand.GetOrAdd(command.GetType(), SourceFor) is not null;

    private static async ValueTask<(object? Facts, long? Head)> Load(FactSource source, ICommand command, CancellationToken cancel) =>
        await source.LoadAsync(command, cancel);

    private FactSource? SourceFor(Type command)
    {
        var need = Array.Find(command.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(INeeds<>));
        if (need is null)
        {
            return null;
        }

        var facts = need.GetGenericArguments()[0];
        return _sources.TryGetValue(facts, out var source)
            ? source
            : throw new InvalidOperationException($"{command.Name} needs {facts.Name}, and nothing is registered that loads it.");
    }
}
