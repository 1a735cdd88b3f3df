import { expect, it } from 'vitest';
import { live } from './live';
import { effectOf } from '@/lib/live';

const item = (name: string, data: Record<string, unknown> = {}) => ({ scope: 'alliance/a', position: 1, name, stream: 'topic/t', data });

it('refreshes the backlog and the open topic, and marks what changed', () => {
  expect(effectOf([live], item('topic.admitted'))).toMatchObject({ refresh: [['alliance', 'a', 'topics'], ['alliance', 'a', 'topic'], ['workbench']], touch: ['topic/t'] });
  expect(effectOf([live], item('topic.commented', { commentId: 'c' })).touch).toEqual(['comment/c']);
  expect(effectOf([live], item('topic.merged', { intoTopicId: 'x' })).touch).toEqual(['topic/t', 'topic/x']);
});

it('counts the papers of topics alone', () => {
  expect(effectOf([live], item('attachment.added', { ownerKind: 'minutes' })).refresh).toEqual([]);
  expect(effectOf([live], item('attachment.added', { ownerKind: 'topic' })).refresh).toEqual([['alliance', 'a', 'topics']]);
});
