using static Alliance.Domain.Kernel.Relation;

namespace Alliance.Web.Access;

/// <summary>Matches, the matching desk, selection rounds and the balance.</summary>
public static partial class EndpointAccess
{
    private static Dictionary<string, EndpointRule> MatchingRules => new(StringComparer.Ordinal)
    {
        ["match-rounds.list"] = new(Within, Measure.Alliance),
        ["match-rounds.get"] = new(Within, Measure.Alliance),
        ["match-rounds.input"] = new(Within, Measure.Alliance),
        ["match-rounds.verification"] = new(Within, Measure.Alliance),
        ["match-rounds.open"] = new(SignedIn, Measure.Alliance, "match-round.open"),
        ["match-rounds.join"] = new(SignedIn, Measure.Alliance, "match-round.join"),
        ["match-rounds.leave"] = new(SignedIn, Measure.Alliance, "match-round.leave"),
        ["match-rounds.rank"] = new(SignedIn, Measure.Alliance, "match-round.rank"),
        ["match-rounds.close"] = new(SignedIn, Measure.Alliance, "match-round.close"),
        ["match-rounds.cancel"] = new(SignedIn, Measure.Alliance, "match-round.cancel"),

        ["balance.get"] = new(Within, Measure.Alliance),

        // Everybody sees in it what he may see of the entries.
        ["balance.region"] = new(SignedIn),

        ["matching-plans.list"] = new(Coordinator | Chair, Measure.Alliance),
        ["matching-plans.get"] = new(Coordinator | Chair, Measure.Alliance),
        ["matching-plans.pairs"] = new(Coordinator | Chair, Measure.Alliance),
        ["matching-plans.unmet"] = new(Coordinator | Chair, Measure.Alliance),
        ["matching-plans.problem"] = new(Coordinator | Chair, Measure.Alliance),
        ["matching-plans.what-if"] = new(Coordinator | Chair, Measure.Alliance),
        ["matching-plans.draft"] = new(Coordinator | Chair, Measure.Alliance, "matching-plan.draft"),
        ["matching-plans.change"] = new(Coordinator | Chair, Measure.Alliance, "matching-plan.change"),
        ["matching-plans.solve"] = new(Coordinator | Chair, Measure.Alliance, "matching-plan.solve"),
        ["matching-plans.stop"] = new(Coordinator | Chair, Measure.Alliance, "matching-plan.stop"),
        ["matching-plans.accept"] = new(Coordinator | Chair, Measure.Alliance, "matching-plan.accept"),
        ["matching-plans.discard"] = new(Coordinator | Chair, Measure.Alliance, "matching-plan.discard"),

        // A side of a match need not belong to the alliance it lives in: the match itself says who may.
        ["matches.everywhere"] = new(SignedIn),
        ["matches.get"] = new(SignedIn),
        ["matches.list"] = new(Within, Measure.Alliance),
        ["matches.offer"] = new(SignedIn, Command: "match.offer"),
        ["matches.accept"] = new(SignedIn, Command: "match.accept"),
        ["matches.decline"] = new(SignedIn, Command: "match.decline"),
        ["matches.withdraw"] = new(SignedIn, Command: "match.withdraw"),
        ["matches.arrange"] = new(SignedIn, Command: "match.arrange"),
        ["matches.deliver"] = new(SignedIn, Command: "match.deliver"),
        ["matches.confirm"] = new(SignedIn, Command: "match.confirm"),
        ["matches.rate"] = new(SignedIn, Command: "match.rate"),
        ["matches.dispute"] = new(SignedIn, Command: "match.dispute"),
        ["matches.settle-dispute"] = new(SignedIn, Measure.Alliance, "match.settle-dispute"),
        ["matches.make-project"] = new(SignedIn, Command: "match.make-project"),
    };
}
