import type { FeedItem } from '@/lib/feed';
import type { Language } from '@/lib/i18n';

export type { FeedItem, Language };

/** Names of what events speak of by id. An id that has no name yet is called by its kind, never by the id. */
export type Names = Readonly<Record<string, string | undefined>>;
