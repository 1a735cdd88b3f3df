import { defineWords } from '@/lib/i18n';
import { roundsEn } from './words-en';
import { roundsZh } from './words-zh';

export const useRoundWords = defineWords('match-rounds', roundsZh, roundsEn);
