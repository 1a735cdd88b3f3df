import { afterEach, describe, expect, it, vi } from 'vitest';
import { themeOf } from './theme';

describe('the theme', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('stands still for whoever asked the system for less motion', () => {
    for (const still of [true, false]) {
      vi.stubGlobal('matchMedia', (query: string) => ({ matches: still && query === '(prefers-reduced-motion: reduce)' }));
      expect(themeOf(false).token?.motion).toBe(!still);
    }
  });
});
