import { defineWords } from '@/lib/i18n';
import { votesEn } from './words-en';
import { votesZh } from './words-zh';

export const useVoteWords = defineWords('votes', votesZh, votesEn);
