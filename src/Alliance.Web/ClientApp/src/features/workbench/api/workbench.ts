import { queryOptions, useQuery } from '@tanstack/react-query';
import type { AllianceCard, MeetingBrief } from '@/lib/api';
import type { Names } from '@/lib/events';
import type { FeedItem } from '@/lib/feed';
import { get } from '@/lib/http';
import { nameIn, useLanguage, type Language } from '@/lib/i18n';

export type WaitingKind =
  | 'admission-to-decide'
  | 'admission-to-vote'
  | 'invitation-to-answer'
  | 'swap-to-answer'
  | 'substitution-to-answer'
  | 'hand-over-to-confirm'
  | 'plan-to-make'
  | 'plan-stale'
  | 'plan-runs-out'
  | 'topic-to-admit'
  | 'topic-overdue'
  | 'poll-to-answer'
  | 'meeting-to-answer'
  | 'meeting-to-check-in'
  | 'meeting-notice-to-agree'
  | 'action-item-due'
  | 'action-item-to-confirm'
  | 'minutes-to-confirm'
  | 'vote-to-cast'
  | 'round-to-rank'
  | 'round-to-join'
  | 'round-result'
  | 'saved-search-found'
  | 'listing-expires'
  | 'match-to-answer'
  | 'match-to-deliver'
  | 'match-to-confirm'
  | 'match-to-rate'
  | 'match-to-settle'
  | 'setup-first-alliance';

export interface Waiting {
  key: string;
  kind: WaitingKind;
  allianceId: string | null;
  allianceName: string | null;
  /** Ids and numbers by name (`unitId`, `cycleId`, `term`…), all as text. */
  subject: Readonly<Record<string, string | null | undefined>>;
  /** What the ids are called. */
  names: Names;
  dueAt: string | null;
  since: string | null;
  unitId: string | null;
}

export interface Change {
  allianceId: string;
  allianceName: string;
  since: string | null;
  count: number;
  items: FeedItem[];
  names?: Names;
  lastPosition: number;
}

export interface Workbench {
  waiting: Waiting[];
  changes: Change[];
  alliances: AllianceCard[];
  asOf: Record<string, number>;
  /** Of my alliances, those open or ahead within two weeks. */
  meetings?: MeetingBrief[];
}

/** Everything says an alliance's name in the language spoken, as its card has it. */
function inLanguage(data: Workbench, spoken: Language): Workbench {
  const names = new Map(data.alliances.map((card) => [card.id, nameIn(spoken, card.name, card.nameEn)]));
  const named = <T extends { allianceId: string | null }>(item: T): T => (names.has(item.allianceId ?? '') ? { ...item, allianceName: names.get(item.allianceId ?? '') } : item);
  return { ...data, waiting: data.waiting.map(named), changes: data.changes.map(named) };
}

export function useWorkbench() {
  const spoken = useLanguage();
  return useQuery({ ...workbenchQuery, select: (data) => inLanguage(data, spoken) });
}

const workbenchQuery = queryOptions({
  queryKey: ['workbench'],
  queryFn: ({ signal }) => get<Workbench>('/api/workbench', undefined, signal),
});
