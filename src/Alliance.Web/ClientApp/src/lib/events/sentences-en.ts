import type { Facts } from './facts';
import { say, type Part, type Value } from './parts';
import { topicsEn } from './topics';
import { listingsEn } from './listings';
import { matchesEn } from './matches';
import { roundsEn } from './match-rounds';
import { matchingPlansEn } from './matching-plans';
import type { Sentence } from './sentences-zh';

const who = (f: Facts, key = 'unitId'): Value => f.unit(key);
const strong = (text: string | null, otherwise: string): Part => ({ kind: 'strong', text: text ?? otherwise });

const how: Record<string, string> = {
  founding: ' as a founding member',
  decided: ' by decision',
  voted: ' by a vote of the members',
  invited: ' by invitation',
  merged: ' through a merger of units',
};
const side: Record<string, string> = { outgoing: 'outgoing', incoming: 'incoming' };
const cause: Record<string, string> = {
  coordinator: 'by the coordinator',
  'member-joined': 'a member joined',
  'member-left': 'a member left',
  'member-suspended': 'a member was suspended',
  'member-reinstated': 'a member was reinstated',
  'share-set': 'a share changed',
  swap: 'turns were swapped',
  skip: 'a turn was skipped',
  substitution: 'a substitute steps in',
  extended: 'the plan was extended',
};
const passed: Record<string, string> = {
  agreed: 'confirmed by both sides',
  early: 'early, by agreement',
  'by-clock': 'by the clock, at the end of the term',
  'at-meeting': 'at the meeting',
  'member-left': 'because the unit in the chair left',
};
const role: Record<string, string> = {
  administrator: 'administrator',
  coordinator: 'coordinator',
  delegate: 'delegate',
  deputy: 'deputy',
  supervisor: 'region supervisor',
  observer: 'observer',
};

const kind: Record<string, string> = {
  'joint-conference': 'A joint conference was',
  'annual-conference': 'The annual conference was',
  'committee-session': 'A committee session was',
  'branch-session': 'A branch session was',
  'joint-study': 'A joint study session was',
  consultation: 'A consultation was',
};
const waiver: Record<string, string> = { chair: 'The chair', coordinator: 'The coordinator', both: 'The chair and the coordinator' };
const answer: Record<string, string> = { come: 'coming', deputy: 'the deputy comes', cannot: 'cannot come' };
const outcome: Record<string, string> = {
  adopted: 'was adopted',
  rejected: 'was rejected',
  'no-quorum': 'failed for want of a quorum',
  consulted: 'was consulted on',
  assigned: 'was assigned',
  withdrawn: 'was withdrawn',
  noted: 'was noted',
  adjourned: 'was put off',
};
const voted: Record<string, string> = { adopted: 'was adopted', rejected: 'was rejected', 'no-quorum': 'had no quorum', chosen: 'chose', tied: 'ended in a tie', cancelled: 'was called off' };

