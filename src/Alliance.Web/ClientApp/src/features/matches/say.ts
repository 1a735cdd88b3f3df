import type { MatchItem } from './types';

/** 12.5 个; the unit stands as the alliance wrote it. */
export const sayQuantity = (value: number, unit: string): string => `${Number(value.toFixed(3)).toLocaleString('en-US', { maximumFractionDigits: 3 })} ${unit}`;

export const isOpen = (match: Pick<MatchItem, 'stage'>): boolean => match.stage === 'offered' || match.stage === 'agreed' || match.stage === 'committed';

/** How far it has come: offered, accepted by both, committed, delivered, confirmed, rated. Where it ended otherwise, as far as it came. */
export function stepOf(match: MatchItem): number {
  if (match.stage === 'fulfilled') return match.needRated && match.resourceRated ? 6 : 5;
  if (match.stage === 'committed') return match.confirmed > 0 ? 4 : match.delivered > 0 ? 3 : 2;
  if (match.stage === 'agreed') return 1;
  return match.confirmed > 0 ? 4 : match.delivered > 0 ? 3 : match.needAccepted && match.resourceAccepted ? 1 : 0;
}

export type Deed = 'accept' | 'decline' | 'withdraw' | 'arrange' | 'deliver' | 'confirm' | 'rate' | 'dispute' | 'settle-dispute' | 'project';

/** What the sides that the reader speaks for, and those who run the alliance, may do now; the first is what waits. */
export function deedsOf(match: MatchItem, mine: readonly string[], leads: boolean): Deed[] {
  const [takes, gives] = [mine.includes(match.needUnit.id), mine.includes(match.resourceUnit.id)];
  const side = takes || gives;
  const deeds: Deed[] = [];
  if (match.stage === 'offered' && ((takes && !match.needAccepted) || (gives && !match.resourceAccepted))) deeds.push('accept', 'decline');
  if (match.stage === 'committed') {
    if (takes && match.confirmed < match.delivered) deeds.push('confirm');
    if (gives && match.delivered < match.quantity) deeds.push('deliver');
    if (side) deeds.push('arrange');
  }
  if (match.confirmed > 0 && ((takes && !match.needRated) || (gives && !match.resourceRated))) deeds.push('rate');
  if (match.disputed && leads && !side) deeds.push('settle-dispute');
  if (side && match.project === null && (match.stage === 'committed' || match.stage === 'fulfilled')) deeds.push('project');
  if (side && match.stage === 'committed' && !match.disputed) deeds.push('dispute');
  if (side && isOpen(match) && !deeds.includes('decline')) deeds.push('withdraw');
  return deeds;
}
