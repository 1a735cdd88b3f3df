using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;
using Alliance.Storage.Kernel;

namespace Alliance.Web.Feed;

/// <summary>Who did it, and for which unit.</summary>
public sealed record FeedActor(string Id, string Name, string? UnitId, string? UnitName);

/// <summary>
/// An event as it goes to a screen. Hidden from somebody, it is an empty envelope: its position alone, so that nothing seems lost.
/// With <c>from</c> it stands for all events from that position on to its own (see <see cref="Folding"/>); nothing is lost then either.
/// </summary>
public sealed record FeedItem(
    string Scope,
    long Position,
    string? Name,
    string? Stream = null,
    long? Version = null,
    DateTimeOffset? At = null,
    FeedActor? Actor = null,
    JsonElement? Data = null,
    long? From = null)
{
    public static FeedItem Hidden(StoredEvent stored) => new(stored.Scope.ToString(), stored.Position, null);

    public static FeedItem Shown(StoredEvent stored, JsonElement body, FeedActor actor) =>
        new(stored.Scope.ToString(), stored.Position, stored.Name, stored.Stream.ToString(), stored.Version, stored.At, actor, body);
}

/// <summary>Events of a scope after a position; <c>head</c> is the scope's last position.</summary>
public sealed record FeedAnswer(string Scope, long Head, IReadOnlyList<FeedItem> Items);

/// <summary>Everybody who sees the same of a scope: the same relations, and the same units to speak for.</summary>
public sealed record Audience(ScopeId Scope, Relation Relation, string Units)
{
    private readonly string[] units = Units.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The group of connections in SignalR.</summary>
    public string Group { get; } = $"feed {Scope} {(int)Relation} {Units}";

    public static Audience Of(ScopeId scope, Relation relation, Caller caller) =>
        new(scope, relation & ~Relation.UnitConcerned, string.Join(',', caller.Units.Order(StringComparer.Ordinal).Take(200)));

    public bool Sees(string name, IReadOnlyCollection<string> subjects) => Sees(AccessTable.ForEvent(name), subjects);

    /// <param name="open">Whom the event is open to.</param>
    public bool Sees(Relation open, IReadOnlyCollection<string> subjects) =>
        (open & Relation) != Domain.Kernel.Relation.None || (open.HasFlag(Relation.UnitConcerned) && units.Any(subjects.Contains));
}

public static class EventSubjects
{
    private static readonly string[] Fields = ["unitId", "toUnitId", "fromUnitId", "withUnitId", "substituteUnitId", "voterUnitId", "intoUnitId", "lastUnitId", "byUnitId"];

    /// <summary>The units that an event is about.</summary>
    public static IReadOnlyCollection<string> Of(JsonElement body) =>
        [.. Fields.Select(f => body.TryGetProperty(f, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "").Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
}
