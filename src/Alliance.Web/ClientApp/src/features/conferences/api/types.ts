import type { TrackName } from '@/lib/alliances';

export const kinds = ['joint-conference', 'annual-conference', 'committee-session', 'branch-session', 'joint-study', 'consultation'] as const;
export type MeetingKind = (typeof kinds)[number];
export type MeetingStatus = 'called' | 'open' | 'closed' | 'cancelled';
export type Answer = 'come' | 'deputy' | 'cannot';
export type ItemState = 'waiting' | 'current' | 'paused' | 'settled';
export const outcomes = ['adopted', 'rejected', 'no-quorum', 'consulted', 'assigned', 'noted', 'withdrawn', 'adjourned'] as const;
export type Outcome = (typeof outcomes)[number];
export type MotionStatus = 'moved' | 'seconded' | 'withdrawn' | 'adopted' | 'rejected' | 'no-quorum';

export interface MeetingItem {
  id: string;
  allianceId: string;
  kind: MeetingKind;
  title: string;
  startsAt: string;
  endsAt: string;
  place: string;
  link: string | null;
  status: MeetingStatus;
  bodyId: string | null;
  bodyName: string | null;
  seriesId: string | null;
  hostUnitId: string | null;
  hostName: string | null;
  invited: number;
  coming: number;
  present: number;
  items: number;
  mine: { unitId: string; answer: Answer | null; required: boolean }[];
}

export interface Place {
  text: string;
  address?: string | null;
  longitude?: number | null;
  latitude?: number | null;
  capacity?: number | null;
  link?: string | null;
}

export interface AgendaRow {
  itemId: string;
  topicId: string | null;
  title: string;
  minutes: number;
  track: TrackName | null;
  unitId: string | null;
  standing: string | null;
  state: ItemState;
  how: Outcome | null;
  note: string | null;
  begunAt: string | null;
  settledAt: string | null;
}

export interface Invitee {
  unitId: string;
  required: boolean;
  answer: Answer | null;
  comment: string | null;
  answeredAt: string | null;
}

export interface Attendance {
  unitId: string;
  asDeputy: boolean;
  present: boolean;
  how: 'link' | 'code' | 'hand';
  checkedInAt: string;
  leftAt: string | null;
}

export interface MotionRow {
  motionId: string;
  itemId: string;
  ordinal: number;
  unitId: string;
  text: string;
  amends: string | null;
  status: MotionStatus;
  secondedBy: string | null;
  voteId: string | null;
  movedAt: string;
}

export interface SpeakerRow {
  number: number;
  unitId: string;
  itemId: string | null;
  status: 'asked' | 'speaking' | 'done' | 'withdrawn';
  askedAt: string;
  calledAt: string | null;
  doneAt: string | null;
}

export interface UnitBrief {
  name: string;
  shortName: string;
  provinceCode: string;
  provinceName: string;
}

export interface Meeting {
  id: string;
  allianceId: string;
  kind: MeetingKind;
  title: string;
  startsAt: string;
  endsAt: string;
  place: Place;
  bodyId: string | null;
  bodyName: string | null;
  seriesId: string | null;
  hostUnitId: string | null;
  status: MeetingStatus;
  sequence: number;
  codeRequired: boolean;
  currentItemId: string | null;
  noticeHours: number;
  waivedBy: 'chair' | 'coordinator' | 'both' | null;
  waiverReason: string | null;
  reason: string | null;
  calledAt: string;
  opensFrom: string;
  openedAt: string | null;
  closedAt: string | null;
  quorum: { share: string; needed: number; present: number; entitled: number; reached: boolean };
  entitled: string[];
  invitees: Invitee[];
  attendance: Attendance[];
  agenda: AgendaRow[];
  motions: MotionRow[];
  speakers: SpeakerRow[];
  chairUnitId: string | null;
  term: { cycleId: string; term: number; nextUnitId: string | null } | null;
  beforeId: string | null;
  afterId: string | null;
  units: Record<string, UnitBrief>;
  may: Record<string, boolean>;
  serverTime: string;
  version: number;
  asOf: number;
}

export interface Door {
  code: string;
  changesAt: string;
  path: string;
}

/** An item of the agenda while it is being put together. */
export interface DraftItem {
  key: string;
  itemId: string | null;
  topicId: string | null;
  title: string;
  minutes: number;
  track: TrackName | null;
  unitId: string | null;
  standing: string | null;
}
