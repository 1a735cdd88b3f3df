using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Alliances;

/// <summary>How units come, stay and go: apply or be invited, be admitted as the charter has it, be suspended, leave.</summary>
internal static class MembershipRules
{
    public static Decision Decide(AllianceState state, MembershipCommand command, CommandContext context) => command switch
    {
        ApplyForMembership c => Apply(state, c, context),
        WithdrawApplication c => Application(state, c.UnitId) is null ? No(AllianceCodes.NoApplication, c.UnitId) : Decision.Accept(new ApplicationWithdrawn(c.AllianceId, c.UnitId)),
        InviteMember c => Invite(state, c, context),
        AnswerInvitation c => Answer(state, c, context),
        DecideAdmission c => DecideOn(state, c, context),
        VoteOnAdmission c => Vote(state, c, context),
        CloseAdmissionVote c => Close(state, c, context),
        SuspendMember c => Suspend(state, c, context),
        ReinstateMember c => !state.Sits(c.UnitId) ? No(AllianceCodes.NotAMember, c.UnitId)
            : state.Members[c.UnitId].Standing != Standing.Suspended ? No(AllianceCodes.NotSuspended, c.UnitId)
            : Decision.Accept(new MemberReinstated(c.AllianceId, c.UnitId)),
        LeaveAlliance c => !state.Sits(c.UnitId) ? No(AllianceCodes.NotAMember, c.UnitId)
            : Chairs(context, c.UnitId) ? No(AllianceCodes.HoldsChair, c.UnitId)
            : Decision.Accept(new MemberLeft(c.AllianceId, c.UnitId, c.Reason, context.Today)),
        SetShare c => !state.Sits(c.UnitId) ? No(AllianceCodes.NotAMember, c.UnitId)
            : state.Members[c.UnitId].Share == c.Share ? Decision.Accept()
            : Decision.Accept(new ShareSet(c.AllianceId, c.UnitId, c.Share)),
        PassSeat c => !state.Sits(c.UnitId) ? Decision.Accept()
            : state.Sits(c.ToUnitId) ? Decision.Accept(new MemberLeft(c.AllianceId, c.UnitId, null, context.Today))
            : Decision.Accept(new SeatPassed(c.AllianceId, c.UnitId, c.ToUnitId)),
        _ => throw new ArgumentException($"No rule for {command.GetType().Name}.", nameof(command)),
    };

    private static Decision Apply(AllianceState state, ApplyForMembership c, CommandContext context) =>
        Newcomer(state, c.UnitId, context) ?? (state.Admissions.ContainsKey(c.UnitId)
            ? No(Application(state, c.UnitId) is null ? AllianceCodes.AlreadyInvited : AllianceCodes.AlreadyApplied, c.UnitId)
            : Decision.Accept(new MembershipApplied(c.AllianceId, c.UnitId, c.Message, VotingEnd(state, context))));

    private static Decision Invite(AllianceState state, InviteMember c, CommandContext context)
    {
        if (Newcomer(state, c.UnitId, context) is { } problem)
        {
            return problem;
        }

        if (state.Admissions.ContainsKey(c.UnitId))
        {
            return No(Application(state, c.UnitId) is null ? AllianceCodes.AlreadyInvited : AllianceCodes.AlreadyApplied, c.UnitId);
        }

        return Decision.Accept(new MemberInvited(c.AllianceId, c.UnitId, c.Message, NotForThem(state, context) is null));
    }

    private static Decision Answer(AllianceState state, AnswerInvitation c, CommandContext context)
    {
        if (state.Admissions.GetValueOrDefault(c.UnitId) is not { Invited: true } invitation)
        {
            return No(AllianceCodes.NoInvitation, c.UnitId);
        }

        return !c.Accept ? Decision.Accept(new InvitationDeclined(c.AllianceId, c.UnitId))
            : Newcomer(state, c.UnitId, context) is { } problem ? problem
            : invitation.Binding ? Decision.Accept(Joined(c.AllianceId, c.UnitId, context, "invited"))
            : Decision.Accept(new MembershipApplied(c.AllianceId, c.UnitId, invitation.Message, VotingEnd(state, context)));
    }

    private static Decision DecideOn(AllianceState state, DecideAdmission c, CommandContext context)
    {
        if (Application(state, c.UnitId) is null)
        {
            return No(AllianceCodes.NoApplication, c.UnitId);
        }

        return NotForThem(state, context) is { } code ? Decision.Reject(code)
            : !c.Admit ? Decision.Accept(new AdmissionRefused(c.AllianceId, c.UnitId, c.Reason, null, null))
            : Newcomer(state, c.UnitId, context) ?? Decision.Accept(Joined(c.AllianceId, c.UnitId, context, "decided"));
    }

