import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { allianceKey, alliancePath } from '@/lib/alliances';
import type { Page } from '@/lib/api';
import { get } from '@/lib/http';
import type { Door, Meeting, MeetingItem } from './types';

export const meetingsKey = (alliance: string) => allianceKey(alliance, 'meetings');
export const meetingKey = (alliance: string, id: string) => allianceKey(alliance, 'meeting', id);
export const doorKey = (alliance: string, id: string) => [...meetingKey(alliance, id), 'door'] as const;

export const meetingPath = (alliance: string, id: string, ...rest: (string | number)[]) => alliancePath(alliance, 'conferences', id, ...rest);

export interface MeetingFilters {
  from?: string | null;
  to?: string | null;
  kind?: string;
  status?: string;
  q?: string;
  order?: 'latest' | 'earliest';
  page?: number;
  size?: number;
}

export const useMeetings = (alliance: string, filters: MeetingFilters) =>
  useQuery({
    queryKey: [...meetingsKey(alliance), filters],
    queryFn: ({ signal }) => get<Page<MeetingItem>>(alliancePath(alliance, 'conferences'), { ...filters }, signal),
    placeholderData: keepPreviousData,
  });

export const meetingQuery = (alliance: string, id: string) =>
  queryOptions({ queryKey: meetingKey(alliance, id), queryFn: ({ signal }) => get<Meeting>(meetingPath(alliance, id), undefined, signal) });

export const useMeeting = (alliance: string, id: string) => useQuery(meetingQuery(alliance, id));

/** The code at the door, fetched anew when the next one is shown. */
export const useDoor = (alliance: string, id: string, enabled: boolean) =>
  useQuery({
    queryKey: doorKey(alliance, id),
    queryFn: ({ signal }) => get<Door>(meetingPath(alliance, id, 'code'), undefined, signal),
    enabled,
    staleTime: 0,
    refetchInterval: (query) => Math.max(1_000, Date.parse(query.state.data?.changesAt ?? '') - Date.now() + 300 || 20_000),
  });
