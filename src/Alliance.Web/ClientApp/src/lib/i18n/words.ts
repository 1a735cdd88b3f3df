import i18next from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { language, type Language } from './language';

type Table = Readonly<Record<string, string>>;
type Bare<K extends string> = K extends `${infer B}_one` | `${infer B}_other` ? B : K;
export type Facts = Readonly<Record<string, string | number>>;
export type Translate<K extends string> = (key: K, facts?: Facts) => string;

export interface Words<K extends string> {
  /** For components: changes with the language. */
  (): Translate<K>;
  /** For code outside of components, in the language of this moment or the one asked for. */
  now: (key: K, facts?: Facts, spoken?: Language) => string;
  has(key: string): key is K;
}

/**
 * The words of one room, in both languages, kept beside what says them. English plurals are written `key_one` and
 * `key_other` and asked for with `{ count }`; Chinese needs only `key_other`.
 */
export function defineWords<Zh extends Table, En extends Table>(room: string, zh: Zh, en: En): Words<Bare<keyof Zh & string> & Bare<keyof En & string>> {
  type K = Bare<keyof Zh & string> & Bare<keyof En & string>;
  i18next.addResourceBundle('zh', room, zh, true, true);
  i18next.addResourceBundle('en', room, en, true, true);
  const has = (key: string): key is K => key in zh || `${key}_other` in zh;
  const now: Words<K>['now'] = (key, facts, spoken) => i18next.t(key, { ...facts, ns: room, lng: spoken ?? i18next.language });
  const use = (): Translate<K> => {
    const { i18n } = useTranslation(room);
    const spoken = i18n.language;
    return useMemo<Translate<K>>(() => (key, facts) => i18n.t(key, { ...facts, ns: room, lng: spoken }), [i18n, spoken]);
  };
  return Object.assign(use, { now, has });
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh';
}

/** The English name where there is one and English is spoken, else the Chinese. */
export function nameIn(spoken: Language, name: string, nameEn?: string | null): string {
  return spoken === 'en' && nameEn ? nameEn : name;
}

export { language, type Language };
