import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { get, type Query } from '@/lib/http';

export interface Resolution {
  id: string;
  year: number;
  number: number;
  title: string;
  text: string | null;
  status: 'in-force' | 'amended' | 'repealed';
  how: 'vote' | 'consensus';
  voteId: string | null;
  topicId: string | null;
  conferenceId: string | null;
  conferenceTitle: string | null;
  passedOn: string;
  openActionItems: number;
  version: number;
}

export interface Link {
  id: string;
  year: number;
  number: number;
  title: string;
  kind: 'amends' | 'repeals';
}

export interface ResolutionList {
  items: Resolution[];
  total: number;
  years: number[];
  may: Record<string, boolean>;
  asOf: number;
}

export interface ResolutionDetail {
  resolution: Resolution;
  changedBy: Link[];
  changes: Link[];
  may: Record<string, boolean>;
  version: number;
  asOf: number;
}

export const resolutionsKey = (alliance: string) => allianceKey(alliance, 'resolutions');

export const resolutionPath = (alliance: string, ...rest: string[]) => alliancePath(alliance, 'resolutions', ...rest);

export const useResolutions = (alliance: string, ask: Query) =>
  useQuery({
    queryKey: [...resolutionsKey(alliance), 'list', ask],
    queryFn: ({ signal }) => get<ResolutionList>(resolutionPath(alliance), ask, signal),
    placeholderData: keepPreviousData,
  });

export const useResolution = (alliance: string, id: string) =>
  useQuery({ queryKey: [...resolutionsKey(alliance), 'one', id], queryFn: ({ signal }) => get<ResolutionDetail>(resolutionPath(alliance, id), undefined, signal) });

/** 〔2026〕3号 · [2026] No. 3 */
export const sayNumber = (each: { year: number; number: number }, language: 'zh' | 'en'): string =>
  language === 'zh' ? `〔${each.year}〕${each.number}号` : `[${each.year}] No. ${each.number}`;
