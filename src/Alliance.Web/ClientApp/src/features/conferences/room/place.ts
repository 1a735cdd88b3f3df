import type { AgendaRow, Meeting } from '../api/types';

/** Where everybody is, where I look, and what comes next. */
export interface Standing {
  current: AgendaRow | null;
  shown: AgendaRow | null;
  away: boolean;
  next: AgendaRow | null;
}

export function standingOf(meeting: Pick<Meeting, 'agenda' | 'currentItemId'>, looking: string | null): Standing {
  const find = (id: string | null) => meeting.agenda.find((item) => item.itemId === id) ?? null;
  const current = find(meeting.currentItemId);
  const chosen = find(looking);
  const settled = meeting.agenda.filter((item) => item.state === 'settled');
  const shown = chosen ?? current ?? settled.at(-1) ?? null;
  const from = shown === null ? -1 : meeting.agenda.indexOf(shown);
  const waits = (item: AgendaRow) => item.state === 'waiting' || item.state === 'paused';
  return {
    current,
    shown,
    away: current !== null && shown !== null && shown.itemId !== current.itemId,
    next: meeting.agenda.find((item, i) => i > from && waits(item)) ?? meeting.agenda.find((item) => waits(item) && item !== shown) ?? null,
  };
}

/** Minutes an item has taken so far, whole ones. */
export const minutesSpent = (item: AgendaRow, now: number): number =>
  item.begunAt === null ? 0 : Math.max(0, Math.floor(((item.settledAt === null ? now : Date.parse(item.settledAt)) - Date.parse(item.begunAt)) / 60_000));

/** Units of mine that may check in and are not here, and those that are. */
export function unitsOf(meeting: Meeting, mine: readonly { id: string }[]): { absent: string[]; here: string[] } {
  const ids = mine.map((unit) => unit.id).filter((id) => meeting.entitled.includes(id) || meeting.invitees.some((invitee) => invitee.unitId === id));
  const here = ids.filter((id) => meeting.attendance.some((each) => each.unitId === id && each.present));
  return { here, absent: ids.filter((id) => !here.includes(id)) };
}
