import { describe, expect, it } from 'vitest';
import { bodyOf, moved, newItem, withItem, withTopics } from './draft';

describe('an agenda in the making', () => {
  const other = newItem({ title: '其他', standing: 'other' });
  const topic = { id: 't1', title: '停车', track: 'decide' as const };

  it('takes a topic in before any other business, and out again', () => {
    const items = withTopics([newItem({ title: '报告' }), other], ['t1'], [topic]);
    expect(items.map((item) => item.title)).toEqual(['报告', '停车', '其他']);
    expect(items[1]).toMatchObject({ topicId: 't1', track: 'decide' });
    expect(withTopics(items, [], []).map((item) => item.title)).toEqual(['报告', '其他']);
  });

  it('puts a new item before the one that ends the agenda', () => {
    expect(withItem([newItem({ title: '报告' }), other], newItem({ title: '停车' })).map((item) => item.title)).toEqual(['报告', '停车', '其他']);
    expect(withItem([newItem({ title: '报告' })], newItem({ title: '停车' })).map((item) => item.title)).toEqual(['报告', '停车']);
  });

  it('keeps a topic where it was put', () => {
    const items = withTopics([newItem({ topicId: 't1', title: '停车' }), newItem({ title: '报告' })], ['t1'], [topic]);
    expect(items.map((item) => item.title)).toEqual(['停车', '报告']);
  });

  it('moves an item within the list and never out of it', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  });

  it('sends no key of its own', () => {
    expect(bodyOf([other])[0]).not.toHaveProperty('key');
  });
});
