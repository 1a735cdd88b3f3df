import type { TrackName } from '@/lib/alliances';

export interface TopicDraft {
  track: TrackName;
  title: string;
  text: string;
  unitId: string | null;
}

const key = (alliance: string) => `alliance.topic-draft.${alliance}`;

/** A proposal that is not sent yet is kept in this browser: a lost connection, a reload or a phone call loses nothing. */
export function readDraft(alliance: string): TopicDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(alliance)) ?? 'null') as Partial<TopicDraft> | null;
    return kept !== null && typeof kept.title === 'string' && typeof kept.text === 'string' && typeof kept.track === 'string'
      ? { track: kept.track, title: kept.title, text: kept.text, unitId: kept.unitId ?? null }
      : null;
  } catch {
    return null;
  }
}

export function keepDraft(alliance: string, draft: TopicDraft): void {
  try {
    if (draft.title.trim() === '' && draft.text.trim() === '') localStorage.removeItem(key(alliance));
    else localStorage.setItem(key(alliance), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing: the form works, it is only not remembered.
  }
}

export function dropDraft(alliance: string): void {
  try {
    localStorage.removeItem(key(alliance));
  } catch {
    // Nothing was kept.
  }
}
