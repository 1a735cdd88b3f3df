using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;
using Alliance.Storage.Kernel;

namespace Alliance.Web.Feed;

/// <summary>Who did it, and for which unit.</summary>
public sealed record FeedActor(string Id, string Name, string? UnitId, string? UnitName);

/// <summary>
/// An event as it goes to a screen. Hidden from somebody, it is an empty envelope: its position alone, so that nothing seems lost.
/// With <c>from</c> it is short for all events from that position on to its own (see <see cref="Folding"/>), or for a very large one,
/// without its lists; nothing is lost then either, and <c>GET /api/feed</c> has them whole.
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

/// <summary>Everybody who sees the same of a scope: the same relations, the same units to speak for, and those in the same of its bodies.</summary>
public sealed record Audience(ScopeId Scope, Relation Relation, string Units, string Bodies = "")
{
    /// <summary>Those who run an alliance, or look after its region, see what was meant for one of its bodies as well.</summary>
    private const Relation Overlooking =
        Domain.Kernel.Relation.Administrator | Domain.Kernel.Relation.Coordinator | Domain.Kernel.Relation.Chair | Domain.Kernel.Relation.Supervisor;

    private readonly string[] units = Units.Split(',', StringSplitOptions.RemoveEmptyEntries);
    private readonly string[] bodies = Bodies.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The group of connections in SignalR.</summary>
    public string Group { get; } = $"feed {Scope} {(int)Relation} {Units} {Bodies}";

    /// <summary>Worked out twice it is the same one: a record would compare its arrays by where they lie.</summary>
    public bool Equals(Audience? other) => other is not null && string.Equals(Group, other.Group, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Group);

    public static Audience Of(ScopeId scope, Relation relation, Caller caller, string bodies) =>
        new(scope, relation & ~Relation.UnitConcerned, string.Join(',', caller.Units.Order(StringComparer.Ordinal).Take(200)), bodies);

    public bool Sees(string name, IReadOnlyCollection<string> subjects, string? onlyBody = null) => Sees(AccessTable.ForEvent(name), subjects, onlyBody);

    /// <param name="open">Whom the event is open to.</param>
    /// <param name="onlyBody">The body that the event is meant for alone, where there is one.</param>
    public bool Sees(Relation open, IReadOnlyCollection<string> subjects, string? onlyBody)
    {
        bool Mine() => units.Any(subjects.Contains);
        return (onlyBody is null || (Relation & Overlooking) != Domain.Kernel.Relation.None || bodies.Contains(onlyBody) || Mine())
            && ((open & Relation) != Domain.Kernel.Relation.None || (open.HasFlag(Relation.UnitConcerned) && Mine()));
    }
}

public static class EventSubjects
{
    private static readonly string[] Fields = ["unitId", "toUnitId", "fromUnitId", "withUnitId", "substituteUnitId", "voterUnitId", "intoUnitId", "lastUnitId", "byUnitId", "needUnitId", "resourceUnitId"];

    public static string? OnlyBody(JsonElement body) =>
        body.TryGetProperty("onlyBodyId", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The units that an event is about.</summary>
    public static IReadOnlyCollection<string> Of(JsonElement body) =>
        [.. Fields.Select(f => body.TryGetProperty(f, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "").Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
}
