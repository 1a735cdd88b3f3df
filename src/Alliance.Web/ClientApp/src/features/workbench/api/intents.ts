import type { Intent } from '@/lib/http';
import type { Waiting } from './workbench';

/** What can be done in place about something that waits: yes, no, or (where it takes more) going there. */
export type Answer = 'yes' | 'no';

const path = (...parts: (string | null | undefined)[]) => `/api/alliances/${parts.map((part) => encodeURIComponent(part ?? '')).join('/')}`;

export function intentOf(item: Waiting, answer: Answer, reason = ''): Intent | null {
  const { allianceId, subject } = item;
  const yes = answer === 'yes';
  const cycle = subject.cycleId ?? 'current';
  switch (item.kind) {
    case 'admission-to-decide':
      return { path: path(allianceId, 'applications', subject.unitId, 'decide'), body: { admit: yes, reason: reason || null } };
    case 'admission-to-vote':
      return { path: path(allianceId, 'applications', subject.unitId, 'vote'), body: { voterUnitId: subject.voterUnitId ?? item.unitId, inFavour: yes } };
    case 'invitation-to-answer':
      return { path: path(allianceId, 'invitations', subject.unitId ?? item.unitId, 'answer'), body: { accept: yes } };
    case 'swap-to-answer':
      return { path: path(allianceId, 'chair-cycles', cycle, 'swaps', subject.swapId, 'answer'), body: { consent: yes } };
    case 'substitution-to-answer':
      return { path: path(allianceId, 'chair-cycles', cycle, 'terms', subject.term, 'substitute', 'answer'), body: { accept: yes } };
    case 'hand-over-to-confirm':
      return yes ? { path: path(allianceId, 'chair-cycles', cycle, 'hand-over', 'confirm'), body: { term: Number(subject.term), side: subject.side, early: false } } : null;
    case 'topic-to-admit':
      return yes ? { path: path(allianceId, 'topics', subject.topicId, 'admit'), body: {} } : null;
    case 'meeting-to-answer':
      return { path: path(allianceId, 'conferences', subject.conferenceId, 'answers'), body: { unitId: subject.unitId ?? item.unitId, answer: yes ? 'come' : 'cannot', comment: null } };
    case 'meeting-notice-to-agree':
      return yes ? { path: path(allianceId, 'conferences', subject.conferenceId, 'waiver'), body: {} } : null;
    case 'action-item-due':
      return yes ? { path: path(allianceId, 'action-items', subject.itemId, 'done'), body: { text: null } } : null;
    case 'action-item-to-confirm':
      return yes ? { path: path(allianceId, 'action-items', subject.itemId, 'confirm'), body: {} } : null;
    case 'saved-search-found':
      return yes ? { path: `/api/saved-searches/${encodeURIComponent(subject.searchId ?? '')}/look`, body: {} } : null;
    case 'listing-expires':
      return yes ? { path: path(allianceId, 'listings', subject.listingId, 'renew'), body: {} } : null;
    case 'match-to-answer':
      return yes ? { path: path(subject.needAllianceId ?? allianceId, 'matches', subject.matchId, 'accept'), body: { unitId: subject.unitId ?? item.unitId } } : null;
    default:
      return null;
  }
}

/** Where the whole of it stands. */
export function placeOf(item: Waiting): string {
  switch (item.kind) {
    case 'setup-first-alliance':
      return '/alliances/new';
    case 'admission-to-decide':
    case 'admission-to-vote':
    case 'invitation-to-answer':
      return `/alliances/${item.allianceId}/members`;
    case 'topic-to-admit':
    case 'topic-overdue':
      return `/alliances/${item.allianceId}/meetings/topics/${item.subject.topicId}`;
    case 'poll-to-answer':
      return `/alliances/${item.allianceId}/meetings/polls/${item.subject.pollId ?? ''}`;
    case 'meeting-to-answer':
    case 'meeting-notice-to-agree':
      return `/alliances/${item.allianceId}/meetings/${item.subject.conferenceId}`;
    case 'meeting-to-check-in':
      return `/alliances/${item.allianceId}/meetings/${item.subject.conferenceId}/room`;
    case 'action-item-due':
    case 'action-item-to-confirm':
      return `/alliances/${item.allianceId}/meetings/action-items?state=all&item=${item.subject.itemId ?? ''}`;
    case 'minutes-to-confirm':
      return `/alliances/${item.allianceId}/meetings/${item.subject.conferenceId ?? ''}/minutes`;
    case 'round-to-rank':
    case 'round-to-join':
    case 'round-result':
      return `/alliances/${item.allianceId}/rounds/${item.subject.roundId ?? ''}`;
    case 'saved-search-found':
      return '/saved-searches';
    case 'listing-expires':
      return `/alliances/${item.allianceId}/listings/${item.subject.listingId ?? ''}`;
    case 'vote-to-cast':
      return `/alliances/${item.allianceId}/meetings/votes/${item.subject.voteId ?? ''}`;
    case 'match-to-answer':
    case 'match-to-deliver':
    case 'match-to-confirm':
    case 'match-to-rate':
    case 'match-to-settle':
      return `/alliances/${item.allianceId}/matches/${item.subject.matchId ?? ''}`;
    default:
      return `/alliances/${item.allianceId}/rotation`;
  }
}

/** The name of the unit that a field of the subject means; other words when the server gave none. */
export function subjectName(item: Waiting, field: string, otherwise: string): string {
  return item.names[item.subject[`${field}Id`] ?? ''] ?? otherwise;
}
