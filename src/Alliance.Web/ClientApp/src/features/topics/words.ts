import { defineWords } from '@/lib/i18n';
import { topicsEn } from './words-en';
import { topicsZh } from './words-zh';

export const useTopicWords = defineWords('topics', topicsZh, topicsEn);
