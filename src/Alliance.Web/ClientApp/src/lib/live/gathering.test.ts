import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gathering } from './gathering';

describe('what is gathered before it is refreshed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('comes soon at first, then once a second, and in the end', () => {
    const refreshed = vi.fn();
    const gathering = new Gathering(refreshed);
    gathering.want(['vote', 'v'], false);
    vi.advanceTimersByTime(50);
    expect(refreshed).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 9; i++) {
      gathering.want(['vote', 'v'], false);
      vi.advanceTimersByTime(100);
    }
    expect(refreshed).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(100);
    expect(refreshed).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(10_000);
    expect(refreshed).toHaveBeenCalledTimes(2);
  });

  it('comes more seldom while hundreds look on, and each key by itself', () => {
    const refreshed = vi.fn();
    const gathering = new Gathering(refreshed, () => 1);
    gathering.want(['vote', 'v'], true);
    gathering.want(['vote', 'w'], true);
    vi.advanceTimersByTime(50);
    expect(refreshed).toHaveBeenCalledTimes(2);
    gathering.want(['vote', 'v'], true);
    vi.advanceTimersByTime(3400);
    expect(refreshed).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(200);
    expect(refreshed).toHaveBeenLastCalledWith(['vote', 'v']);
  });

  it('is forgotten when the page goes', () => {
    const refreshed = vi.fn();
    const gathering = new Gathering(refreshed);
    gathering.want(['vote', 'v'], false);
    gathering.end();
    vi.advanceTimersByTime(5000);
    expect(refreshed).not.toHaveBeenCalled();
  });
});