    private static Decision Vote(AllianceState state, VoteOnAdmission c, CommandContext context)
    {
        if (Application(state, c.UnitId) is not { } application)
        {
            return No(AllianceCodes.NoApplication, c.UnitId);
        }

        if (application.VotingEndsAt is not { } end)
        {
            return Decision.Reject(AllianceCodes.NotDecidedByVote);
        }

        if (state.Members.GetValueOrDefault(c.VoterUnitId)?.Standing != Standing.Good)
        {
            return No(AllianceCodes.VoterNotInGoodStanding, c.VoterUnitId);
        }

        if (context.Now >= end)
        {
            return Decision.Reject(AllianceCodes.VotingOver);
        }

        if (application.Votes.TryGetValue(c.VoterUnitId, out var before) && before == c.InFavour)
        {
            return Decision.Accept();
        }

        var votes = application.Votes.SetItem(c.VoterUnitId, c.InFavour);
        return Decision.Accept(
            [new AdmissionVoted(c.AllianceId, c.UnitId, c.VoterUnitId, c.InFavour), .. Result(state, c.AllianceId, c.UnitId, votes, context, closed: false)],
            []);
    }

    private static Decision Close(AllianceState state, CloseAdmissionVote c, CommandContext context) =>
        Application(state, c.UnitId) is { VotingEndsAt: not null } application
            ? Decision.Accept(Result(state, c.AllianceId, c.UnitId, application.Votes, context, closed: true), [])
            : Decision.Accept();

    private static IEnumerable<IEvent> Result(
        AllianceState state, string allianceId, string unitId, ImmutableDictionary<string, bool> votes, CommandContext context, bool closed)
    {
        var voters = state.InGoodStanding.ToHashSet(StringComparer.Ordinal);
        var inFavour = votes.Count(v => v.Value && voters.Contains(v.Key));
        var against = votes.Count(v => !v.Value && voters.Contains(v.Key));
        var majority = state.CharterOn(context.Today).Admission.Majority;
        var known = context.FactsOf<AllianceFacts>().RegionOfUnit.ContainsKey(unitId);
        return AdmissionVote.Settled(majority, voters.Count, inFavour, against, closed) switch
        {
            true when known => [Joined(allianceId, unitId, context, "voted")],
            null => [],
            _ => [new AdmissionRefused(allianceId, unitId, null, inFavour, against)],
        };
    }

    private static Decision Suspend(AllianceState state, SuspendMember c, CommandContext context) =>
        !state.Sits(c.UnitId) ? No(AllianceCodes.NotAMember, c.UnitId)
        : state.Members[c.UnitId].Standing == Standing.Suspended ? No(AllianceCodes.AlreadySuspended, c.UnitId)
        : Chairs(context, c.UnitId) ? No(AllianceCodes.HoldsChair, c.UnitId)
        : Decision.Accept(new MemberSuspended(c.AllianceId, c.UnitId, c.Reason));

    /// <summary>The charter names another than the caller to decide; null when it is the caller's. With nobody in the chair the coordinator stands in.</summary>
    private static string? NotForThem(AllianceState state, CommandContext context)
    {
        var (caller, chair) = (context.Caller, context.FactsOf<AllianceFacts>().ChairUnitId);
        var coordinates = caller.Coordinates(state.Id);
        return state.CharterOn(context.Today).Admission.By switch
        {
            AdmissionBy.Members => AllianceCodes.DecidedByVote,
            AdmissionBy.Chair when !caller.SpeaksFor(chair) && !(chair is null && coordinates) => AllianceCodes.DecidedByChair,
            AdmissionBy.Coordinator when !coordinates => AllianceCodes.DecidedByCoordinator,
            _ => null,
        };
    }

    private static Decision? Newcomer(AllianceState state, string unitId, CommandContext context) =>
        !context.FactsOf<AllianceFacts>().RegionOfUnit.ContainsKey(unitId) ? No(AllianceCodes.UnknownUnit, unitId)
        : state.Sits(unitId) ? No(AllianceCodes.AlreadyMember, unitId)
        : null;

    private static MemberJoined Joined(string allianceId, string unitId, CommandContext context, string how) =>
        new(allianceId, unitId, context.FactsOf<AllianceFacts>().RegionOfUnit[unitId], "1", context.Today, how);

    private static DateTimeOffset? VotingEnd(AllianceState state, CommandContext context) =>
        state.CharterOn(context.Today).Admission is { By: AdmissionBy.Members } admission ? context.Now.AddDays(admission.VotingDays) : null;

    private static Admission? Application(AllianceState state, string unitId) =>
        state.Admissions.GetValueOrDefault(unitId) is { Invited: false } application ? application : null;

    private static bool Chairs(CommandContext context, string unitId) => context.FactsOf<AllianceFacts>().ChairUnitId == unitId;

    private static Decision No(string code, string unitId) => Decision.Reject(code, ("unit", unitId));
}
