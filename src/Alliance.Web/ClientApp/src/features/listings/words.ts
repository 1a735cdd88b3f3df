import { defineWords } from '@/lib/i18n';
import { listingsEn } from './words-en';
import { listingsZh } from './words-zh';

export const useListingWords = defineWords('listings', listingsZh, listingsEn);
