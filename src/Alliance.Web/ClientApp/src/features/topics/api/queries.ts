import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { get } from '@/lib/http';
import type { LikeTopic, TopicDetail, Topics } from './types';

export interface TopicFilter {
  status?: string;
  track?: string;
  q?: string;
  page?: number;
}

export const topicsKey = (alliance: string) => allianceKey(alliance, 'topics');

export const topicPath = (alliance: string, ...rest: string[]) => alliancePath(alliance, 'topics', ...rest);

/** A backlog is read whole: what an alliance has open at once fits on a page. */
export const useTopics = (alliance: string, filter: TopicFilter = {}) =>
  useQuery({
    queryKey: [...topicsKey(alliance), filter],
    queryFn: ({ signal }) => get<Topics>(topicPath(alliance), { ...filter, size: 200 }, signal),
    placeholderData: keepPreviousData,
  });

export const topicQuery = (alliance: string, topic: string) =>
  queryOptions({
    queryKey: allianceKey(alliance, 'topic', topic),
    queryFn: ({ signal }) => get<TopicDetail>(topicPath(alliance, topic), undefined, signal),
  });

export const useTopic = (alliance: string, topic: string) => useQuery(topicQuery(alliance, topic));

/** Open topics that may be the same matter as one with this title. */
export const useAlike = (alliance: string, title: string) =>
  useQuery({
    queryKey: [...topicsKey(alliance), 'alike', title],
    queryFn: ({ signal }) => get<{ items: LikeTopic[] }>(topicPath(alliance, 'alike'), { title }, signal),
    enabled: title.length >= 4,
    placeholderData: keepPreviousData,
  });

/** What a change to a topic makes stale on these pages. */
export const staleAfter = (alliance: string) => [topicsKey(alliance), allianceKey(alliance, 'topic'), ['workbench']];
