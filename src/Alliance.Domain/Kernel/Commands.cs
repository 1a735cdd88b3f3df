using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Alliance.Domain.Kernel;

/// <summary>Something a caller wants of one aggregate. Every command record carries a <see cref="NamedAttribute"/>.</summary>
public interface ICommand
{
    [JsonIgnore]
    StreamId Stream { get; }

    /// <summary>The scope the caller addressed. A stream that lives in another scope answers as if it did not exist.</summary>
    [JsonIgnore]
    ScopeId Scope { get; }
}

/// <summary>
/// The command's decision needs facts of its surroundings, read just before it decides. Where the facts are of the
/// command's own scope, the append holds only if nothing in that scope has changed since they were read.
/// </summary>
public interface INeeds<TFacts> : ICommand
    where TFacts : class;

/// <summary>Something that has happened. Every event record carries a <see cref="NamedAttribute"/>.</summary>
public interface IEvent;

/// <summary>Personal data that a command writes beside its events, into tables from which it can be erased.</summary>
public interface IPrivateWrite;

/// <summary>The stable name (and schema number) under which a command or event is stored and sent; never the CLR name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NamedAttribute(string name, int schema = 1) : Attribute
{
    public string Name { get; } = name;

    public int Schema { get; } = schema;
}

/// <summary>Who calls, when, and under which idempotent id. <paramref name="Facts"/> answers <see cref="INeeds{TFacts}"/>.</summary>
public sealed record CommandContext(string CommandId, DateTimeOffset Now, Caller Caller, long? ExpectedVersion = null, object? Facts = null)
{
    public T FactsOf<T>()
        where T : class => Facts as T ?? throw new InvalidOperationException($"The engine did not load {typeof(T).Name}.");

    /// <summary>An id that is the same each time the same command is decided.</summary>
    public string NewId(string salt) => Ids.Derive(CommandId, salt);

    /// <summary>Today in China (UTC+8 all year since 1991).</summary>
    [JsonIgnore]
    public DateOnly Today => ChinaTime.DateOf(Now);
}

/// <summary>Work that must be done at a time: the clockwork sends <paramref name="Command"/> as the system.</summary>
public sealed record DueItem(string Key, DateTimeOffset At, ICommand Command);

public abstract record Decision
{
    private Decision()
    {
    }

    public sealed record Accepted(ImmutableArray<IEvent> Events, ImmutableArray<IPrivateWrite> Private) : Decision;

    public sealed record Rejected(string Code, ImmutableSortedDictionary<string, string> Facts) : Decision;

    public static Decision Accept(params IEvent[] events) => new Accepted([.. events], []);

    public static Decision Accept(IEnumerable<IEvent> events, IEnumerable<IPrivateWrite> writes) => new Accepted([.. events], [.. writes]);

    public static Decision Reject(string code, params (string Name, object? Value)[] facts) =>
        new Rejected(code, facts.ToImmutableSortedDictionary(
            f => f.Name, f => Written(f.Value), StringComparer.Ordinal));

    private static string Written(object? value) => value switch
    {
        Enum choice => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString()),
        DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}

/// <summary>Codes that belong to no single capability. The web maps each to its HTTP status.</summary>
public static class KernelCodes
{
    /// <summary>404. Does not exist, or the caller may not know that it does.</summary>
    public const string NotFound = "kernel.not-found";

    /// <summary>403. The caller sees it but may not do this.</summary>
    public const string Forbidden = "kernel.forbidden";

    /// <summary>412. The caller's copy is stale. Facts: expected, actual.</summary>
    public const string Stale = "kernel.stale";

    /// <summary>400. A field has the wrong shape. Facts: field, problem (and limit).</summary>
    public const string InvalidField = "kernel.invalid-field";

    /// <summary>409. The same idempotency key came with another command.</summary>
    public const string KeyReused = "kernel.idempotency-key-reused";

    /// <summary>409. It exists already. Facts: id.</summary>
    public const string Exists = "kernel.already-exists";
}
