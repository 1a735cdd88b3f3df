import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { get, type Query } from '@/lib/http';

export interface UnitRef {
  id: string;
  name: string;
  shortName: string;
}

export interface ActionItem {
  id: string;
  title: string;
  text: string | null;
  owner: UnitRef;
  dueOn: string;
  dateMoved: boolean;
  status: 'open' | 'done' | 'confirmed' | 'withdrawn';
  late: boolean;
  percent: number;
  topicId: string | null;
  conferenceId: string | null;
  conferenceTitle: string | null;
  resolutionId: string | null;
  resolutionTitle: string | null;
  resolutionYear: number | null;
  resolutionNumber: number | null;
  assignedAt: string;
  doneOn: string | null;
  closedAt: string | null;
  version: number;
}

export interface Report {
  kind: 'assigned' | 'progressed' | 'reported-done' | 'confirmed' | 'reopened' | 'due-date-changed' | 'reassigned' | 'withdrawn' | 'reminded' | 'reminded-overdue';
  unit: UnitRef;
  percent: number | null;
  text: string | null;
  before: string | null;
  dueOn: string | null;
  at: string;
}

export interface ActionItemList {
  items: ActionItem[];
  total: number;
  totalIsCapped: boolean;
  counts: { open: number; overdue: number; toConfirm: number; confirmed: number };
  may: Record<string, boolean>;
  asOf: number;
}

export interface ActionItemDetail {
  item: ActionItem;
  reports: Report[];
  may: Record<string, boolean>;
  version: number;
  asOf: number;
}

export const itemsKey = (alliance: string) => allianceKey(alliance, 'action-items');

export const itemPath = (alliance: string, ...rest: string[]) => alliancePath(alliance, 'action-items', ...rest);

export const useItems = (alliance: string, ask: Query) =>
  useQuery({
    queryKey: [...itemsKey(alliance), 'list', ask],
    queryFn: ({ signal }) => get<ActionItemList>(itemPath(alliance), ask, signal),
    placeholderData: keepPreviousData,
  });

export const useItem = (alliance: string, item: string) =>
  useQuery({ queryKey: [...itemsKey(alliance), 'one', item], queryFn: ({ signal }) => get<ActionItemDetail>(itemPath(alliance, item), undefined, signal) });

export const useMeetingItems = (alliance: string, conference: string) =>
  useQuery({
    queryKey: [...itemsKey(alliance), 'meeting', conference],
    queryFn: ({ signal }) => get<{ items: ActionItem[] }>(itemPath(alliance, 'meeting', conference), undefined, signal),
  });
