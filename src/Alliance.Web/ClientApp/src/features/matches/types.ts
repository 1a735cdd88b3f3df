import type { FeedItem } from '@/lib/feed';

export type Stage = 'offered' | 'agreed' | 'committed' | 'fulfilled' | 'declined' | 'withdrawn' | 'lapsed' | 'fell-through' | 'released';

interface Named {
  id: string;
  name: string;
}

export interface MatchItem {
  id: string;
  allianceId: string;
  allianceName: string | null;
  resourceAllianceId: string;
  resourceAllianceName: string | null;
  needId: string;
  needTitle: string;
  needUnit: Named;
  resourceId: string;
  resourceTitle: string;
  resourceUnit: Named;
  category: string;
  unit: string;
  quantity: number;
  delivered: number;
  confirmed: number;
  stage: Stage;
  disputed: boolean;
  byUnitId: string | null;
  needAccepted: boolean;
  resourceAccepted: boolean;
  needRated: boolean;
  resourceRated: boolean;
  from: string | null;
  to: string | null;
  planId: string | null;
  roundId: string | null;
  code: string | null;
  codeListingId: string | null;
  left: number | null;
  reason: string | null;
  project: Named | null;
  projectAllianceId: string | null;
  lapsesAt: string;
  offeredAt: string;
  endedAt: string | null;
  changedAt: string;
  version: number;
}

export interface MatchPageAnswer {
  items: MatchItem[];
  next: string | null;
}

export interface Contact {
  name: string;
  phone: string | null;
  mail: string | null;
}

export interface MatchDetail {
  item: MatchItem;
  note: string | null;
  deliveries: { number: number; quantity: number; note: string | null; at: string }[];
  ratings: { byUnitId: string; ofUnitId: string; stars: number; text: string | null; at: string }[];
  persons: { unitId: string; name: string; phone: string | null }[];
  records: { unitId: string; promised: number; kept: number; ratings: number; stars: number }[];
  asOf: number;
}

export interface MatchAnswer {
  match: MatchDetail;
  mine: string[];
  leads: boolean;
  seesNeed: boolean;
  seesResource: boolean;
  needContact: Contact | null;
  resourceContact: Contact | null;
  history: FeedItem[];
  names: Record<string, string>;
}
