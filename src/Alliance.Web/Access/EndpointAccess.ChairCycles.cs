using static Alliance.Domain.Kernel.Relation;

namespace Alliance.Web.Access;

/// <summary>The rotation of the chair.</summary>
public static partial class EndpointAccess
{
    private static Dictionary<string, EndpointRule> ChairCyclesRules => new(StringComparer.Ordinal)
    {
        ["chair-cycles.list"] = new(Within, Measure.Alliance),
        ["chair-cycles.get"] = new(Within, Measure.Alliance),
        ["chair-cycles.fairness"] = new(Within, Measure.Alliance),
        ["chair-cycles.forecast"] = new(Within, Measure.Alliance),
        ["chair-cycles.draft"] = new(Administrator | Coordinator, Measure.Alliance),
        ["chair-cycles.what-if"] = new(Within, Measure.Alliance),
        ["chair-cycles.plan"] = new(SignedIn, Measure.Alliance, "chair-cycle.plan"),
        ["chair-cycles.revise"] = new(SignedIn, Measure.Alliance, "chair-cycle.revise-plan"),
        ["chair-cycles.propose-swap"] = new(SignedIn, Measure.Alliance, "chair-cycle.propose-swap"),
        ["chair-cycles.answer-swap"] = new(SignedIn, Measure.Alliance, "chair-cycle.answer-swap"),
        ["chair-cycles.withdraw-swap"] = new(SignedIn, Measure.Alliance, "chair-cycle.withdraw-swap"),
        ["chair-cycles.ask-substitute"] = new(SignedIn, Measure.Alliance, "chair-cycle.ask-substitute"),
        ["chair-cycles.answer-substitution"] = new(SignedIn, Measure.Alliance, "chair-cycle.answer-substitution"),
        ["chair-cycles.skip-turn"] = new(SignedIn, Measure.Alliance, "chair-cycle.skip-turn"),
        ["chair-cycles.add-hand-over-item"] = new(SignedIn, Measure.Alliance, "chair-cycle.add-hand-over-item"),
        ["chair-cycles.remove-hand-over-item"] = new(SignedIn, Measure.Alliance, "chair-cycle.remove-hand-over-item"),
        ["chair-cycles.confirm-hand-over"] = new(SignedIn, Measure.Alliance, "chair-cycle.confirm-hand-over"),
        ["chair-cycles.take-back-confirmation"] = new(SignedIn, Measure.Alliance, "chair-cycle.take-back-confirmation"),
        ["chair-cycles.close-term-at-meeting"] = new(SignedIn, Measure.Alliance, "chair-cycle.close-term-at-meeting"),
        ["chair-cycles.close"] = new(SignedIn, Measure.Alliance, "chair-cycle.close"),
    };
}
