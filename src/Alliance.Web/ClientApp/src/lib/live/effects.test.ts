import { describe, expect, it } from 'vitest';
import { effectOf, scopeId, streamId, textOf, type LiveMap } from './effects';

const item = { scope: 'alliance/x', position: 3, name: 'alliance.member-joined', stream: 'alliance/x', data: { unitId: 'u' } };

describe('what an event makes stale', () => {
  const one: LiveMap = { 'alliance.member-joined': (e) => ({ refresh: [['alliance', scopeId(e)]], touch: [`member/${textOf(e, 'unitId')}`] }) };
  const other: LiveMap = { 'alliance.*': () => ({ refresh: [['alliances'], ['alliance', 'x']] }) };

  it('is the union over all features, each key once', () => {
    expect(effectOf([one, other], item)).toEqual({ refresh: [['alliance', 'x'], ['alliances']], gather: [], patch: [], touch: ['member/u'] });
  });

  it('is nothing for a hidden event', () => {
    expect(effectOf([one, other], { ...item, name: null })).toEqual({ refresh: [], gather: [], patch: [], touch: [] });
  });

  it('reads ids from the stream and forgives a body that lacks a field', () => {
    expect(streamId(item)).toBe('x');
    expect(textOf({ ...item, data: null }, 'unitId')).toBe('');
  });
});
