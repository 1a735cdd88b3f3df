using Alliance.Domain.ChairCycles;

namespace Alliance.Storage.ChairCycles;

/// <summary><paramref name="Because"/>: member-not-in-plan, member-gone, share-changed (each with the unit), rules-changed.</summary>
public sealed record StaleBecause(string Because, string? UnitId);

/// <summary>Whether a plan still is what the alliance's members and charter of today would have.</summary>
public static class PlanStaleness
{
    public static IReadOnlyList<StaleBecause> Of(CycleState state, Roster roster)
    {
        if (state.Status is CycleStatus.None or CycleStatus.Closed || roster.Rotation is null)
        {
            return [];
        }

        var planned = state.Contenders.ToDictionary(c => c.UnitId, c => c.Shares[^1].Share, StringComparer.Ordinal);
        var reasons = new List<StaleBecause>();
        foreach (var contender in Contenders.Following(roster, state.Basis, state.FirstOpen))
        {
            var share = contender.Shares[^1].Share;
            if (!planned.TryGetValue(contender.UnitId, out var before))
            {
                reasons.Add(new StaleBecause("member-not-in-plan", contender.UnitId));
            }
            else if (before != share)
            {
                reasons.Add(new StaleBecause(share == "0" ? "member-gone" : before == "0" ? "member-not-in-plan" : "share-changed", contender.UnitId));
            }
        }

        var rules = PlanRules.RulesOf(roster.Rotation, state.Rules.Fixed, state.Rules.Blackouts);
        if (rules != state.Rules)
        {
            reasons.Add(new StaleBecause("rules-changed", null));
        }

        return reasons;
    }
}
