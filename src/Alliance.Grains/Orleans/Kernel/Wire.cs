using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Orleans;

namespace Alliance.Grains.Cluster;

/// <summary>
/// A command on its way between processes: the domain's own JSON in an envelope of texts and numbers. So the domain's
/// records carry no attribute of the engine, and processes of two versions understand each other as long as the names of
/// commands do. Aliases and numbers of fields are fixed for ever; a field is only ever added, with a new number.
/// Within a process the command itself is passed on, and no JSON is made of it.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("alliance.call")]
public sealed record Call
{
    /// <summary>What the call was made of; does not travel.</summary>
    [NonSerialized]
    private readonly Envelope? _made;

    /// <summary>For the serializer.</summary>
    public Call()
    {
    }

    private Call(Envelope made) => _made = made;

    [Id(0)]
    public string Name { get => field ??= Catalog.NameOf(_made!.Command).Name; init; }

    [Id(1)]
    public string Body { get => field ??= Catalog.Write(_made!.Command); init; }

    [Id(2)]
    public string Caller { get => field ??= JsonSerializer.Serialize(_made!.Caller, Catalog.Json); init; }

    [Id(3)]
    public required string CommandId { get; init; }

    [Id(4)]
    public long? ExpectedVersion { get; init; }

    /// <summary>The caller's span, as the W3C writes it.</summary>
    [Id(5)]
    public string? Trace { get; init; }

    /// <summary>
    /// Unix milliseconds after which the turn must not begin any more: a process that stood still for a while does not act
    /// on what its caller has long had answered elsewhere.
    /// </summary>
    [Id(6)]
    public long NotAfter { get; init; }

    public static Call Of(Envelope envelope) => new(envelope)
    {
        CommandId = envelope.CommandId,
        ExpectedVersion = envelope.ExpectedVersion,
        Trace = Activity.Current?.Id,
    };

    public Envelope Open() =>
        _made ?? new(Catalog.ReadCommand(Name, Body), JsonSerializer.Deserialize<Caller>(Caller, Catalog.Json)!, CommandId, ExpectedVersion);

    public ActivityContext Parent() => ActivityContext.TryParse(Trace, traceState: null, isRemote: true, out var parent) ? parent : default;
}

/// <summary>What came of a call.</summary>
public enum AnswerKind
{
    Accepted = 0,
    Refused = 1,

    /// <summary>It did not happen: storage is in trouble.</summary>
    NotTaken = 2,

    /// <summary>It may have happened.</summary>
    Unknown = 3,

    /// <summary>It did not happen: its turn came after <see cref="Call.NotAfter"/>.</summary>
    Late = 4,
}

/// <summary>The answer. Trouble travels as a kind and a sentence, never as an exception, so that no type must be known on the other side.</summary>
[GenerateSerializer]
[Immutable]
[Alias("alliance.answer")]
public sealed record Answer
{
    [Id(0)]
    public int Kind { get; init; }

    [Id(1)]
    public string? Code { get; init; }

    [Id(2)]
    public string? Facts { get; init; }

    [Id(3)]
    public string Stream { get; init; } = "";

    [Id(4)]
    public long Version { get; init; }

    [Id(5)]
    public string Scope { get; init; } = "";

    [Id(6)]
    public long Position { get; init; }

    [Id(7)]
    public string? Reason { get; init; }

    public static Answer Of(CommandOutcome outcome) => new()
    {
        Kind = (int)(outcome.Accepted ? AnswerKind.Accepted : AnswerKind.Refused),
        Code = outcome.Code,
        Facts = outcome.Facts.IsEmpty ? null : JsonSerializer.Serialize(outcome.Facts, Catalog.Json),
        Stream = outcome.Stream,
        Version = outcome.Version,
        Scope = outcome.Scope,
        Position = outcome.Position,
    };

    public static Answer Trouble(AnswerKind kind, string reason) => new() { Kind = (int)kind, Reason = reason };

    public CommandOutcome Outcome() => new(
        Kind == (int)AnswerKind.Accepted,
        Code,
        Facts is null
            ? ImmutableSortedDictionary<string, string>.Empty
            : ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, JsonSerializer.Deserialize<Dictionary<string, string>>(Facts, Catalog.Json)!),
        Stream,
        Version,
        Scope,
        Position);
}
