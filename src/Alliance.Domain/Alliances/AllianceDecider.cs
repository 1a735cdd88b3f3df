using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Alliances;

/// <summary>The rules of an alliance: its profile and charter here, its members and bodies in the pages beside this one.</summary>
public sealed class AllianceDecider : Decider<AllianceState>
{
    public override string Kind => "alliance";

    public override AllianceState Initial => AllianceState.Initial;

    public override bool Exists(AllianceState state) => state.Profile is not null;

    public override Relation RelationOf(AllianceState state, ICommand command, CommandContext context)
    {
        var (caller, facts) = (context.Caller, context.FactsOf<AllianceFacts>());
        var allianceId = ((AllianceCommand)command).AllianceId;
        var concerned = command switch
        {
            VoteOnAdmission c => c.VoterUnitId,
            MembershipCommand c => c.UnitId,
            SeatMember c => c.UnitId,
            UnseatMember c => c.UnitId,
            _ => null,
        };
        var regions = state.Profile?.Regions ?? [];
        return Relations.ToAlliance(caller, allianceId, regions, state.InGoodStanding, state.Suspended, facts.ChairUnitId)
            | Relations.When(caller.SpeaksFor(concerned), Relation.UnitConcerned);
    }

    public override Decision Decide(AllianceState state, ICommand command, CommandContext context)
    {
        if (command is FoundAlliance found)
        {
            return state.Profile is null ? Found(found, context) : Decision.Reject(KernelCodes.Exists, ("id", found.AllianceId));
        }

        if (state.Dissolved)
        {
            return Decision.Reject(AllianceCodes.Dissolved);
        }

        return command switch
        {
            ChangeAllianceProfile c => ChangeProfile(state, c, context),
            AmendCharter c => Amend(state, c, context),
            BringCharterIntoForce c => IntoForce(state, c, context),
            DissolveAlliance c => Decision.Accept(new AllianceDissolved(c.AllianceId, c.Reason)),
            MembershipCommand c => MembershipRules.Decide(state, c, context),
            AllianceCommand c => BodyRules.Decide(state, c),
            _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
        };
    }

    public override AllianceState Evolve(AllianceState state, IEvent happened) => AllianceEvolution.Apply(state, happened);

    /// <summary>The end of each vote on an admission, and the first morning of each charter that is not yet in force.</summary>
    public override IEnumerable<DueItem> Due(AllianceState state) => state.Dissolved || state.Profile is null
        ? []
        : state.Admissions
            .Where(a => a.Value.VotingEndsAt is not null)
            .Select(a => new DueItem($"admission-vote/{a.Key}", a.Value.VotingEndsAt!.Value, new CloseAdmissionVote(state.Id, a.Key)))
            .Concat(state.Charters
                .Where(v => v.Number > state.CharterInForce)
                .Select(v => new DueItem($"charter/{v.Number}", ChinaTime.StartOf(v.EffectiveFrom), new BringCharterIntoForce(state.Id, v.Number))));

    private static Decision Found(FoundAlliance c, CommandContext context)
    {
        var facts = context.FactsOf<AllianceFacts>();
        if (ProfileProblem(c.Profile, c.AllianceId, context) is { } problem)
        {
            return problem;
        }

        var stranger = c.Members.FirstOrDefault(m => !facts.RegionOfUnit.ContainsKey(m.UnitId));
        if (stranger is not null)
        {
            return Decision.Reject(AllianceCodes.UnknownUnit, ("unit", stranger.UnitId));
        }

        var on = c.Profile.FoundedOn ?? context.Today;
        return Decision.Accept(
            [
                new AllianceFounded(c.AllianceId, c.Profile, c.Charter, on),
                .. c.Members.Select(m => new MemberJoined(c.AllianceId, m.UnitId, facts.RegionOfUnit[m.UnitId], m.Share, on, "founding")),
            ],
            []);
    }

    private static Decision ChangeProfile(AllianceState state, ChangeAllianceProfile c, CommandContext context) =>
        ProfileProblem(c.Profile, c.AllianceId, context)
        ?? (Same(c.Profile, state.Profile!) ? Decision.Accept() : Decision.Accept(new AllianceProfileChanged(c.AllianceId, c.Profile)));

    private static Decision Amend(AllianceState state, AmendCharter c, CommandContext context)
    {
        var last = state.Charters[^1];
        if (c.EffectiveFrom < context.Today)
        {
            return Decision.Reject(AllianceCodes.CharterInPast, ("effectiveFrom", c.EffectiveFrom), ("today", context.Today));
        }

        return c.EffectiveFrom < last.EffectiveFrom
            ? Decision.Reject(AllianceCodes.CharterOutOfOrder, ("effectiveFrom", c.EffectiveFrom), ("after", last.EffectiveFrom))
            : Decision.Accept(new CharterAmended(c.AllianceId, last.Number + 1, c.Charter, c.EffectiveFrom));
    }

    /// <summary>Harmless when it is in force already, or a later one is.</summary>
    private static Decision IntoForce(AllianceState state, BringCharterIntoForce c, CommandContext context) =>
        c.Number > state.CharterInForce && state.Charters.Any(v => v.Number == c.Number && v.EffectiveFrom <= context.Today)
            ? Decision.Accept(new CharterCameIntoForce(c.AllianceId, c.Number))
            : Decision.Accept();

    private static Decision? ProfileProblem(AllianceProfile profile, string allianceId, CommandContext context)
    {
        var facts = context.FactsOf<AllianceFacts>();
        return facts.UnknownRegions.Length > 0 ? Decision.Reject(AllianceCodes.UnknownRegion, ("region", facts.UnknownRegions[0]))
            : profile.ParentId == allianceId || facts.ParentIsBelow ? Decision.Reject(AllianceCodes.ParentBelow)
            : profile.ParentId is not null && !facts.ParentExists ? Decision.Reject(AllianceCodes.UnknownParent)
            : profile.FoundedOn > context.Today ? Decision.Reject(AllianceCodes.FoundedInFuture, ("foundedOn", profile.FoundedOn))
            : null;
    }

    private static bool Same(AllianceProfile a, AllianceProfile b) => a with { Regions = b.Regions } == b && a.Regions.SequenceEqual(b.Regions);
}
