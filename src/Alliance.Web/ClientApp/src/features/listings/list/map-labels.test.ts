import { expect, it } from 'vitest';
import { labels, shorten } from './map-labels';

const dot = (x: number, y: number, title: string | null = '会议室') => ({ x, y, radius: 8, title });

it('writes a name at the right of its dot, at the left where the frame ends, and nowhere where there is no room', () => {
  expect(labels([dot(50, 50), dot(190, 100), dot(60, 150, null)], 200, 200)).toEqual([{ text: '会议室', dx: 12, anchor: 'start' }, { text: '会议室', dx: -12, anchor: 'end' }, null]);
  expect(labels([dot(30, 30)], 60, 60)).toEqual([null]);
});

it('covers neither another dot nor another name', () => {
  expect(labels([dot(100, 50), dot(125, 50), dot(100, 56, null)], 300, 100).map((label) => label?.anchor ?? null)).toEqual(['end', 'start', null]);
  expect(labels([dot(100, 50), dot(100, 68), dot(102, 59), dot(101, 58)], 300, 100).map((label) => label?.anchor ?? null)).toEqual(['start', 'start', 'end', null]);
});

it('shortens only what is shorter for it', () => {
  expect(shorten('一二三四五六七八九十一')).toBe('一二三四五六七八九十一');
  expect(shorten('一二三四五六七八九十一二')).toBe('一二三四五六七八九十…');
});
