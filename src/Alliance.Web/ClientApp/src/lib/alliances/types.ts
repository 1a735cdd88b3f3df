import type { AllianceCard, MeetingBrief, UnitKind } from '@/lib/api';

export type TermLength = 'month' | 'quarter' | 'half-year' | 'year' | 'meeting';
export type Majority = 'simple' | 'two-thirds' | 'unanimity' | 'consensus' | 'weighted' | 'double-majority' | 'eu-council';
export type AdmissionBy = 'coordinator' | 'chair' | 'members';
export type TrackName = 'consult' | 'decide' | 'do' | 'urgent';

export interface RotationCharter {
  length: TermLength;
  shares: 'equal' | 'weighted';
  twoLevels: boolean;
  notTwiceInARow: boolean;
  alternateProvinces: boolean;
  newcomerWaitTerms: number;
  handOverLeadDays: number;
}

export interface TrackCharter {
  track: TrackName;
  noticeHours: number;
  quorum: string;
  majority: Majority;
  deadlineHours: number;
}

export interface ListCharter {
  key: string;
  nameZh: string;
  nameEn: string;
  categories: string[];
}

export type MeetingKindName = 'joint-conference' | 'annual-conference' | 'committee-session' | 'branch-session' | 'joint-study' | 'consultation';

export interface MeetingCharter {
  kind: MeetingKindName;
  noticeHours: number;
  quorum: string;
  perYear: number;
  waivable: boolean;
}

export interface Charter {
  rotation: RotationCharter;
  admission: { by: AdmissionBy; majority: Majority; votingDays: number };
  tracks: TrackCharter[];
  lists: ListCharter[];
  meetings: MeetingCharter[];
}

export interface Body {
  id: string;
  kind: 'committee' | 'branch';
  name: string;
  nameEn: string | null;
  regionCode: string | null;
  regionName: string | null;
  memberCount: number;
  closed: boolean;
}

export interface AllianceDetail extends AllianceCard {
  purpose: string | null;
  foundedOn: string | null;
  parent: { id: string; name: string } | null;
  children: { id: string; name: string }[];
  charter: Charter;
  charterNumber: number;
  charterFrom: string;
  bodies: Body[];
  cycleId: string | null;
  /** Open now, or the next that is called; to those within. */
  nextMeeting?: MeetingBrief | null;
  may: Record<string, boolean>;
  version: number;
  asOf: number;
}

export interface Member {
  unitId: string;
  name: string;
  shortName: string | null;
  kind: UnitKind;
  region: { code: string; name: string; path?: string } | null;
  province: { code: string; name: string } | null;
  share: string;
  status: 'active' | 'suspended' | 'left';
  joinedOn: string;
  leftOn: string | null;
  bodies: string[];
  served: number;
  isChair: boolean;
}
