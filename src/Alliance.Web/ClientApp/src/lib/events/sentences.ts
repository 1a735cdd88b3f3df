import { Facts } from './facts';
import { plain, type Part } from './parts';
import { en } from './sentences-en';
import { zh } from './sentences-zh';
import type { FeedItem, Language, Names } from './types';

/** What a feed item says, as pieces; null for one whose content is not for the reader. */
export function sentenceOf(item: FeedItem, names: Names, language: Language): Part[] | null {
  if (item.name === null) return null;
  const sentence = (language === 'zh' ? zh : en)[item.name];
  if (sentence === undefined) return [{ kind: 'text', text: language === 'zh' ? '联盟有一项更新' : 'Something in the alliance changed' }];
  return capital(sentence(new Facts(item.data ?? {}, names, language)), language);
}

export const textOf = (item: FeedItem, names: Names, language: Language): string => plain(sentenceOf(item, names, language) ?? []);

export const eventNames = (language: Language): string[] => Object.keys(language === 'zh' ? zh : en);

function capital(parts: Part[], language: Language): Part[] {
  const [first, ...rest] = parts;
  if (language === 'zh' || first === undefined || first.kind !== 'text') return parts;
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

/** Happens with every few words that somebody types: shown where it happens, not told in any list. */
export const isQuiet = (name: string | null): boolean => name === 'minutes.written' || name === 'minutes.compacted';

export type EventKind = 'chair' | 'meetings' | 'members' | 'bodies' | 'charter' | 'other';

/** The few kinds by which people look for something in the activity. */
export function kindOf(name: string | null): EventKind {
  if (name === null) return 'other';
  if (name.startsWith('chair-cycle.')) return 'chair';
  if (/^(conference|meeting-series|minutes|resolution|action-item|annual-report)\./.test(name)) return 'meetings';
  if (name.startsWith('alliance.body-') || name === 'alliance.member-seated' || name === 'alliance.member-unseated') return 'bodies';
  if (name === 'alliance.charter-amended' || name === 'alliance.charter-in-force' || name === 'alliance.profile-changed' || name === 'alliance.founded' || name === 'alliance.dissolved') return 'charter';
  if (name.startsWith('alliance.')) return 'members';
  return 'other';
}
