import { useQuery } from '@tanstack/react-query';
import type { Section } from './sync/text';
import { allianceKey, alliancePath, type TrackName } from '@/lib/alliances';
import { get } from '@/lib/http';

export interface FrameUnit {
  unitId: string;
  name: string;
  asDeputy: boolean;
}

export interface FrameVote {
  voteId: string;
  title: string;
  outcome: 'adopted' | 'rejected' | 'no-quorum' | 'chosen' | 'tied' | 'cancelled';
  secret: boolean;
  chosen: string | null;
  count: { for: number; against: number; abstained: number; entitled: number; short: { province: string; reached: string; needed: string; outOf: string }[] } | null;
}

export interface FrameItem {
  itemId: string;
  title: string;
  track: TrackName | null;
  topicId: string | null;
  state: string;
  how: 'adopted' | 'rejected' | 'no-quorum' | 'consulted' | 'assigned' | 'withdrawn' | 'noted' | 'adjourned' | null;
  note: string | null;
  motions: { text: string; unitName: string; amendment: boolean; status: string }[];
  votes: FrameVote[];
}

export interface Frame {
  allianceName: string;
  number: number;
  conferenceId: string;
  title: string;
  kind: string;
  startsAt: string;
  openedAt: string | null;
  closedAt: string | null;
  place: string;
  hostUnitName: string | null;
  present: FrameUnit[];
  attending: FrameUnit[];
  absent: FrameUnit[];
  items: FrameItem[];
  resolutions: { id: string; year: number; number: number; title: string; text: string | null }[];
  actions: { id: string; title: string; ownerName: string; dueOn: string; state: string; here: boolean }[];
}

export interface Minutes {
  minutes: {
    conferenceId: string;
    status: 'open' | 'sent' | 'fixed';
    seq: number;
    round: number;
    hash: string | null;
    confirmBy: string | null;
    openedAt: string;
    sentAt: string | null;
    fixedAt: string | null;
    fixedHow: 'all' | 'by-clock' | null;
    version: number;
  } | null;
  frame: Frame;
  content: { sections: Section[] } | null;
  answers: { round: number; unit: { id: string; name: string; shortName: string }; answer: 'asked' | 'confirmed' | 'objected'; words: string | null; at: string | null }[];
  may: Record<string, boolean>;
  version: number | null;
  asOf: number;
}

export const minutesKey = (alliance: string, conference: string) => allianceKey(alliance, 'minutes', conference);

export const minutesPath = (alliance: string, conference: string, ...rest: string[]) => alliancePath(alliance, 'minutes', conference, ...rest);

export const useMinutes = (alliance: string, conference: string) =>
  useQuery({ queryKey: minutesKey(alliance, conference), queryFn: ({ signal }) => get<Minutes>(minutesPath(alliance, conference), undefined, signal) });

/** The sections that people write in, in their order. */
export const sectionKeys = (frame: Pick<Frame, 'items'>): string[] => ['opening', ...frame.items.map((item) => `item/${item.itemId}`), 'closing'];
