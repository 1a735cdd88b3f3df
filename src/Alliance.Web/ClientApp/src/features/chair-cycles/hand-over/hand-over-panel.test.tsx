import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { aCycle } from '../testing/a-cycle';
import { parts } from './countdown';
import { HandOverPanel } from './hand-over-panel';
import type { Rights } from '@/lib/alliances';
import { refusal, renderAt, serve } from '@/testing/render';

const rights = (units: string[], may: string[] = []): Rights => ({
  may: (command) => may.includes(command),
  speaksFor: (unit) => units.includes(unit ?? ''),
  runs: false,
  mine: () => [],
  units: units.map((id) => ({ id, name: id })),
});

describe('the hand-over', () => {
  it('offers its action only to the side that is mine', () => {
    serve({});
    renderAt('/', <HandOverPanel cycle={aCycle()} rights={rights(['js'])} />);
    expect(screen.getAllByRole('button', { name: '提前交接' })).toHaveLength(1);
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('says what an early hand-over does, and to whom, before it is agreed to', async () => {
    const asked = serve({ 'POST /api/alliances/a/chair-cycles/c/hand-over/confirm': { id: 'c', version: 10, scope: 'alliance/a', position: 41 } });
    renderAt('/', <HandOverPanel cycle={aCycle()} rights={rights(['qp'])} />);
    await userEvent.click(screen.getByRole('button', { name: '提前交接' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('双方同意的那一刻，嘉善县接任主席单位，青浦区不再有主席单位的权限');
    await userEvent.click(within(dialog).getByRole('button', { name: '同意提前交接' }));
    await vi.waitFor(() => expect(asked.some((each) => each.method === 'POST')).toBe(true));
    expect(asked.find((each) => each.method === 'POST')!.body).toEqual({ term: 3, side: 'outgoing', early: true });
  });

  it('keeps what was typed when an item is refused', async () => {
    serve({ 'POST /api/alliances/a/chair-cycles/c/hand-over/items': () => refusal(409, 'chair-cycle.too-many-hand-over-items') });
    renderAt('/', <HandOverPanel cycle={aCycle()} rights={rights(['qp'], ['chair-cycle.add-hand-over-item'])} />);
    const box = screen.getByRole('textbox', { name: '添加事项' });
    await userEvent.type(box, '三季度议题待回复');
    await userEvent.click(screen.getByRole('button', { name: '添加事项' }));
    await vi.waitFor(() => expect(screen.getByRole('button', { name: '添加事项' })).toBeEnabled());
    expect(box).toHaveValue('三季度议题待回复');
  });

  it('counts down in days, hours and minutes, and never below nought', () => {
    expect(parts(Date.parse('2026-12-31T16:00:00Z'), Date.parse('2026-12-30T14:59:00Z'))).toEqual({ days: 1, hours: 1, minutes: 1 });
    expect(parts(0, 1)).toEqual({ days: 0, hours: 0, minutes: 0 });
  });
});
