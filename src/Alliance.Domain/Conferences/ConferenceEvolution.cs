using System.Collections.Immutable;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Conferences;

/// <summary>What each event makes of a meeting.</summary>
internal static class ConferenceEvolution
{
    public static ConferenceState Apply(ConferenceState state, IEvent happened) => happened switch
    {
        ConferenceCalled e => state with
        {
            AllianceId = e.AllianceId, ConferenceId = e.ConferenceId, Status = ConferenceStatus.Called, Kind = e.Kind, StartsAt = e.StartsAt, EndsAt = e.EndsAt,
            BodyId = e.BodyId, HostUnitId = e.HostUnitId, Required = e.Required, Optional = e.Optional, Sequence = e.Sequence, CodeRequired = e.CodeRequired, RemindAt = e.RemindAt, Place = e.Place,
        },
        ConferenceRescheduled e => state with { StartsAt = e.StartsAt, EndsAt = e.EndsAt, Sequence = e.Sequence, RemindAt = e.RemindAt, Reminded = 0, WaivedBy = null, Answers = state.Answers.Clear(), Place = e.Place, Pinned = state.Pinned || !e.WithChair },
        NoticeWaived e => state with { WaivedBy = e.Complete ? WaiverSide.Both : e.Side },
        ConferenceCancelled e => state with { Status = ConferenceStatus.Cancelled, Sequence = e.Sequence },
        ConferenceStayed => state with { Pinned = true },
        ConferenceHostPassed e => state with { HostUnitId = e.HostUnitId },
        InvitationAnswered e => state with { Answers = state.Answers.SetItem(e.UnitId, e.Answer) },
        AnswersReminded e => state with { Reminded = e.Round },
        AgendaArranged e => state with { Agenda = [.. e.Items.Select(item => (state.Item(item.ItemId) ?? new PlannedItem(item, ItemProgress.Waiting)) with { Item = item })] },
        ConferenceOpened e => state with { Status = ConferenceStatus.Open, Entitled = e.Entitled },
        UnitCheckedIn e => state with { Attendance = state.Attendance.SetItem(e.UnitId, new Presence(e.AsDeputy, Here: true)) },
        UnitLeftConference e => state with { Attendance = state.Attendance.SetItem(e.UnitId, state.Attendance[e.UnitId] with { Here = false }) },
        ItemBegun e => state with { Agenda = [.. state.Agenda.Select(i => i.Item.ItemId == e.ItemId ? i with { Progress = ItemProgress.Current } : Left(i))] },
        ItemSettled e => state with { Agenda = [.. state.Agenda.Select(i => i.Item.ItemId == e.ItemId ? i with { Progress = ItemProgress.Settled, How = e.How } : i)] },
        MotionMoved e => state with { Motions = state.Motions.SetItem(e.MotionId, new Motion(e.ItemId, e.UnitId, e.Amends, MotionStatus.Moved)) },
        MotionSeconded e => With(state, e.MotionId, MotionStatus.Seconded),
        MotionWithdrawn e => With(state, e.MotionId, MotionStatus.Withdrawn),
        MotionSettled e => With(state, e.MotionId, Of(e.Outcome)),
        SpeakerAsked e => state with { Speakers = state.Speakers.Add(new Speaker(e.Number, e.UnitId, Speaking: false)), SpeakersSoFar = e.Number },
        SpeakerCalled e => state with { Speakers = [.. state.Speakers.Select(s => s with { Speaking = s.Number == e.Number })] },
        SpeakerDone e => state with { Speakers = [.. state.Speakers.Where(s => s.Number != e.Number)] },
        ConferenceClosed => state with { Status = ConferenceStatus.Closed, Speakers = [] },
        _ => throw new ArgumentException($"No evolution for {happened.GetType().Name}.", nameof(happened)),
    };

    public static MotionStatus Of(MotionOutcome outcome) => outcome switch
    {
        MotionOutcome.Adopted => MotionStatus.Adopted,
        MotionOutcome.Rejected => MotionStatus.Rejected,
        _ => MotionStatus.NoQuorum,
    };

    private static PlannedItem Left(PlannedItem item) => item.Progress == ItemProgress.Current ? item with { Progress = ItemProgress.Paused } : item;

    private static ConferenceState With(ConferenceState state, string motionId, MotionStatus status) =>
        state with { Motions = state.Motions.SetItem(motionId, state.Motions[motionId] with { Status = status }) };
}
