import type { Language } from '@/lib/i18n';

/** Several things in one sentence. */
export const sayList = (parts: readonly (string | number)[], spoken: Language): string => parts.join(spoken === 'zh' ? '、' : ', ');

/** Something and, in brackets, what it belongs to. */
export const withAside = (text: string, aside: string, spoken: Language): string => (spoken === 'zh' ? `${text}（${aside}）` : `${text} (${aside})`);
