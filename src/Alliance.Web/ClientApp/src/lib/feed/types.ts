export interface Actor {
  id: string;
  name: string;
  unitId?: string | null;
  unitName?: string | null;
}

/** One event of a scope's feed. A hidden one comes with no name and no data: it counts, so that it is never mistaken for a lost one. */
export interface FeedItem {
  scope: string;
  position: number;
  /** This one is short for all from here to its position, or for a very large one (see the server's Folding); /api/feed has them whole. */
  from?: number | null;
  name: string | null;
  stream?: string;
  version?: number;
  at?: string;
  actor?: Actor | null;
  data?: Readonly<Record<string, unknown>> | null;
}

export interface FeedSlice {
  scope: string;
  head: number;
  items: FeedItem[];
}

export interface Presence {
  personId: string;
  name: string;
  unitName: string | null;
  place: string | null;
  since: string;
}

export type LiveState = 'connecting' | 'live' | 'catching-up' | 'offline';

export interface LiveStatus {
  state: LiveState;
  /** How many changes the last catching up brought, and when; null when nothing was missed yet. */
  caughtUp: { changes: number; at: number } | null;
}

export const allianceScope = (id: string): string => `alliance/${id}`;
/** What concerns one person alone: only that person may follow it. */
export const personScope = (id: string): string => `person/${id}`;
export const unitScope = (id: string): string => `unit/${id}`;
export const platformScope = 'platform/platform';
