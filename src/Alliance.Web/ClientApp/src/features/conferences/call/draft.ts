import { civilFrom, firstGuess, instantFrom, ruleOf } from './notice';
import { bodyOf } from '../agenda/draft';
import { kinds, type DraftItem, type MeetingKind } from '../api/types';
import type { AllianceDetail } from '@/lib/alliances';

export interface CallDraft {
  kind: MeetingKind;
  bodyId: string | null;
  seriesId: string | null;
  title: string;
  /** Nobody has written a title of their own: it follows the kind. */
  titleIsOurs: boolean;
  day: string;
  time: string;
  minutes: number;
  place: string;
  address: string;
  capacity: number | null;
  link: string;
  everybody: boolean;
  required: string[];
  optional: string[];
  codeRequired: boolean;
  waiver: string;
  agenda: DraftItem[];
}

export const ofBody = (kind: MeetingKind): 'committee' | 'branch' | null => (kind === 'committee-session' ? 'committee' : kind === 'branch-session' ? 'branch' : null);

export function newDraft(alliance: AllianceDetail, kind: MeetingKind, title: string, place: string, agenda: DraftItem[], now: number): CallDraft {
  return {
    kind,
    bodyId: null,
    seriesId: null,
    title,
    titleIsOurs: true,
    ...firstGuess(ruleOf(alliance.charter, kind), now),
    minutes: 90,
    place,
    address: '',
    capacity: null,
    link: '',
    everybody: true,
    required: [],
    optional: [],
    codeRequired: false,
    waiver: '',
    agenda,
  };
}

export const startOf = (draft: CallDraft): string => instantFrom(draft.day, draft.time);
export const endOf = (draft: CallDraft): string => new Date(Date.parse(startOf(draft)) + draft.minutes * 60_000).toISOString();
export const placeOf = (draft: CallDraft) => ({ text: draft.place.trim(), address: draft.address.trim() || null, capacity: draft.capacity, link: draft.link.trim() || null });

/** What the server is asked. */
export const callOf = (draft: CallDraft) => ({
  kind: draft.kind,
  title: draft.title.trim(),
  startsAt: startOf(draft),
  endsAt: endOf(draft),
  place: placeOf(draft),
  bodyId: ofBody(draft.kind) === null ? null : draft.bodyId,
  seriesId: draft.seriesId,
  required: draft.everybody ? [] : draft.required,
  optional: draft.everybody ? [] : draft.optional,
  codeRequired: draft.codeRequired,
  waiverReason: draft.waiver.trim() || null,
  agenda: bodyOf(draft.agenda),
});

/** What a poll for a time has settled: its name, kind, hour, length and place stand in the address that leads here. */
export function fromPoll(params: URLSearchParams): Partial<CallDraft> {
  const [at, kind, title, place, minutes] = [params.get('at'), kinds.find((each) => each === params.get('kind')), params.get('title'), params.get('place'), Number(params.get('minutes'))];
  if (!params.has('poll') || at === null || Number.isNaN(Date.parse(at))) return {};
  return { ...civilFrom(at), ...(kind ? { kind } : {}), ...(title ? { title, titleIsOurs: false } : {}), ...(place ? { place } : {}), ...(minutes >= 15 && minutes <= 720 ? { minutes } : {}) };
}
