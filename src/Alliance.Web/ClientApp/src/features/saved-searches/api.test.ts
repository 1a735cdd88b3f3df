import { expect, it } from 'vitest';
import { placeOfSearch } from './api';
import { live } from './live';
import { effectOf } from '@/lib/live';

it('leads to the list that the search means', () => {
  expect(placeOfSearch({ allianceId: 'a', ask: { q: '夜间 车位', mine: 'true' } })).toBe('/alliances/a/listings?q=%E5%A4%9C%E9%97%B4+%E8%BD%A6%E4%BD%8D&mine=yes');
  expect(placeOfSearch({ allianceId: null, ask: {} })).toBe('/lists');
});

it('counts anew, on its page and on the workbench, when something was found', () => {
  const item = { scope: 'person/me', position: 3, name: 'saved-search.found', stream: 'saved-search/s', data: { fresh: 2 } };
  expect(effectOf([live], item)).toMatchObject({ refresh: [['saved-searches'], ['workbench']], touch: ['saved-search/s'] });
});
