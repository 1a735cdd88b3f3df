import type { Effect, LiveMap } from '@/lib/live';

const cards = (): Effect => ({ refresh: [['alliances']] });

/** A card shows the name, the members' number, the chair and who is next. */
export const live: LiveMap = {
  'alliance.founded': cards,
  'alliance.profile-changed': cards,
  'alliance.member-joined': cards,
  'alliance.member-left': cards,
  'alliance.seat-passed': cards,
  'alliance.dissolved': cards,
  'chair-cycle.*': cards,
};
