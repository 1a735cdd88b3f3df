import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventNames, kindOf, sentenceOf, textOf } from './sentences';
import type { FeedItem } from './types';

const domain = resolve(process.cwd(), '../../Alliance.Domain');

/** A room's events stand in its Events.cs, or, in a room of several parts, in that of each part. */
function namesInTheDomain(): string[] {
  return readdirSync(domain, { recursive: true, encoding: 'utf8' })
    .filter((file) => basename(file) === 'Events.cs' && !/^(bin|obj|Kernel)\b/.test(file))
    .flatMap((file) => [...readFileSync(`${domain}/${file}`, 'utf8').matchAll(/\[Named\("([^"]+)"[^\]]*\)\]/g)])
    .map((match) => match[1] as string)
    .filter((name) => name.includes('.'));
}

const item = (name: string, data: Record<string, unknown> = {}): FeedItem => ({ scope: 'alliance/a', position: 1, name, data });

describe('sentences of events', () => {
  it('exist in both languages for every event of the domain, and for nothing else', () => {
    const expected = namesInTheDomain().sort();
    expect(expected.length).toBeGreaterThan(30);
    expect(eventNames('zh').sort()).toEqual(expected);
    expect(eventNames('en').sort()).toEqual(expected);
  });

  it('can be said of an empty body without showing an id, undefined or null', () => {
    for (const name of eventNames('zh')) {
      for (const language of ['zh', 'en'] as const) {
        const text = textOf(item(name, { unitId: '01hzzzzzzzzzzzzzzzzzzzzzzz', bodyId: '01hzzzzzzzzzzzzzzzzzzzzzzz' }), {}, language);
        expect(text).not.toMatch(/undefined|null|NaN|01hzz|\[object/);
        expect(text.length).toBeGreaterThan(3);
      }
    }
  });

  it('keep Chinese out of English ones', () => {
    for (const name of eventNames('en')) expect(textOf(item(name), {}, 'en')).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('name the units and link to them', () => {
    const parts = sentenceOf(item('chair-cycle.handed-over', { fromUnitId: 'a', toUnitId: 'b', fromTerm: 0, toTerm: 1, how: 'agreed', passed: [{}, {}] }), { a: '外滩街道', b: '上海清算所' }, 'zh');
    expect(parts?.filter((p) => p.kind === 'unit').map((p) => p.text)).toEqual(['外滩街道', '上海清算所']);
    expect(parts?.map((p) => p.text).join('')).toBe('双方确认后，轮值主席由外滩街道交给上海清算所，移交 2 项');
  });

  it('count terms from one', () => {
    expect(textOf(item('chair-cycle.substituted', { unitId: 'a', substituteUnitId: 'b', term: 4 }), { a: 'A', b: 'B' }, 'en')).toBe('B serves term 5 for A');
  });

  it('say nothing of what is hidden', () => {
    expect(sentenceOf({ scope: 's', position: 3, name: null }, {}, 'zh')).toBeNull();
  });

  it('fall into the kinds people look for', () => {
    expect(kindOf('chair-cycle.swapped')).toBe('chair');
    expect(kindOf('alliance.member-seated')).toBe('bodies');
    expect(kindOf('alliance.member-joined')).toBe('members');
    expect(kindOf('alliance.charter-amended')).toBe('charter');
  });
});
