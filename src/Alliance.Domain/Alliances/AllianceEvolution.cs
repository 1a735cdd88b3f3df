using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Alliances;

/// <summary>What each event makes of an alliance.</summary>
internal static class AllianceEvolution
{
    public static AllianceState Apply(AllianceState state, IEvent happened) => happened switch
    {
        AllianceFounded e => state with { Id = e.AllianceId, Profile = e.Profile, Charters = [new CharterVersion(1, e.On, e.Charter)] },
        AllianceProfileChanged e => state with { Profile = e.Profile },
        CharterAmended e => state with { Charters = state.Charters.Add(new CharterVersion(e.Number, e.EffectiveFrom, e.Charter)) },
        CharterCameIntoForce e => state with { CharterInForce = e.Number },
        AllianceDissolved => state with { Dissolved = true, Admissions = state.Admissions.Clear() },
        MembershipApplied e => WithAdmission(state, e.UnitId, new Admission(false, false, e.Message, e.VotingEndsAt, ImmutableDictionary<string, bool>.Empty)),
        MemberInvited e => WithAdmission(state, e.UnitId, new Admission(true, e.Binding, e.Message, null, ImmutableDictionary<string, bool>.Empty)),
        AdmissionVoted e => WithAdmission(
            state, e.UnitId, state.Admissions[e.UnitId] with { Votes = state.Admissions[e.UnitId].Votes.SetItem(e.VoterUnitId, e.InFavour) }),
        ApplicationWithdrawn e => WithoutAdmission(state, e.UnitId),
        InvitationDeclined e => WithoutAdmission(state, e.UnitId),
        AdmissionRefused e => WithoutAdmission(state, e.UnitId),
        MemberJoined e => WithMember(WithoutAdmission(state, e.UnitId), e.UnitId, new Membership(e.RegionCode, e.Share, Standing.Good, e.On)),
        MemberSuspended e => WithMember(state, e.UnitId, state.Members[e.UnitId] with { Standing = Standing.Suspended }),
        MemberReinstated e => WithMember(state, e.UnitId, state.Members[e.UnitId] with { Standing = Standing.Good }),
        MemberLeft e => WithMember(Unseated(state, e.UnitId), e.UnitId, state.Members[e.UnitId] with { Standing = Standing.Left }),
        ShareSet e => WithMember(state, e.UnitId, state.Members[e.UnitId] with { Share = e.Share }),
        SeatPassed e => Passed(state, e),
        BodyFormed e => WithBody(state, e.BodyId, new Body(e.Kind, e.Name, e.NameEn, e.RegionCode, false, ImmutableDictionary<string, bool>.Empty)),
        BodyRenamed e => WithBody(state, e.BodyId, state.Bodies[e.BodyId] with { Name = e.Name, NameEn = e.NameEn }),
        BodyClosed e => WithBody(state, e.BodyId, state.Bodies[e.BodyId] with { Closed = true }),
        MemberSeated e => WithBody(state, e.BodyId, state.Bodies[e.BodyId] with { Seats = state.Bodies[e.BodyId].Seats.SetItem(e.UnitId, e.Leads) }),
        MemberUnseated e => WithBody(state, e.BodyId, state.Bodies[e.BodyId] with { Seats = state.Bodies[e.BodyId].Seats.Remove(e.UnitId) }),
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };

    private static AllianceState WithMember(AllianceState state, string unitId, Membership member) => state with { Members = state.Members.SetItem(unitId, member) };

    private static AllianceState WithAdmission(AllianceState state, string unitId, Admission admission) =>
        state with { Admissions = state.Admissions.SetItem(unitId, admission) };

    private static AllianceState WithoutAdmission(AllianceState state, string unitId) => state with { Admissions = state.Admissions.Remove(unitId) };

    private static AllianceState WithBody(AllianceState state, string bodyId, Body body) => state with { Bodies = state.Bodies.SetItem(bodyId, body) };

    private static AllianceState Unseated(AllianceState state, string unitId) =>
        state with { Bodies = state.Bodies.ToImmutableDictionary(b => b.Key, b => b.Value with { Seats = b.Value.Seats.Remove(unitId) }) };

    /// <summary>The other unit takes the seat as it is, in the alliance and in its bodies; a pending admission of its own ends.</summary>
    private static AllianceState Passed(AllianceState state, SeatPassed e)
    {
        var member = state.Members[e.UnitId];
        var bodies = state.Bodies.ToImmutableDictionary(
            b => b.Key,
            b => b.Value.Seats.TryGetValue(e.UnitId, out var leads)
                ? b.Value with { Seats = b.Value.Seats.Remove(e.UnitId).SetItem(e.ToUnitId, leads) }
                : b.Value);
        return WithoutAdmission(state, e.ToUnitId) with
        {
            Bodies = bodies,
            Members = state.Members.SetItem(e.UnitId, member with { Standing = Standing.Left }).SetItem(e.ToUnitId, member),
        };
    }
}
