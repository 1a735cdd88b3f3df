import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { speak } from '@/lib/i18n';
import { refusal, renderAt, serve } from '@/testing/render';
import { MemberUnitPage } from './detail-page';

const session = { person: { id: 'p', name: '王', signInName: 'w', language: 'zh' }, grants: [{ role: 'administrator', target: '' }], units: [], administrator: true, antiforgeryToken: 't' };
const unit = {
  id: 'u', name: '外滩街道', shortName: null, kind: 'subdistrict', region: { code: '310101013', name: '外滩街道', path: '上海市 / 黄浦区 / 外滩街道' }, address: null,
  longitude: null, latitude: null, offers: [], creditCode: null, alliances: [], allianceCount: 0, status: 'open', version: 3, people: [],
  may: { 'member-unit.change': true, 'member-unit.merge': true, 'person.register': true },
};

beforeEach(() => speak('zh'));

it('shows both versions when somebody was faster, and keeps mine when asked', async () => {
  let now = { ...unit };
  const asked = serve({
    'GET /api/session': session,
    'GET /api/member-units/u': () => now,
    'PUT /api/member-units/u': ({ headers }: { headers: Headers }) =>
      headers.get('If-Match') === '"4"' ? { id: 'u', version: 5, scope: 'unit/u', position: 5 } : ((now = { ...unit, name: '外滩街道办事处', version: 4 }), refusal(412, 'kernel.stale')),
  });
  renderAt('/member-units/u', <Suspense><MemberUnitPage /></Suspense>, '/member-units/:unitId');
  await userEvent.click(await screen.findByRole('button', { name: '编辑' }));
  const name = screen.getByLabelText('单位名称');
  await userEvent.clear(name);
  await userEvent.click(name);
  await userEvent.paste('外滩街道（新）');
  await userEvent.click(screen.getByRole('button', { name: '保存修改' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('外滩街道（新）')).toBeInTheDocument();
  expect(within(dialog).getByText('外滩街道办事处')).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('button', { name: '用我的覆盖' }));
  await waitFor(() => expect(asked.filter((request) => request.method === 'PUT').map((request) => request.headers.get('If-Match'))).toEqual(['"3"', '"4"']));
});

it('says of a unit that is gone what may be, and leads home', async () => {
  serve({ 'GET /api/session': session, 'GET /api/member-units/x': () => refusal(404, 'kernel.not-found') });
  renderAt('/member-units/x', <Suspense><MemberUnitPage /></Suspense>, '/member-units/:unitId');
  expect(await screen.findByText('没有找到这个页面')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '回到工作台' })).toHaveAttribute('href', '/');
});
