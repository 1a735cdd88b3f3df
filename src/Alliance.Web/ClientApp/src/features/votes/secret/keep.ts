import type { Paper } from './paper';

/** What this browser knows of a unit's secret ballot: lost here, it is lost. `cast`: it lies in the box. */
export interface Kept extends Paper {
  group: string | null;
  proof: string | null;
  choice: string | null;
  cast: boolean;
}

const name = (vote: string, unit: string) => `alliance.paper.${vote}.${unit}`;

export function keptPaper(vote: string, unit: string): Kept | null {
  try {
    const text = localStorage.getItem(name(vote, unit));
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    return null;
  }
}

/** False where the browser keeps nothing (a private window that forbids it): then no paper may be taken. */
export function keepPaper(vote: string, unit: string, kept: Kept): boolean {
  try {
    localStorage.setItem(name(vote, unit), JSON.stringify(kept));
    return localStorage.getItem(name(vote, unit)) !== null;
  } catch {
    return false;
  }
}
