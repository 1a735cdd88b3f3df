import { useQuery } from '@tanstack/react-query';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { get } from '@/lib/http';

export interface Year {
  allianceName: string;
  year: number;
  meetings: { id: string; kind: string; title: string; startsAt: string; place: string; hostName: string | null; status: string; present: number; invited: number; minutes: 'open' | 'sent' | 'fixed' | null }[];
  resolutions: { id: string; number: number; title: string; status: 'in-force' | 'amended' | 'repealed'; passedOn: string; openActionItems: number }[];
  attendance: { unit: { id: string; name: string; shortName: string }; invited: number; came: number; byDeputy: number }[];
  actions: {
    due: number;
    inTime: number;
    late: number;
    overdue: number;
    open: number;
    items: { id: string; title: string; ownerName: string; dueOn: string; doneOn: string | null; state: 'in-time' | 'late' | 'overdue' | 'open' }[];
  };
  chairs: { unitName: string; since: string; until: string | null }[];
  report: { text: string; unit: { id: string; name: string } | null; at: string; version: number } | null;
}

export interface YearAnswer {
  pack: Year;
  may: Record<string, boolean>;
  version: number;
  asOf: number;
}

export const yearKey = (alliance: string, year: string) => allianceKey(alliance, 'years', year);

export const yearPath = (alliance: string, year: string, ...rest: string[]) => alliancePath(alliance, 'years', year, ...rest);

export const useYear = (alliance: string, year: string) =>
  useQuery({ queryKey: yearKey(alliance, year), queryFn: ({ signal }) => get<YearAnswer>(yearPath(alliance, year), undefined, signal) });
