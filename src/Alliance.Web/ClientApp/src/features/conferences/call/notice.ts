import type { MeetingKind } from '../api/types';
import type { Charter, MeetingCharter, TrackName } from '@/lib/alliances';

export type Notice = 'kept' | 'short' | 'past';

export const ruleOf = (charter: Charter, kind: MeetingKind): MeetingCharter =>
  charter.meetings.find((each) => each.kind === kind) ?? { kind, noticeHours: 0, quorum: '1/2', perYear: 0, waivable: false };

/** The rule with the longest notice that the kind or a track on the agenda asks for; and which track that is, if it is one. */
export function ruleFor(charter: Charter, kind: MeetingKind, agenda: readonly { track: TrackName | null }[]): { rule: MeetingCharter; track: TrackName | null } {
  const rule = ruleOf(charter, kind);
  const longest = charter.tracks.filter((each) => agenda.some((item) => item.track === each.track)).reduce<(typeof charter.tracks)[number] | null>((most, each) => (most === null || each.noticeHours > most.noticeHours ? each : most), null);
  return longest !== null && longest.noticeHours > rule.noticeHours ? { rule: { ...rule, noticeHours: longest.noticeHours }, track: longest.track } : { rule, track: null };
}

/** The first instant at which the charter lets the meeting be. */
export const earliestOf = (rule: MeetingCharter, now: number): number => now + rule.noticeHours * 3_600_000;

export function noticeOf(startsAt: number, rule: MeetingCharter, now: number): Notice {
  return startsAt <= now ? 'past' : startsAt < earliestOf(rule, now) ? 'short' : 'kept';
}

/** The next whole half hour that keeps the notice, within office hours (9 to 17) of a weekday. */
export function firstGuess(rule: MeetingCharter, now: number): { day: string; time: string } {
  const half = 1_800_000;
  for (let at = Math.ceil((earliestOf(rule, now) + half) / half) * half; ; at += half) {
    const china = new Date(at + 8 * 3_600_000);
    const hour = china.getUTCHours() + china.getUTCMinutes() / 60;
    const weekday = china.getUTCDay();
    if (hour >= 9 && hour <= 16 && weekday !== 0 && weekday !== 6) {
      return { day: china.toISOString().slice(0, 10), time: china.toISOString().slice(11, 16) };
    }
  }
}

export const instantFrom = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString();

export function civilFrom(instant: string): { day: string; time: string } {
  const china = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return { day: china.slice(0, 10), time: china.slice(11, 16) };
}
