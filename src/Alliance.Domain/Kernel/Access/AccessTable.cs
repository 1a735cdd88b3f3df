namespace Alliance.Domain.Kernel.Access;

/// <summary>The one place that says who may do and see what. What is not listed is refused, and a test walks the whole surface.</summary>
public static partial class AccessTable
{
    /// <summary>Who may send the command of this name; <see cref="Relation.None"/> when it is not listed.</summary>
    public static Relation ForCommand(string name) => Commands.GetValueOrDefault(name);

    /// <summary>Who may see the content of the event of this name within its scope; others receive an empty envelope.</summary>
    public static Relation ForEvent(string name) => Events.GetValueOrDefault(name);

    public static IEnumerable<string> CommandNames => Commands.Keys;

    public static IEnumerable<string> EventNames => Events.Keys;
}
