using System.Collections.Frozen;
using static Alliance.Domain.Kernel.Relation;

namespace Alliance.Domain.Kernel.Access;

public static partial class AccessTable
{
    private static readonly FrozenDictionary<string, Relation> Commands = new Dictionary<string, Relation>(StringComparer.Ordinal)
    {
        ["member-unit.register"] = Administrator | Coordinator,
        ["member-unit.change"] = Administrator | Coordinator | UnitConcerned,
        ["member-unit.merge"] = Administrator,

        ["person.register"] = Administrator | Coordinator | DelegateConcerned | Relation.System,
        ["person.change"] = Administrator | Self,
        ["person.grant-role"] = Administrator | Coordinator | DelegateConcerned | Relation.System,
        ["person.revoke-role"] = Administrator | Coordinator | DelegateConcerned,
        ["person.deactivate"] = Administrator,

        ["alliance.found"] = Administrator,
        ["alliance.change-profile"] = Administrator | Coordinator,
        ["alliance.amend-charter"] = Administrator | Coordinator,
        ["alliance.bring-charter-into-force"] = Relation.System,
        ["alliance.apply"] = UnitConcerned,
        ["alliance.withdraw-application"] = UnitConcerned,
        ["alliance.invite"] = Coordinator | Chair,
        ["alliance.answer-invitation"] = UnitConcerned,
        ["alliance.decide-admission"] = Coordinator | Chair,
        ["alliance.vote-on-admission"] = UnitConcerned,
        ["alliance.close-admission-vote"] = Relation.System,
        ["alliance.suspend-member"] = Coordinator,
        ["alliance.reinstate-member"] = Coordinator,
        ["alliance.leave"] = UnitConcerned | Coordinator,
        ["alliance.set-share"] = Coordinator,
        ["alliance.pass-seat"] = Relation.System,
        ["alliance.dissolve"] = Administrator | Coordinator,
        ["alliance.form-body"] = Coordinator | Chair,
        ["alliance.rename-body"] = Coordinator | Chair,
        ["alliance.close-body"] = Coordinator,
        ["alliance.seat-member"] = Coordinator | Chair | UnitConcerned,
        ["alliance.unseat-member"] = Coordinator | UnitConcerned,

        ["chair-cycle.plan"] = Coordinator,
        ["chair-cycle.revise-plan"] = Coordinator,
        ["chair-cycle.follow-membership"] = Relation.System,
        ["chair-cycle.begin"] = Relation.System,
        ["chair-cycle.propose-swap"] = UnitConcerned,
        ["chair-cycle.answer-swap"] = UnitConcerned,
        ["chair-cycle.withdraw-swap"] = UnitConcerned | Coordinator,
        ["chair-cycle.ask-substitute"] = UnitConcerned | Coordinator,
        ["chair-cycle.answer-substitution"] = UnitConcerned,
        ["chair-cycle.skip-turn"] = Coordinator,
        ["chair-cycle.add-hand-over-item"] = Chair | Coordinator,
        ["chair-cycle.remove-hand-over-item"] = Chair | Coordinator,
        ["chair-cycle.confirm-hand-over"] = UnitConcerned,
        ["chair-cycle.take-back-confirmation"] = UnitConcerned,
        ["chair-cycle.hand-over-by-clock"] = Relation.System,
        ["chair-cycle.close-term-at-meeting"] = Coordinator,
        ["chair-cycle.close"] = Coordinator,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
