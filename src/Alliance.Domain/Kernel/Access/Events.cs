using System.Collections.Frozen;
using static Alliance.Domain.Kernel.Relation;

namespace Alliance.Domain.Kernel.Access;

public static partial class AccessTable
{
    /// <summary>Everybody who belongs to the alliance, or looks after its region.</summary>
    private const Relation Within = Administrator | Coordinator | Chair | Member | Supervisor | Observer;

    /// <summary>Those who run the alliance and the unit that the matter is about.</summary>
    private const Relation Concerned = Administrator | Coordinator | Chair | UnitConcerned;

    /// <summary>Those who deliberate: who only looks on from outside does not read along.</summary>
    private const Relation Discussing = Administrator | Coordinator | Chair | Member;

    /// <summary>Those who run the alliance.</summary>
    private const Relation Running = Coordinator | Chair;

    private static readonly FrozenDictionary<string, Relation> Events = new Dictionary<string, Relation>(StringComparer.Ordinal)
    {
        ["member-unit.registered"] = SignedIn,
        ["member-unit.changed"] = SignedIn,
        ["member-unit.merged"] = SignedIn,

        ["person.registered"] = Administrator | Self,
        ["person.changed"] = Administrator | Self,
        ["person.role-granted"] = Administrator | Self,
        ["person.role-revoked"] = Administrator | Self,
        ["person.deactivated"] = Administrator | Self,

        ["alliance.founded"] = Within,
        ["alliance.profile-changed"] = Within,
        ["alliance.charter-amended"] = Within,
        ["alliance.charter-in-force"] = Within,
        ["alliance.applied"] = Concerned | Member,
        ["alliance.application-withdrawn"] = Concerned | Member,
        ["alliance.invited"] = Concerned,
        ["alliance.invitation-declined"] = Concerned,
        ["alliance.admission-voted"] = Concerned | Member,
        ["alliance.member-joined"] = Within,
        ["alliance.admission-refused"] = Concerned,
        ["alliance.member-suspended"] = Within,
        ["alliance.member-reinstated"] = Within,
        ["alliance.member-left"] = Within,
        ["alliance.share-set"] = Within,
        ["alliance.seat-passed"] = Within,
        ["alliance.dissolved"] = Within,
        ["alliance.body-formed"] = Within,
        ["alliance.body-renamed"] = Within,
        ["alliance.body-closed"] = Within,
        ["alliance.member-seated"] = Within,
        ["alliance.member-unseated"] = Within,

        ["chair-cycle.planned"] = Within,
        ["chair-cycle.plan-revised"] = Within,
        ["chair-cycle.begun"] = Within,
        ["chair-cycle.swap-proposed"] = Within,
        ["chair-cycle.swapped"] = Within,
        ["chair-cycle.swap-ended"] = Within,
        ["chair-cycle.substitute-asked"] = Within,
        ["chair-cycle.substituted"] = Within,
        ["chair-cycle.substitution-declined"] = Within,
        ["chair-cycle.turn-skipped"] = Within,
        ["chair-cycle.hand-over-item-added"] = Administrator | Coordinator | Member,
        ["chair-cycle.hand-over-item-removed"] = Administrator | Coordinator | Member,
        ["chair-cycle.hand-over-confirmed"] = Within,
        ["chair-cycle.confirmation-taken-back"] = Within,
        ["chair-cycle.turns-passed"] = Within,
        ["chair-cycle.handed-over"] = Within,
        ["chair-cycle.closed"] = Within,

        ["conference.called"] = Within,
        ["conference.rescheduled"] = Within,
        ["conference.notice-waived"] = Within,
        ["conference.cancelled"] = Within,
        ["conference.host-passed"] = Within,
        ["conference.stayed"] = Within,
        ["conference.answered"] = Within,
        ["conference.answers-reminded"] = Within,
        ["conference.agenda-arranged"] = Within,
        ["conference.opened"] = Within,
        ["conference.unit-checked-in"] = Within,
        ["conference.unit-left"] = Within,
        ["conference.item-begun"] = Within,
        ["conference.item-settled"] = Within,
        ["conference.motion-moved"] = Within,
        ["conference.motion-seconded"] = Within,
        ["conference.motion-withdrawn"] = Within,
        ["conference.motion-settled"] = Within,
        ["conference.speaker-asked"] = Within,
        ["conference.speaker-called"] = Within,
        ["conference.speaker-done"] = Within,
        ["conference.closed"] = Within,

        ["topic.proposed"] = Within,
        ["topic.changed"] = Within,
        ["topic.admitted"] = Within,
        ["topic.declined"] = Within,
        ["topic.merged"] = Within,
        ["topic.ordered"] = Within,
        ["topic.commented"] = Discussing,
        ["topic.comment-changed"] = Discussing,
        ["topic.comment-withdrawn"] = Discussing,
        ["topic.placed"] = Within,
        ["topic.taken-off"] = Within,
        ["topic.carried-over"] = Within,
        ["topic.circulated"] = Within,
        ["topic.circulation-ended"] = Within,
        ["topic.settled"] = Within,

        ["attachment.added"] = Within,
        ["attachment.removed"] = Within,
        ["calendar.hours-set"] = UnitConcerned,
        ["calendar.entry-put"] = UnitConcerned,
        ["calendar.entry-removed"] = UnitConcerned,
        ["calendar.subscribed"] = UnitConcerned,
        ["calendar.unsubscribed"] = UnitConcerned,

        ["time-poll.opened"] = Within,
        ["time-poll.answered"] = UnitConcerned,
        ["time-poll.counted"] = Within,
        ["time-poll.closed"] = Within,
        ["time-poll.cancelled"] = Within,
        ["meeting-series.started"] = Within,
        ["meeting-series.changed"] = Within,
        ["meeting-series.planned"] = Within,
        ["meeting-series.date-called"] = Within,
        ["meeting-series.date-moved"] = Within,
        ["meeting-series.ended"] = Within,
        ["action-item.assigned"] = Within,
        ["action-item.progressed"] = Within,
        ["action-item.reported-done"] = Within,
        ["action-item.confirmed"] = Within,
        ["action-item.reopened"] = Within,
        ["action-item.due-date-changed"] = Within,
        ["action-item.reassigned"] = Within,
        ["action-item.withdrawn"] = Within,
        ["action-item.reminded"] = Within,

        ["resolution.entered"] = Within,
        ["resolution.worded"] = Within,
        ["resolution.amended"] = Within,
        ["resolution.repealed"] = Within,

        ["minutes.opened"] = Within,
        ["minutes.written"] = Within,
        ["minutes.compacted"] = Within,
        ["minutes.sent"] = Within,
        ["minutes.taken-back"] = Within,
        ["minutes.confirmed"] = Within,
        ["minutes.objected"] = Within,
        ["minutes.fixed"] = Within,

        ["annual-report.written"] = Within,

        ["vote.opened"] = Within,
        ["vote.ballots-cast"] = Within,
        ["vote.paper-issued"] = Within,
        ["vote.ballots-counted"] = Within,
        ["vote.unit-dropped"] = Within,
        ["vote.presence-marked"] = Within,
        ["vote.box-opened"] = Within,
        ["vote.closed"] = Within,

        // An entry shown to one branch alone names it; see Audience.Sees.
        ["listing-book.changed"] = Within,
        ["listing.drafted"] = Coordinator | UnitConcerned,
        ["listing.posted"] = Within,
        ["listing.changed"] = Within,
        ["listing.paused"] = Within,
        ["listing.resumed"] = Within,
        ["listing.renewed"] = Within,
        ["listing.withdrawn"] = Within,
        ["listing.expired"] = Within,
        ["listing.climbed"] = Within,
        ["listing.promised"] = Within,
        ["listing.released"] = Within,
        ["listing.delivered"] = Within,

        // Who gets what is open until it is accepted: only those who run the alliance see a plan.
        ["matching-plan.drafted"] = Running,
        ["matching-plan.changed"] = Running,
        ["matching-plan.asked"] = Running,
        ["matching-plan.stopped"] = Running,
        ["matching-plan.solved"] = Running,
        ["matching-plan.failed"] = Running,
        ["matching-plan.accepted"] = Running,
        ["matching-plan.discarded"] = Running,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
