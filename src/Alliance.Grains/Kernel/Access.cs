using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;

namespace Alliance.Grains.Kernel;

/// <summary>Holds what a caller is to an aggregate against the access table.</summary>
internal static class Access
{
    /// <summary>
    /// Null when the command is open to the relation. Who may not even know of the aggregate is told that it does not exist.
    /// A creation hides nothing, unless it is inside somebody else's scope.
    /// </summary>
    public static string? Refusal(ICommand command, Relation relation, bool creates)
    {
        if ((relation & AccessTable.ForCommand(Catalog.NameOf(command).Name)) != Relation.None)
        {
            return null;
        }

        var hidden = (relation & AccessTable.Sight(command.Stream.Kind)) == Relation.None;
        var opensItsOwnScope = command.Scope == ScopeId.Platform || command.Scope.Id == command.Stream.Id;
        return hidden && !(creates && opensItsOwnScope) ? KernelCodes.NotFound : KernelCodes.Forbidden;
    }
}
