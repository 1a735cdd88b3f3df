import { defineWords } from '@/lib/i18n';
import { matchesEn } from './words-en';
import { matchesZh } from './words-zh';

export const useMatchWords = defineWords('matches', matchesZh, matchesEn);
