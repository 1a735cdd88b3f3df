import { allianceKey } from '@/lib/alliances';
import { scopeId, type LiveMap } from '@/lib/live';

export const live: LiveMap = {
  'alliance.charter-in-force': (item) => ({ refresh: [allianceKey(scopeId(item), 'charters'), allianceKey(scopeId(item), 'detail')], touch: ['charter'] }),
  'alliance.charter-amended': (item) => ({ refresh: [allianceKey(scopeId(item), 'charters'), allianceKey(scopeId(item), 'detail')], touch: ['charter'] }),
};
