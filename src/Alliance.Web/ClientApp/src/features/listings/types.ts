import type { FeedItem } from '@/lib/feed';

export type Side = 'wants' | 'gives' | 'does';
export type FieldType = 'number' | 'choice' | 'multi' | 'date' | 'place' | 'text' | 'file';
export type Audience = 'branch' | 'alliance' | 'region' | 'adjacent' | 'public';
export type ListingStatus = 'draft' | 'posted' | 'paused' | 'partly-matched' | 'fulfilled' | 'expired' | 'withdrawn';

export const audiences: readonly Audience[] = ['branch', 'alliance', 'region', 'adjacent', 'public'];
export const openStatuses: readonly ListingStatus[] = ['posted', 'partly-matched'];

export interface ListKind {
  code: string;
  zh: string;
  en: string;
  side: Side;
}

export interface CategoryField {
  code: string;
  zh: string;
  en: string;
  type: FieldType;
  required: boolean;
  unit: string | null;
  choices: string[];
  /** What each choice is called in English, in their order; empty where it is called the same. The value that is kept is the choice itself. */
  choicesEn?: string[] | null;
}

export interface ListCategory {
  code: string;
  version: number;
  zh: string;
  en: string;
  parent: string | null;
  kinds: string[];
  unit: string;
  fields: CategoryField[];
}

export interface ListBook {
  kinds: ListKind[];
  categories: ListCategory[];
  climbAfterDays: number;
  validMonths: number;
  distanceKm: number;
  /** Days within which an offer for a need of this alliance is to be answered. */
  answerDays: number;
}

export interface BookAnswer {
  book: ListBook;
  isOwn: boolean;
  version: number;
  templates: Record<string, ListBook>;
  may: Record<string, boolean>;
}

export interface Weekly {
  /** 1 Monday to 7 Sunday. */
  days: number[];
  fromMinute: number;
  toMinute: number;
  since: string;
  until: string | null;
  except: string[];
  kind: 'all' | 'working';
}

export interface Window {
  once: { from: string; to: string } | null;
  weekly: Weekly | null;
}

export interface ListingItem {
  id: string;
  allianceId: string;
  allianceName: string | null;
  unitId: string;
  unitName: string | null;
  kind: string;
  side: Side;
  category: string;
  categoryName: string;
  categoryNameEn: string;
  title: string;
  quantity: number;
  left: number;
  delivered: number;
  unit: string;
  partial: boolean;
  status: ListingStatus;
  audience: Audience;
  region: { code: string; name: string; path: string } | null;
  address: string | null;
  longitude: number | null;
  latitude: number | null;
  window: Window | null;
  validUntil: string;
  postedAt: string;
  changedAt: string;
  climbedAt: string | null;
  climbDays: number;
  adjacent: boolean;
  papers: number;
  version: number;
}

export interface ListingPageAnswer {
  items: ListingItem[];
  next: string | null;
  may: Record<string, boolean>;
}

export interface Facet {
  code: string;
  name: string;
  nameEn: string;
  count: number;
}

export interface Facets {
  kinds: Facet[];
  categories: Facet[];
  regions: Facet[];
  total: number;
  capped: boolean;
}

export interface Contact {
  name: string;
  phone: string | null;
  mail: string | null;
}

export interface ListingDetail {
  item: ListingItem;
  text: string | null;
  minimumPart: number | null;
  branchId: string | null;
  branchName: string | null;
  categoryHasChanged: boolean;
  fields: { code: string; name: string; nameEn: string; type: FieldType; unit: string | null; value: string; valueEn: string }[];
  values: Record<string, string>;
  hasContact: boolean;
  contact: Contact | null;
  promises: { matchId: string; unitId: string | null; unitName: string | null; quantity: number; delivered: number; released: boolean; at: string }[];
  climbsAt: string | null;
  climbedTo: { id: string; name: string }[];
  asOf: number;
}

export interface ListingAnswer {
  listing: ListingDetail;
  mine: boolean;
  leads: boolean;
  history: FeedItem[];
  names: Record<string, string>;
  may: Record<string, boolean>;
}

export interface MapPoint {
  longitude: number;
  latitude: number;
  count: number;
  wants: number;
  id: string | null;
  title: string | null;
  side: Side | null;
}

export interface LikeListing {
  id: string;
  title: string;
  unitId: string;
  unitName: string | null;
  quantity: number;
  unit: string;
  likeness: number;
  sameUnit: boolean;
}
