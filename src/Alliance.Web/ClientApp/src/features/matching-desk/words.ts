import { defineWords } from '@/lib/i18n';
import { deskEn } from './words-en';
import { deskZh } from './words-zh';

export const useDeskWords = defineWords('matching-desk', deskZh, deskEn);
