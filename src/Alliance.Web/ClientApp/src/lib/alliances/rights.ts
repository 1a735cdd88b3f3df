import { useSession } from '@/lib/session';
import type { AllianceDetail } from './types';

export interface Rights {
  /** May the caller send this command, as far as their relation to the alliance goes? */
  may(command: string): boolean;
  /** Does the caller speak for this unit? */
  speaksFor(unitId: string | null | undefined): boolean;
  /** Runs the alliance's affairs: coordinator, or administrator. */
  runs: boolean;
  /** My units among these. */
  mine<T extends { unitId: string }>(rows: readonly T[]): T[];
  units: { id: string; name: string }[];
}

/** What the caller may do here. It follows the alliance's own answer, which is fetched anew the instant the chair passes. */
export function useRights(alliance: Pick<AllianceDetail, 'may' | 'myRelations'>): Rights {
  const session = useSession();
  const speaksFor = (unitId: string | null | undefined): boolean => unitId != null && session.units.some((unit) => unit.id === unitId);
  return {
    may: (command) => alliance.may[command] === true,
    speaksFor,
    runs: alliance.myRelations.includes('coordinator'),
    mine: (rows) => rows.filter((row) => speaksFor(row.unitId)),
    units: session.units,
  };
}
