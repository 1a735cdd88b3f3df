import { useQuery } from '@tanstack/react-query';
import { allianceKey, alliancePath, type Body } from '@/lib/alliances';
import { get } from '@/lib/http';

export interface Admission {
  unitId: string;
  unitName: string;
  kind: 'application' | 'invitation';
  message: string | null;
  since: string;
  decidedBy: 'coordinator' | 'chair' | 'members';
  votesFor: number | null;
  votesAgainst: number | null;
  voters: number | null;
  votingEndsAt: string | null;
  myVotes: Record<string, boolean> | null;
  status: 'open' | 'admitted' | 'refused' | 'withdrawn' | 'declined';
}

export interface Matrix {
  bodies: Body[];
  rows: { unitId: string; unitName: string; seats: { bodyId: string; leads: boolean }[] }[];
}

export const admissionsKey = (alliance: string) => allianceKey(alliance, 'admissions');
export const matrixKey = (alliance: string) => allianceKey(alliance, 'matrix');

export const useAdmissions = (alliance: string) =>
  useQuery({
    queryKey: admissionsKey(alliance),
    queryFn: ({ signal }) => get<{ items: Admission[] }>(alliancePath(alliance, 'admissions'), undefined, signal),
  });

export const useMatrix = (alliance: string) =>
  useQuery({ queryKey: matrixKey(alliance), queryFn: ({ signal }) => get<Matrix>(alliancePath(alliance, 'matrix'), undefined, signal) });
