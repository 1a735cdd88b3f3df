export type DayKind = 'working' | 'weekend' | 'holiday' | 'make-up';

export interface DayMark {
  day: string;
  kind: DayKind;
  holiday: string | null;
  holidayEn: string | null;
  lunar: string;
  lunarEn: string;
  festival: string | null;
  festivalEn: string | null;
  announced: boolean;
}

export type EntryType = 'meeting' | 'planned' | 'poll';

export interface AgendaEntry {
  type: EntryType;
  id: string;
  allianceId: string;
  allianceName: string;
  title: string;
  kind: string | null;
  startsAt: string;
  endsAt: string;
  status: string;
  place: string | null;
  link: string | null;
  mine: boolean;
  answer: 'come' | 'deputy' | 'cannot' | null;
}

export interface CalendarAnswer {
  days: DayMark[];
  entries: AgendaEntry[];
}

export interface BusyEntry {
  entryId: string;
  title: string;
  startsAt: string;
  endsAt: string;
  weekly: boolean;
  until: string | null;
  except: string[];
  place: string | null;
  longitude: number | null;
  latitude: number | null;
}

export interface FeedState {
  host: string;
  status: 'new' | 'ok' | 'failed';
  problem: string | null;
  detail: string | null;
  events: number;
  skipped: number;
  fetchedAt: string | null;
  triedAt: string | null;
  nextAt: string;
}

export interface UnitCalendar {
  unitId: string;
  unitName: string;
  fromMinute: number;
  toMinute: number;
  entries: BusyEntry[];
  feed: FeedState | null;
  asOf: number;
}

export interface UnitRef {
  id: string;
  name: string;
  shortName: string;
}

export type Criterion = 'quorum' | 'required' | 'seats' | 'optional' | 'heaviest' | 'burden' | 'awkward' | 'start';

export interface SuggestedTime {
  startsAt: string;
  endsAt: string;
  day: DayMark;
  coming: number;
  asked: number;
  quorumShort: number;
  seatsShort: number;
  absent: { unit: UnitRef; required: boolean; cause: 'busy' | 'travel' }[];
  strained: { unit: UnitRef; earlyMinutes: number; lateMinutes: number; before: number }[];
  makeUpDay: boolean;
  beforeHoliday: boolean;
  acrossNoon: boolean;
  behindIn: Criterion | null;
}

export interface FindTimeAnswer {
  suggestions: SuggestedTime[];
  from: string;
  weeks: number;
  quorum: number;
  tried: number;
  venueTaken: number;
  withoutPosition: UnitRef[];
  staleCalendars: UnitRef[];
  announcedUntilYear: number;
}

export type Availability = 'yes' | 'if-need-be' | 'no';
export const availabilities = ['yes', 'if-need-be', 'no'] as const;

export interface PollItem {
  id: string;
  allianceId: string;
  title: string;
  meeting: string;
  minutes: number;
  place: string | null;
  status: 'open' | 'closed' | 'cancelled';
  closesAt: string;
  openedAt: string;
  closedAt: string | null;
  how: 'by-clock' | 'complete' | 'by-caller' | null;
  answered: number;
  asked: number;
}

export interface PollOption {
  optionId: string;
  startsAt: string;
}

export interface PollChoice {
  optionId: string;
  answer: Availability;
}

export interface OptionOutcome extends PollOption {
  yes: UnitRef[];
  ifNeedBe: UnitRef[];
  no: UnitRef[];
  silent: UnitRef[];
  requiredMissing: number;
}

export interface PollDetail {
  poll: PollItem;
  options: PollOption[];
  required: UnitRef[];
  optional: UnitRef[];
  mine: { unitId: string; unitName: string; choices: PollChoice[] | null; at: string | null }[];
  result: OptionOutcome[] | null;
  may: Record<string, boolean>;
  version: number;
  asOf: number;
}

export interface IcalLink {
  id: string;
  allianceId: string | null;
  allianceName: string | null;
  createdAt: string;
  lastUsedAt: string | null;
}

export interface MailItem {
  id: string;
  allianceId: string;
  allianceName: string;
  conferenceId: string;
  title: string;
  method: 'request' | 'cancel';
  sequence: number;
  personName: string;
  unitName: string;
  status: 'waiting' | 'sent' | 'no-address' | 'expired' | 'given-up';
  attempts: number;
  problem: string | null;
  createdAt: string;
  nextAt: string;
  sentAt: string | null;
}
