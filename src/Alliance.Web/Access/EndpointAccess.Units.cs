using static Alliance.Domain.Kernel.Relation;
using static Alliance.Web.Access.Measure;

namespace Alliance.Web.Access;

/// <summary>Member units and people.</summary>
public static partial class EndpointAccess
{
    private static Dictionary<string, EndpointRule> UnitsRules => new(StringComparer.Ordinal)
    {
        ["member-units.list"] = new(SignedIn),
        ["member-units.get"] = new(SignedIn, Unit),
        ["member-units.register"] = new(SignedIn, Command: "member-unit.register"),
        ["member-units.change"] = new(SignedIn, Unit, "member-unit.change"),
        ["member-units.merge"] = new(SignedIn, Unit, "member-unit.merge"),
        ["member-units.duplicates"] = new(SignedIn, Unit),
        ["member-units.export"] = new(SignedIn),
        ["member-units.import-template"] = new(Administrator | Coordinator),
        ["member-units.import-upload"] = new(Administrator | Coordinator),
        ["member-units.import-run"] = new(Administrator | Coordinator, Command: "member-unit.register"),
        ["member-units.import-status"] = new(Administrator | Coordinator),

        ["people.list"] = new(Administrator | Coordinator | DelegateConcerned),
        ["people.get"] = new(SignedIn),
        ["people.register"] = new(SignedIn, Command: "person.register"),
        ["people.change"] = new(SignedIn, Command: "person.change"),
        ["people.grant"] = new(SignedIn, Command: "person.grant-role"),
        ["people.revoke"] = new(SignedIn, Command: "person.revoke-role"),
        ["people.sign-in-link"] = new(SignedIn),
        ["people.deactivate"] = new(SignedIn, Command: "person.deactivate"),
    };
}
