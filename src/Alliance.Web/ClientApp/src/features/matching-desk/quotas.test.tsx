import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Suspense } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { bodyOf } from './api';
import { newTerms } from './draft';
import { levelOf, nameless, withLevel } from './quotas';
import { TermsForm } from './terms-form';
import type { Quota, Terms } from './types';
import { speak } from '@/lib/i18n';
import { renderAt, serve } from '@/testing/render';

const one: Quota = { side: 'resources', of: 'unit', limit: 20_000, target: 'u1' };
const unit = (id: string, name: string) => ({ id, name, kind: 'company', status: 'open', region: { code: '310101', name: '黄浦区', path: '上海市' } });

beforeEach(() => speak('zh'));

function show(quotas: Quota[]) {
  const sent = vi.fn<(terms: Terms) => void>();
  serve({ 'GET /api/session': { person: null, grants: [], units: [], administrator: false, antiforgeryToken: 't' }, 'GET /api/alliances/bund/listings/book': { book: { kinds: [], categories: [] } }, 'GET /api/member-units': { items: [unit('u1', '外滩街道'), unit('u2', '和平饭店')], total: 2 } });
  renderAt(
    '/',
    <Suspense>
      <TermsForm allianceId="bund" begin={{ ...newTerms('三月撮合'), quotas }} names={{ u1: '外滩街道' }} verb="开始求解" busy={false} onSend={sent} onCancel={() => undefined} />
    </Suspense>,
  );
  return sent;
}

it('tells a named unit from each unit, and one that is not picked yet from both', () => {
  expect([one, { ...one, target: null }, { ...one, ...withLevel('named') }, { ...one, ...withLevel('branch') }].map(levelOf)).toEqual(['named', 'unit', 'named', 'branch']);
  expect([one, { ...one, ...withLevel('named') }, { ...one, ...withLevel('unit') }].map(nameless)).toEqual([false, true, false]);
});

it('shows, changes and takes away what one named unit may give', async () => {
  const sent = show([one]);
  fireEvent.click(await screen.findByText('更多条件'));
  const row = await screen.findByRole('group', { name: '第 1 条名额' });
  expect(within(row).getByText('外滩街道')).toBeInTheDocument();
  const limit = within(row).getByLabelText('数量');
  fireEvent.change(limit, { target: { value: '12.5' } });
  fireEvent.click(screen.getByRole('button', { name: '开始求解' }));
  expect(bodyOf(sent.mock.lastCall![0]).quotas).toEqual([{ ...one, limit: 12.5 }]);
  fireEvent.click(within(row).getByRole('button', { name: /去\s*掉/ }));
  fireEvent.click(screen.getByRole('button', { name: '开始求解' }));
  expect(sent.mock.lastCall![0].quotas).toEqual([]);
});

it('asks for the unit before anything is sent, and opens where that is', async () => {
  const sent = show([]);
  fireEvent.click(await screen.findByText('更多条件'));
  fireEvent.click(await screen.findByRole('button', { name: '给一家单位单独定名额' }));
  fireEvent.click(screen.getByRole('button', { name: '开始求解' }));
  expect(await screen.findByText('请选择是哪家单位。')).toBeInTheDocument();
  expect(sent).not.toHaveBeenCalled();
  fireEvent.mouseDown(screen.getByLabelText('哪家单位'));
  fireEvent.click(await screen.findByText('和平饭店'));
  fireEvent.click(screen.getByRole('button', { name: '开始求解' }));
  await waitFor(() => expect(sent).toHaveBeenCalled());
  expect(sent.mock.lastCall![0].quotas).toEqual([{ side: 'needs', of: 'unit', limit: 50_000, target: 'u2' }]);
});
