using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;

namespace Alliance.Web.Access;

/// <summary>Which commands a relation opens, for a page to know which buttons to show. The aggregate decides in the end.</summary>
public static class May
{
    /// <summary>Commands about one's own unit count as open to whoever speaks for a unit: which unit, the page knows.</summary>
    public static IReadOnlyDictionary<string, bool> Of(Relation relation, Caller caller, params string[] prefixes)
    {
        var mine = relation | Relations.When(caller.Units.Any(), Relation.UnitConcerned);
        return AccessTable.CommandNames
            .Where(name => Array.Exists(prefixes, p => name.StartsWith(p, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .ToDictionary(name => name, name => (AccessTable.ForCommand(name) & mine & ~Relation.System) != Relation.None, StringComparer.Ordinal);
    }
}
