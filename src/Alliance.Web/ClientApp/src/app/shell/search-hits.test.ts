import { expect, it } from 'vitest';
import { flatten } from './search-hits';

it('lists alliances first and leads each thing to its page', () => {
  const hits = flatten({
    units: [{ id: 'u', name: '外滩街道', detail: '上海市 / 黄浦区' }],
    alliances: [{ id: 'bund', name: '金融外滩', detail: null }],
    regions: [{ id: '31', name: '上海市', detail: '上海市' }],
    people: [{ id: 'p', name: '李', detail: 'li' }],
    topics: [{ id: 't', name: '夜间停车', detail: '金融外滩', allianceId: 'bund' }],
    listings: [{ id: 'l', title: '夜间车位', unitName: '外滩街道' }],
  });
  expect(hits.map((hit) => hit.to)).toEqual(['/alliances/bund', '/alliances/bund/meetings/topics/t', '/lists/l', '/member-units/u', '/people/p', '/regions?at=31']);
  expect(hits.map((hit) => hit.aside)).toEqual(['', '金融外滩', '外滩街道', '上海市 / 黄浦区', 'li', '']);
});