export const en: Record<string, Sentence> = {
  'alliance.founded': (f) => say`The alliance was founded: ${strong(f.object('profile').text('name'), 'a new alliance')}`,
  'alliance.profile-changed': () => say`The alliance’s name, regions or purpose were changed`,
  'alliance.charter-in-force': (f) => say`Version ${f.number('number') ?? 1} of the charter came into force`,
  'alliance.charter-amended': (f) => say`The charter was amended (version ${f.number('number') ?? 1}), in force from ${f.date('effectiveFrom')}`,
  'alliance.applied': (f) => say`${who(f)} applied to join${f.text('votingEndsAt') ? '; the members vote' : ''}${f.quote('message')}`,
  'alliance.application-withdrawn': (f) => say`${who(f)} withdrew its application`,
  'alliance.invited': (f) => say`${who(f)} was invited to join${f.quote('message')}`,
  'alliance.invitation-declined': (f) => say`${who(f)} declined the invitation`,
  'alliance.admission-voted': (f) => say`${who(f, 'voterUnitId')} voted ${f.flag('inFavour') ? 'for' : 'against'} admitting ${who(f)}`,
  'alliance.member-joined': (f) => say`${who(f)} joined${how[f.text('how') ?? ''] ?? ''}`,
  'alliance.admission-refused': (f) =>
    say`${who(f)} was not admitted${f.number('inFavour') === null ? '' : ` (${f.number('inFavour')} for, ${f.number('against') ?? 0} against)`}${f.quote('reason')}`,
  'alliance.member-suspended': (f) => say`${who(f)} was suspended${f.quote('reason')}`,
  'alliance.member-reinstated': (f) => say`${who(f)} was reinstated`,
  'alliance.member-left': (f) => say`${who(f)} left the alliance${f.quote('reason')}`,
  'alliance.share-set': (f) => say`The share of ${who(f)} in the rotation is now ${f.text('share') ?? '1'}`,
  'alliance.seat-passed': (f) => say`The seat of ${who(f)} passed to ${who(f, 'toUnitId')}`,
  'alliance.dissolved': (f) => say`The alliance was dissolved${f.quote('reason')}`,
  'alliance.body-formed': (f) => say`The ${f.text('kind') === 'branch' ? 'branch' : 'committee'} ${strong(f.text('nameEn') ?? f.text('name'), '')} was formed`,
  'alliance.body-renamed': (f) => say`A body was renamed ${strong(f.text('nameEn') ?? f.text('name'), '')}`,
  'alliance.body-closed': (f) => say`${f.body()} was closed`,
  'alliance.member-seated': (f) => say`${who(f)} took a seat in ${f.body()}${f.flag('leads') ? ' and leads it' : ''}`,
  'alliance.member-unseated': (f) => say`${who(f)} gave up its seat in ${f.body()}`,

  'chair-cycle.planned': (f) => say`The rotation was planned: ${f.count('terms')} terms from ${f.date('startsOn')}`,
  'chair-cycle.plan-revised': (f) => say`The rotation was planned anew from ${f.term('fromTerm')}${cause[f.text('cause') ?? ''] ? ` (${cause[f.text('cause') ?? '']})` : ''}`,
  'chair-cycle.begun': (f) => say`The rotation began with ${who(f)} in the chair`,
  'chair-cycle.swap-proposed': (f) => say`${who(f)} proposed to swap ${f.term()} for ${f.term('withTerm')} of ${who(f, 'withUnitId')}${f.quote('message')}`,
  'chair-cycle.swapped': (f) => say`${who(f)} and ${who(f, 'withUnitId')} swapped ${f.term()} and ${f.term('withTerm')}`,
  'chair-cycle.swap-ended': (f) =>
    say`A proposed swap ${({ declined: 'was declined', withdrawn: 'was withdrawn', overtaken: 'lapsed because the plan changed' } as Record<string, string>)[f.text('why') ?? ''] ?? 'ended'}`,
  'chair-cycle.substitute-asked': (f) => say`${who(f)} asked ${who(f, 'substituteUnitId')} to serve ${f.term()}${f.quote('message')}`,
  'chair-cycle.substituted': (f) => say`${who(f, 'substituteUnitId')} serves ${f.term()} for ${who(f)}`,
  'chair-cycle.substitution-declined': (f) => say`${who(f, 'substituteUnitId')} declined to serve ${f.term()}`,
  'chair-cycle.turn-skipped': (f) => say`${who(f)} was passed over for ${f.term()}; it is made up for as soon as the rules allow${f.quote('reason')}`,
  'chair-cycle.hand-over-item-added': (f) => say`The hand-over list gained an item${f.quote('text')}`,
  'chair-cycle.hand-over-item-removed': () => say`An item was taken off the hand-over list`,
  'chair-cycle.hand-over-confirmed': (f) =>
    say`${who(f)} (${side[f.text('side') ?? ''] ?? 'one side'}) confirmed the ${f.flag('early') ? 'early ' : ''}hand-over of ${f.term()}`,
  'chair-cycle.confirmation-taken-back': (f) => say`The ${side[f.text('side') ?? ''] ?? ''} side took back its confirmation for ${f.term()}`,
  'chair-cycle.turns-passed': (f) => say`After a merger every term of ${who(f)} is now of ${who(f, 'toUnitId')}`,
  'chair-cycle.handed-over': (f) =>
    f.same('fromUnitId', 'toUnitId')
      ? say`${who(f, 'toUnitId')} stays in the chair for ${f.term('toTerm')}`
      : say`The chair passed from ${who(f, 'fromUnitId')} to ${who(f, 'toUnitId')}${passed[f.text('how') ?? ''] ? `, ${passed[f.text('how') ?? '']}` : ''}${f.count('passed') > 0 ? `; ${f.count('passed')} open items passed on` : ''}`,
  'chair-cycle.closed': (f) => say`The rotation was closed${f.text('reason') === 'alliance-dissolved' ? ', the alliance having been dissolved' : f.quote('reason')}`,

  'conference.called': (f) => say`${kind[f.text('kind') ?? ''] ?? 'A meeting'} called: ${strong(f.text('title'), 'a meeting')}, ${f.instant('startsAt')}`,
  'conference.rescheduled': (f) => say`${f.named('conferenceId', 'A meeting')} was moved to ${f.instant('startsAt')}${f.quote('why')}`,
  'conference.notice-waived': (f) => say`${waiver[f.text('side') ?? ''] ?? 'One side'} agreed to the short notice of ${f.named('conferenceId', 'a meeting')}${f.quote('reason')}`,
  'conference.cancelled': (f) => say`${f.named('conferenceId', 'A meeting')} was cancelled${f.quote('reason')}`,
  'conference.stayed': (f) => say`${f.named('conferenceId', 'A meeting')} keeps its date although the chair’s moved: on ${f.instant('wouldStartAt')} it would come too soon`,
  'conference.host-passed': (f) => say`${f.named('conferenceId', 'A meeting')} is now hosted by ${who(f, 'hostUnitId')}`,
  'conference.answered': (f) => say`${who(f)} answered for ${f.named('conferenceId', 'a meeting')}: ${answer[f.text('answer') ?? ''] ?? 'answered'}${f.quote('comment')}`,
  'conference.answers-reminded': (f) => say`${f.count('unitIds')} units were reminded to answer for ${f.named('conferenceId', 'a meeting')}`,
  'conference.agenda-arranged': (f) => say`The agenda of ${f.named('conferenceId', 'a meeting')} was arranged: ${f.count('items')} items`,
  'conference.opened': (f) => say`${f.named('conferenceId', 'A meeting')} opened; ${f.count('entitled')} units are entitled`,
  'conference.unit-checked-in': (f) => say`${who(f)} checked in${f.flag('asDeputy') ? ' by its deputy' : ''}: ${f.named('conferenceId', 'a meeting')}`,
  'conference.unit-left': (f) => say`${who(f)} left ${f.named('conferenceId', 'the meeting')}`,
  'conference.item-begun': (f) => say`${f.named('conferenceId', 'The meeting')} took up the next item`,
  'conference.item-settled': (f) => say`An item of ${f.named('conferenceId', 'the meeting')} ${outcome[f.text('how') ?? ''] ?? 'was settled'}${f.quote('note')}`,
  'conference.motion-moved': (f) => say`${who(f)} moved ${f.text('amends') ? 'an amendment' : 'a motion'}${f.quote('text')}`,
  'conference.motion-seconded': (f) => say`${who(f)} seconded a motion`,
  'conference.motion-withdrawn': () => say`A motion was withdrawn`,
  'conference.motion-settled': (f) => say`A motion ${outcome[f.text('outcome') ?? ''] ?? 'was settled'}`,
  'conference.speaker-asked': (f) => say`${who(f)} asked to speak`,
  'conference.speaker-called': (f) => say`${who(f)} has the floor`,
  'conference.speaker-done': (f) => say`${who(f)} finished speaking`,
  'conference.closed': (f) => say`${f.named('conferenceId', 'The meeting')} closed${f.count('handledTopicIds') > 0 ? `; ${f.count('handledTopicIds')} topics settled` : ''}${f.count('openTopicIds') > 0 ? `; ${f.count('openTopicIds')} carried over` : ''}`,

  'meeting-series.started': (f) => say`A series of meetings was started: ${strong(f.object('rule').text('title'), 'a series')}`,
  'meeting-series.changed': (f) => say`The series ${strong(f.object('rule').text('title'), 'of meetings')} was changed`,
  'meeting-series.planned': (f) => say`${f.named('seriesId', 'A series')} follows the chair: ${f.count('dates')} dates are planned`,
  'meeting-series.date-called': (f) => say`A date of ${f.named('seriesId', 'a series')} was called: ${f.named('conferenceId', 'a meeting')}`,
  'meeting-series.date-moved': (f) => say`${f.named('conferenceId', 'A date')} of ${f.named('seriesId', 'a series')} moves with the chair to ${f.instant('startsAt')}`,
  'meeting-series.ended': (f) => say`The series ${f.named('seriesId', 'of meetings')} ended${f.quote('reason')}`,
  'action-item.assigned': (f) => say`${who(f, 'ownerUnitId')} is to do ${strong(f.text('title'), 'something')} by ${f.date('dueOn')}`,
  'action-item.progressed': (f) => say`${who(f, 'ownerUnitId')} reported ${f.number('percent') ?? 0}% of ${strong(f.text('title'), 'something')}${f.quote('text')}`,
  'action-item.reported-done': (f) => say`${who(f, 'ownerUnitId')} reported ${strong(f.text('title'), 'something')} done${f.flag('late') ? ', late' : ''}${f.quote('text')}`,
  'action-item.confirmed': (f) => say`${strong(f.text('title'), 'something')} was confirmed as done`,
  'action-item.reopened': (f) => say`${strong(f.text('title'), 'something')} was sent back to ${who(f, 'ownerUnitId')}${f.quote('reason')}`,
  'action-item.due-date-changed': (f) => say`The date of ${strong(f.text('title'), 'something')} moved from ${f.date('before')} to ${f.date('dueOn')}${f.quote('reason')}`,
  'action-item.reassigned': (f) => say`${strong(f.text('title'), 'something')} passed from ${who(f, 'fromUnitId')} to ${who(f, 'ownerUnitId')}${f.quote('reason')}`,
  'action-item.withdrawn': (f) => say`${strong(f.text('title'), 'something')} was withdrawn${f.quote('reason')}`,
  'action-item.reminded': (f) => say`${who(f, 'ownerUnitId')} was reminded: ${strong(f.text('title'), 'something')} is ${f.flag('overdue') ? 'overdue' : 'due soon'}`,

  'resolution.entered': (f) => say`Resolution [${f.number('year') ?? ''}] No. ${f.number('number') ?? ''} was entered: ${strong(f.text('title'), 'untitled')}`,
  'resolution.worded': (f) => say`Resolution [${f.number('year') ?? ''}] No. ${f.number('number') ?? ''} got its wording`,
  'resolution.amended': (f) => say`Resolution [${f.number('year') ?? ''}] No. ${f.number('number') ?? ''} was amended by [${f.number('byYear') ?? ''}] No. ${f.number('byNumber') ?? ''}`,
  'resolution.repealed': (f) => say`Resolution [${f.number('year') ?? ''}] No. ${f.number('number') ?? ''} was repealed by [${f.number('byYear') ?? ''}] No. ${f.number('byNumber') ?? ''}`,

  'minutes.opened': (f) => say`The minutes of ${f.named('conferenceId', 'a meeting')} were opened`,
  'minutes.written': (f) => say`The minutes of ${f.named('conferenceId', 'a meeting')} have new text`,
  'minutes.compacted': (f) => say`The minutes of ${f.named('conferenceId', 'a meeting')} were tidied`,
  'minutes.sent': (f) => say`${f.count('asked')} units are asked to confirm the minutes of ${f.named('conferenceId', 'a meeting')}`,
  'minutes.taken-back': (f) => say`The minutes of ${f.named('conferenceId', 'a meeting')} were taken back${f.quote('reason')}`,
  'minutes.confirmed': (f) => say`${who(f)} confirmed the minutes of ${f.named('conferenceId', 'a meeting')}`,
  'minutes.objected': (f) => say`${who(f)} objected to the minutes of ${f.named('conferenceId', 'a meeting')}${f.quote('words')}`,
  'minutes.fixed': (f) => say`The minutes of ${f.named('conferenceId', 'a meeting')} are fixed`,

  'annual-report.written': (f) => say`The report of the year ${f.number('year') ?? ''} was changed`,

  'member-unit.registered': (f) => say`The unit ${strong(f.object('details').text('name'), '')} was registered`,
  'member-unit.changed': (f) => say`The details of ${strong(f.object('details').text('name'), 'a unit')} were changed`,
  'member-unit.merged': (f) => say`${who(f)} was merged into ${who(f, 'intoUnitId')}`,

  'person.registered': () => say`A person was registered`,
  'person.changed': () => say`A person’s details were changed`,
  'person.role-granted': (f) => say`The role of ${role[f.text('role') ?? ''] ?? 'member'} was granted`,
  'person.role-revoked': (f) => say`The role of ${role[f.text('role') ?? ''] ?? 'member'} was revoked`,
  'person.deactivated': (f) => say`An account was closed${f.flag('dataErased') ? ' and its personal data erased' : ''}`,

  ...topicsEn,
  ...listingsEn,
  ...matchesEn,
  ...roundsEn,
  ...matchingPlansEn,
  'calendar.hours-set': (f) => say`${who(f)} changed its usual hours`,
  'calendar.entry-put': (f) => say`${who(f)} entered a busy time${f.object('entry').quote('title')}`,
  'calendar.entry-removed': (f) => say`${who(f)} removed a busy time`,
  'calendar.subscribed': (f) => say`${who(f)} lets a calendar elsewhere be read`,
  'calendar.unsubscribed': (f) => say`${who(f)} no longer lets a calendar elsewhere be read`,
  'time-poll.opened': (f) => say`A poll asks for the time of a meeting${f.quote('title')}`,
  'time-poll.answered': (f) => say`${who(f)} answered a poll for a time`,
  'time-poll.counted': (f) => say`${f.number('answered') ?? 0} have answered the poll for a time`,
  'time-poll.closed': (f) => say`A poll for a time has closed with ${f.number('answered') ?? 0} answers`,
  'time-poll.cancelled': () => say`A poll for a time was given up; its answers stay hidden`,
  'vote.opened': (f) => say`opened a ${f.flag('secret') ? 'secret ' : ''}vote: ${{ kind: 'strong', text: f.text('title') ?? '' }}`,
  'vote.ballots-cast': (f) => say`${f.entries('ballots').length === 1 ? (f.entries('ballots')[0]?.unit('unitId') ?? 'a unit') : `${f.entries('ballots').length} units`} voted, ${f.number('cast') ?? 0} by now`,
  'vote.paper-issued': (f) => say`${who(f)} took its paper for a secret vote`,
  'vote.ballots-counted': (f) => say`${f.number('cast') ?? 0} ballots are in the box`,
  'vote.unit-dropped': (f) => say`${who(f)} ${f.text('because') === 'suspended' ? 'was suspended' : 'left'} and has no vote any more`,
  'vote.presence-marked': (f) => say`${who(f)} ${f.flag('present') ? 'is here and can vote' : 'left the meeting'}`,
  'vote.box-opened': (f) => say`opened the box: ${f.entries('ballots').length} ballots`,
  'vote.closed': (f) => say`the vote “${f.text('title') ?? ''}” ${voted[f.text('outcome') ?? ''] ?? 'ended'}${f.text('chosenOption') ? `: ${f.text('chosenOption')}` : ''}${f.quote('reason')}`,
};
