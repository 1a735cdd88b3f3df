import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { Suggestions } from './suggestions';
import { speak } from '@/lib/i18n';
import { refusal, renderAt, serve } from '@/testing/render';

const session = { person: { id: 'p', name: '李联络', signInName: 'li', language: 'zh' }, grants: [], units: [{ id: 'u', name: '外滩街道' }], administrator: false, antiforgeryToken: 't' };
const listing = {
  id: 'r1', allianceId: 'other', allianceName: '嘉善联盟', unitId: 'v', unitName: '姚庄大厦', side: 'gives', categoryName: '停车位', categoryNameEn: 'Parking', title: '大厦夜间车位', left: 60, unit: '个',
  postedAt: '2026-11-20T00:00:00Z',
};
const answer = {
  listingId: 'n1', allianceId: 'bund', title: '夜间停车', side: 'wants', left: 80, unit: '个', looked: 1000, bounded: true,
  items: [
    {
      listing, points: 864, offer: 60, matchId: null, matchStatus: null,
      reasons: [{ criterion: 'quantity', points: 750, weight: 25, value: 60, of: 80, known: true }, { criterion: 'distance', points: 900, weight: 15, value: 1240, of: 20000, known: true }],
      missing: [{ criterion: 'quantity', value: 60, of: 80, days: [] }, { criterion: 'hours', value: 100, of: 200, days: [2] }],
    },
  ],
  combination: {
    parts: [{ listingId: 'r1', title: '大厦夜间车位', unitId: 'v', unitName: '姚庄大厦', units: 60, days: [1], points: 800 }, { listingId: 'r2', title: '学校车位', unitId: 'w', unitName: '学校', units: 20, days: [], points: 700 }],
    share: 1, covers: true, proven: true,
  },
};
const path = 'GET /api/alliances/bund/listings/n1/suggestions';

beforeEach(() => speak('zh'));

const show = () =>
  renderAt(
    '/',
    <Suspense>
      <Suggestions allianceId="bund" listingId="n1" />
    </Suspense>,
  );

it('says why it fits, what is missing, what covers it together, and that farther ones were not compared', async () => {
  serve({ 'GET /api/session': session, [path]: answer });
  show();
  expect(await screen.findByText('大厦夜间车位')).toHaveAttribute('href', '/lists/r1');
  for (const said of ['匹配度 86%', '数量 60 / 80 个', '相距 1.2 公里', '还差 20 个', '周二对不上', '2 家合起来可以全部满足（不能再少了）']) {
    expect(screen.getByText(said)).toBeInTheDocument();
  }

  expect(screen.getByText(/只比较了最近的 1000 条/)).toBeInTheDocument();
});

it('offers in the alliance of the need, as much as can be exchanged', async () => {
  const asked = serve({ 'GET /api/session': session, [path]: answer, 'GET /api/alliances/bund/listings/book': { book: { answerDays: 7 } }, 'POST /api/alliances/bund/matches': { id: 'm', version: 1, scope: 'alliance/bund', position: 2 } });
  show();
  await userEvent.click(await screen.findByRole('button', { name: /提出对接/ }));
  expect(await screen.findByText(/在 7 天内答复/)).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('留言（选填）'), '下周起');
  await userEvent.click(screen.getByRole('button', { name: '发出' }));
  await waitFor(() => expect(asked.find((request) => request.method === 'POST')?.body).toMatchObject({ needId: 'n1', resourceId: 'r1', quantity: 60, note: '下周起' }));
});

it('says whose it is to see suggestions, instead of an error', async () => {
  serve({ 'GET /api/session': session, [path]: () => refusal(403, 'kernel.forbidden', {}, '无权', 'Forbidden') });
  show();
  expect(await screen.findByText(/只有本单位联络员/)).toBeInTheDocument();
});

it('before another unit’s entry lets one offer with what one has, or post what would meet it', async () => {
  const own = { id: 'n9', allianceId: 'bund', title: '夜间缺车位', side: 'wants', left: 30, unit: '个' };
  const asked = serve({ 'GET /api/session': session, 'GET /api/listings': { items: [own, { ...own, id: 'n8', title: '按小时计', unit: '小时' }] }, 'POST /api/alliances/bund/matches': { id: 'm', version: 1, scope: 'alliance/bund', position: 2 } });
  const entry = { id: 'r1', allianceId: 'bund', side: 'gives', category: 'parking', unit: '个', left: 60, unitName: '姚庄大厦' } as const;
  renderAt(
    '/',
    <Suspense>
      <Suggestions allianceId="bund" listingId="r1" mayPost entry={entry} />
    </Suspense>,
  );
  await userEvent.click(await screen.findByRole('button', { name: '用这一条提出对接：夜间缺车位' }));
  expect(screen.queryByText('按小时计')).toBeNull();
  expect(screen.getByRole('link', { name: '我需要这个：发布需求' })).toHaveAttribute('href', '/alliances/bund/listings/new?side=wants&category=parking&then=%2Falliances%2Fbund%2Flistings%2Fr1');
  await userEvent.click(screen.getByRole('button', { name: '发出' }));
  await waitFor(() => expect(asked.find((request) => request.method === 'POST')?.body).toMatchObject({ needId: 'n9', resourceId: 'r1', quantity: 30 }));
});
