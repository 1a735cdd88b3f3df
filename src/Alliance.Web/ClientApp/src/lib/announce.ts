export type Tone = 'done' | 'refused' | 'told';
type Listener = (tone: Tone, sentence: string) => void;

const listeners = new Set<Listener>();

/** A short sentence to the user from anywhere; the shell shows it and screen readers say it. */
export function announce(tone: Tone, sentence: string): void {
  for (const listener of listeners) {
    listener(tone, sentence);
  }
}

export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
