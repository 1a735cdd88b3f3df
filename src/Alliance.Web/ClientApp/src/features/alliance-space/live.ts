import { allianceKey } from '@/lib/alliances';
import { scopeId, type LiveMap } from '@/lib/live';

const detail = (item: Parameters<LiveMap[string]>[0]) => [allianceKey(scopeId(item), 'detail')];

/** The header and the overview: profile, bodies, and how many members there are. Every event may be what waits for somebody. */
export const live: LiveMap = {
  'alliance.profile-changed': (item) => ({ refresh: [...detail(item), ['alliances']], touch: ['alliance'] }),
  'alliance.dissolved': (item) => ({ refresh: [allianceKey(scopeId(item)), ['alliances']], touch: ['alliance'] }),
  'alliance.body-formed': (item) => ({ refresh: detail(item) }),
  'alliance.body-renamed': (item) => ({ refresh: detail(item) }),
  'alliance.body-closed': (item) => ({ refresh: detail(item) }),
  'alliance.member-seated': (item) => ({ refresh: detail(item) }),
  'alliance.member-unseated': (item) => ({ refresh: detail(item) }),
  'alliance.*': (item) => ({ refresh: [['workbench'], allianceKey(scopeId(item), 'recent')] }),
  'chair-cycle.*': (item) => ({ refresh: [['workbench'], allianceKey(scopeId(item), 'recent')] }),
};
