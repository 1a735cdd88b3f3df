namespace Alliance.Domain.Kernel.Access;

/// <summary>The one place that says who may do and see what. What is not listed is refused, and a test walks the whole surface.</summary>
public static partial class AccessTable
{
    /// <summary>Who may send the command of this name; <see cref="Relation.None"/> when it is not listed.</summary>
    public static Relation ForCommand(string name) => Commands.GetValueOrDefault(name);

    /// <summary>Who may see the content of the event of this name within its scope; others receive an empty envelope.</summary>
    public static Relation ForEvent(string name) => Events.GetValueOrDefault(name);

    /// <summary>Whoever has none of these relations to an aggregate of the kind is told that it does not exist.</summary>
    public static Relation Sight(string kind) => kind switch
    {
        "member-unit" => Relation.SignedIn | Relation.System,
        "person" => Relation.Administrator | Relation.Self | Relation.Coordinator | Relation.DelegateConcerned | Relation.System,
        "time-poll" => Within | Relation.System,
        "calendar" => Relation.UnitConcerned,
        "matching-plan" => Relation.Coordinator | Relation.Chair | Relation.System,
        "saved-search" => Relation.Self | Relation.System,
        "action-item" or "resolution" or "minutes" or "annual-report" => Within | Relation.UnitConcerned | Relation.System,
        "alliance" or "chair-cycle" or "conference" or "meeting-series" or "topic" or "attachment" or "vote" or "listing-book" or "listing" => Within | Relation.UnitConcerned | Relation.System,
        "match" => Concerned | Relation.Supervisor | Relation.System,

        "alliance" or "chair-cycle" or "conference" or "meeting-series" or "topic" or "attachment" or "vote" or "listing-book" or "listing" or "match-round" => Within | Relation.UnitConcerned | Relation.System,
        _ => Relation.None,
    };

    public static IEnumerable<string> CommandNames => Commands.Keys;

    public static IEnumerable<string> EventNames => Events.Keys;
}
