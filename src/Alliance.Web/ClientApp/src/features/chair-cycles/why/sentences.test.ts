import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clashSentence, readClashes, reasonOf, termList, whySentence } from './sentences';

const planning = resolve(process.cwd(), '../../Alliance.Domain/ChairCycles/Planning');
const term = {
  unitId: 'a',
  unitName: '外滩街道',
  province: { code: '31', name: '上海市' },
  why: { reason: 'due-first', due: '12/5', served: 1, waiting: 5, deadline: 8, displacedUnitId: null, displacedBy: null },
};
const nameOf = (id: string) => ({ a: '外滩街道', b: '金山区' })[id] ?? '?';

describe('why this unit', () => {
  it('has its own words for every reason the planner gives', () => {
    const source = readFileSync(`${planning}/RotationPlan.cs`, 'utf8') + readFileSync(`${planning}/RotationOutcome.cs`, 'utf8');
    const codes = [...source.matchAll(/TurnReason\.\w+ => "([a-z-]+)"/g), ...source.matchAll(/const string (?:NotTwiceInARow|AlternateGroups|WaitingTime|Blackout|Fixed) = "([a-z-]+)"/g)].map((m) => m[1]!);
    expect(codes.length).toBeGreaterThanOrEqual(10);
    for (const code of codes) {
      expect(reasonOf(code, 'zh')).not.toBe('按轮值规则轮到它');
      expect(reasonOf(code, 'en')).not.toBe('the rules of the rotation give it the turn');
    }
  });

  it('says due, served, waiting and the last term it could have waited for', () => {
    expect(whySentence(term, { language: 'zh', nameOf, twoLevels: false })).toBe(
      '应轮而未轮最接近上限，最先到期。算到这一任，外滩街道应轮 2.4 次，此前已轮 1 次，已等候 5 任；要保持公平，最迟第 9 任须轮到。',
    );
    expect(whySentence({ ...term, unitName: 'The Bund' }, { language: 'en', nameOf, twoLevels: false })).toBe(
      'Its turn was the first to fall due. Through this term The Bund is due 2.4 turns and had served 1, after waiting 5 terms; to stay fair it had to come by term 9.',
    );
  });

  it('names who would have been next without the rule', () => {
    const moved = { ...term, why: { ...term.why, reason: 'not-twice-in-a-row', displacedUnitId: 'b', displacedBy: 'not-twice-in-a-row' } };
    expect(whySentence(moved, { language: 'zh', nameOf, twoLevels: false })).toContain('若没有“不得连任”这一条，这一任本应是金山区。');
  });

  it('counts within the province where the rotation has two levels', () => {
    expect(whySentence(term, { language: 'zh', nameOf, twoLevels: true })).toContain('在上海市的各任中');
  });
});

describe('clashes', () => {
  it('read as sentences', () => {
    expect(clashSentence({ rule: 'fixed', units: ['a'], terms: [2] }, 'zh', nameOf)).toBe('指定外滩街道担任第 3 任');
    expect(clashSentence({ rule: 'blackout', units: ['b'], terms: [0, 1, 2] }, 'zh', nameOf)).toBe('金山区在第 1–3 任不便担任');
    expect(clashSentence({ rule: 'not-twice-in-a-row', units: [], terms: [] }, 'en', nameOf)).toBe('No unit serves twice in a row');
  });

  it('draw runs of terms together', () => {
    expect(termList([0, 1, 2, 5], 'en')).toBe('terms 1–3 and 6');
    expect(termList([4], 'zh')).toBe('第 5 任');
  });

  it('survive facts that cannot be read', () => {
    expect(readClashes('{')).toEqual([]);
    expect(readClashes('[{"rule":"fixed","units":["a"],"terms":[1]}]')).toHaveLength(1);
    expect(readClashes(undefined)).toEqual([]);
  });
});
