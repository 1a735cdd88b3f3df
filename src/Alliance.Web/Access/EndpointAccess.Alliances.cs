using static Alliance.Domain.Kernel.Relation;

namespace Alliance.Web.Access;

/// <summary>Alliances, their charters, bodies and members.</summary>
public static partial class EndpointAccess
{
    private static Dictionary<string, EndpointRule> AlliancesRules => new(StringComparer.Ordinal)
    {
        ["alliances.list"] = new(SignedIn),
        ["alliances.get"] = new(Within, Measure.Alliance),
        ["alliances.card"] = new(SignedIn),
        ["alliances.found"] = new(SignedIn, Command: "alliance.found"),
        ["alliances.change-profile"] = new(SignedIn, Measure.Alliance, "alliance.change-profile"),
        ["alliances.amend-charter"] = new(SignedIn, Measure.Alliance, "alliance.amend-charter"),
        ["alliances.charters"] = new(Within, Measure.Alliance),
        ["alliances.dissolve"] = new(SignedIn, Measure.Alliance, "alliance.dissolve"),
        ["alliances.members"] = new(Within, Measure.Alliance),
        ["alliances.admissions"] = new(Within | UnitConcerned, Measure.Alliance),
        ["alliances.apply"] = new(SignedIn, Command: "alliance.apply"),
        ["alliances.withdraw-application"] = new(SignedIn, Command: "alliance.withdraw-application"),
        ["alliances.decide-admission"] = new(SignedIn, Measure.Alliance, "alliance.decide-admission"),
        ["alliances.vote-on-admission"] = new(SignedIn, Measure.Alliance, "alliance.vote-on-admission"),
        ["alliances.invite"] = new(SignedIn, Measure.Alliance, "alliance.invite"),
        ["alliances.answer-invitation"] = new(SignedIn, Command: "alliance.answer-invitation"),
        ["alliances.suspend-member"] = new(SignedIn, Measure.Alliance, "alliance.suspend-member"),
        ["alliances.reinstate-member"] = new(SignedIn, Measure.Alliance, "alliance.reinstate-member"),
        ["alliances.leave"] = new(SignedIn, Measure.Alliance, "alliance.leave"),
        ["alliances.set-share"] = new(SignedIn, Measure.Alliance, "alliance.set-share"),
        ["alliances.form-body"] = new(SignedIn, Measure.Alliance, "alliance.form-body"),
        ["alliances.rename-body"] = new(SignedIn, Measure.Alliance, "alliance.rename-body"),
        ["alliances.close-body"] = new(SignedIn, Measure.Alliance, "alliance.close-body"),
        ["alliances.seat-member"] = new(SignedIn, Measure.Alliance, "alliance.seat-member"),
        ["alliances.unseat-member"] = new(SignedIn, Measure.Alliance, "alliance.unseat-member"),
        ["alliances.matrix"] = new(Within, Measure.Alliance),
        ["alliances.activity"] = new(Within, Measure.Alliance),
    };
}
