import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CalendarAnswer, IcalLink, MailItem, PollDetail, PollItem, UnitCalendar } from './types';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { get } from '@/lib/http';

export const calendarKey = ['calendar'] as const;
export const unitCalendarKey = (unit: string) => ['unit-calendar', unit] as const;
export const pollsKey = (alliance: string) => allianceKey(alliance, 'time-polls');
export const pollKey = (alliance: string, poll: string) => allianceKey(alliance, 'time-poll', poll);
export const linksKey = ['ical-links'] as const;
export const mailsKey = (alliance: string, conference: string) => allianceKey(alliance, 'mails', conference);

export const pollPath = (alliance: string, poll: string, ...rest: string[]) => alliancePath(alliance, 'time-polls', poll, ...rest);
export const unitPath = (unit: string, ...rest: string[]) => ['/api/calendars', ...[unit, ...rest].map(encodeURIComponent)].join('/');

export const useCalendar = (from: string, to: string, scope: string) =>
  useQuery({
    queryKey: [...calendarKey, from, to, scope],
    queryFn: ({ signal }) => get<CalendarAnswer>('/api/calendar', { from, to, scope }, signal),
    placeholderData: keepPreviousData,
  });

export const useUnitCalendar = (unit: string) =>
  useQuery({ queryKey: unitCalendarKey(unit), queryFn: ({ signal }) => get<UnitCalendar>(unitPath(unit), undefined, signal), enabled: unit !== '' });

export const usePolls = (alliance: string) =>
  useQuery({ queryKey: pollsKey(alliance), queryFn: ({ signal }) => get<{ items: PollItem[] }>(alliancePath(alliance, 'time-polls'), undefined, signal) });

export const usePoll = (alliance: string, poll: string) =>
  useQuery({ queryKey: pollKey(alliance, poll), queryFn: ({ signal }) => get<PollDetail>(pollPath(alliance, poll), undefined, signal) });

export const useLinks = (enabled: boolean) =>
  useQuery({ queryKey: linksKey, queryFn: ({ signal }) => get<{ items: IcalLink[] }>('/api/ical-links', undefined, signal), enabled });

export const useMails = (alliance: string, conference: string) =>
  useQuery({
    queryKey: mailsKey(alliance, conference),
    queryFn: ({ signal }) => get<{ configured: boolean; mails: MailItem[] }>(alliancePath(alliance, 'conferences', conference, 'mails'), undefined, signal),
  });
