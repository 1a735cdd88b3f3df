export type Language = 'zh' | 'en';

export interface FeedItem {
  scope: string;
  position: number;
  /** The event's stable name; null where its content is not for the reader. */
  name: string | null;
  stream?: string | null;
  version?: number | null;
  at?: string | null;
  actor?: { id: string; name: string; unitId?: string | null; unitName?: string | null } | null;
  data?: Record<string, unknown> | null;
}

/** Names of what events speak of by id. An id that has no name yet is called by its kind, never by the id. */
export type Names = Readonly<Record<string, string | undefined>>;
