import { useQuery } from '@tanstack/react-query';
import type { MeetingKind } from '../api/types';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { get } from '@/lib/http';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export interface SeriesRule {
  kind: MeetingKind;
  title: string;
  from: string;
  everyMonths: number;
  daysIn: number;
  weekday: (typeof weekdays)[number];
  at: string;
  minutes: number;
  bodyId: string | null;
}

export interface Series {
  id: string;
  rule: SeriesRule;
  ended: boolean;
  dates: { number: number; startsAt: string; endsAt: string; hostUnitId: string | null; conferenceId: string | null }[];
  hosts: Record<string, string>;
  version: number;
}

export const seriesKey = (alliance: string) => allianceKey(alliance, 'meeting-series');

export const useSeries = (alliance: string) =>
  useQuery({ queryKey: seriesKey(alliance), queryFn: ({ signal }) => get<{ items: Series[] }>(alliancePath(alliance, 'meeting-series'), undefined, signal) });
