import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { speak } from '@/lib/i18n';
import { onAnnouncement } from '@/lib/announce';
import { refusal, renderAt, serve } from '@/testing/render';
import { WorkbenchPage } from './workbench-page';

const session = { person: { id: 'p', name: '李联络', signInName: 'li', language: 'zh' }, grants: [], units: [{ id: 'u', name: '外滩街道' }], administrator: false, antiforgeryToken: 't' };
const waiting = {
  key: 'alliance/bund/swap/s', kind: 'swap-to-answer', allianceId: 'bund', allianceName: '外滩联盟', unitId: 'u',
  subject: { cycleId: 'c', swapId: 's', term: '1', withTerm: '4', unitId: 'v', withUnitId: 'u' }, names: { u: '外滩街道', v: '上海清算所' }, dueAt: null, since: '2026-01-01T00:00:00Z',
};
const workbench = { waiting: [waiting], changes: [], alliances: [], asOf: {} };

beforeEach(() => speak('zh'));

const show = () =>
  renderAt(
    '/',
    <Suspense>
      <WorkbenchPage />
    </Suspense>,
  );

it('says what waits in a sentence and does it in place, at once', async () => {
  let open = true;
  const asked = serve({
    'GET /api/session': session,
    'GET /api/workbench': () => ({ ...workbench, waiting: open ? [waiting] : [] }),
    'POST /api/alliances/bund/chair-cycles/c/swaps/s/answer': () => ((open = false), { id: 'c', version: 2, scope: 'alliance/bund', position: 9 }),
  });
  show();
  expect(await screen.findByText('上海清算所想用第 2 任换外滩街道的第 5 任，请答复')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '同意交换' }));
  await waitFor(() => expect(screen.getByText('都办完了')).toBeInTheDocument());
  const sent = asked.find((request) => request.method === 'POST');
  expect(sent?.body).toEqual({ consent: true });
  expect(sent?.headers.get('Idempotency-Key')).toBeTruthy();
});

it('brings back what was refused and says the rule', async () => {
  const said: string[] = [];
  const stop = onAnnouncement((tone, sentence) => said.push(`${tone}: ${sentence}`));
  serve({
    'GET /api/session': session,
    'GET /api/workbench': workbench,
    'POST /api/alliances/bund/chair-cycles/c/swaps/s/answer': () => refusal(409, 'chair-cycle.swap-is-over', {}, '这次交换已经结束。', 'This swap is over.'),
  });
  show();
  await userEvent.click(await screen.findByRole('button', { name: '不交换' }));
  await waitFor(() => expect(said).toEqual(['refused: 这次交换已经结束。']));
  expect(await screen.findByText(/上海清算所想用第 2 任/)).toBeInTheDocument();
  stop();
});

it('has no Chinese of its own in English', async () => {
  speak('en');
  serve({ 'GET /api/session': { ...session, person: { ...session.person, name: 'Li' } }, 'GET /api/workbench': { ...workbench, waiting: [] } });
  show();
  expect(await screen.findByText('All done')).toBeInTheDocument();
  expect(document.body.textContent).not.toMatch(/[\u4e00-\u9fff]/);
});
