import type { Facts } from './facts';
import { say, type Part } from './parts';
import type { Sentence } from './sentences-zh';

const kinds: Record<string, [zh: string, en: string]> = {
  topic: ['议题', 'a topic'],
  conference: ['会议', 'a meeting'],
  minutes: ['纪要', 'the minutes'],
  'action-item': ['行动项', 'an action item'],
  listing: ['清单', 'an entry of the lists'],
};
const tracks: Record<string, [zh: string, en: string]> = {
  consult: ['大事共议', 'major matters'],
  decide: ['要事共决', 'matters to decide'],
  do: ['实事共办', 'practical matters'],
  urgent: ['急事共商', 'urgent matters'],
};
const endings: Record<string, [zh: string, en: string]> = {
  adopted: ['表决通过', 'was adopted'],
  rejected: ['表决未通过', 'was rejected'],
  'no-quorum': ['未达到法定人数', 'failed for want of a quorum'],
  consulted: ['共商一致', 'was settled by consultation'],
  assigned: ['已落实责任单位', 'was given to an owner'],
  withdrawn: ['由提出单位撤回', 'was withdrawn'],
};
const zhTitle = (f: Facts): Part => ({ kind: 'strong', text: f.text('title') === null ? '一个议题' : `“${f.text('title')}”` });
const enTitle = (f: Facts): Part => ({ kind: 'strong', text: f.text('title') ?? 'a topic' });
const file = (f: Facts, otherwise: string): Part => ({ kind: 'strong', text: f.text('name') ?? otherwise });

/** What happens to topics and papers. */
export const topicsZh: Record<string, Sentence> = {
  'topic.proposed': (f) => say`提出议题${zhTitle(f)}${tracks[f.text('track') ?? ''] ? `（${tracks[f.text('track') ?? '']?.[0]}）` : ''}`,
  'topic.changed': (f) => say`修改了议题${zhTitle(f)}`,
  'topic.admitted': (f) => say`受理议题${zhTitle(f)}，列入待议清单`,
  'topic.declined': (f) => say`议题${zhTitle(f)}不予受理${f.quote('reason')}`,
  'topic.merged': (f) => say`议题${zhTitle(f)}并入另一个相同的议题`,
  'topic.ordered': (f) => say`调整了议题${zhTitle(f)}的先后`,
  'topic.commented': (f) => say`就议题发言${f.quote('text')}`,
  'topic.comment-changed': (f) => say`修改了发言${f.quote('text')}`,
  'topic.comment-withdrawn': () => say`撤回了一条发言`,
  'topic.placed': (f) => say`议题${zhTitle(f)}列入会议议程`,
  'topic.taken-off': (f) => say`议题${zhTitle(f)}从会议议程移出`,
  'topic.carried-over': (f) => say`议题${zhTitle(f)}本次会议未议，留待下次`,
  'topic.circulated': (f) => say`急事${zhTitle(f)}发起传签表决，${f.date('until')}截止`,
  'topic.circulation-ended': (f) => say`议题${zhTitle(f)}的传签表决取消`,
  'topic.settled': (f) => say`议题${zhTitle(f)}${endings[f.text('how') ?? '']?.[0] ?? '办结'}${f.quote('note')}`,
  'attachment.added': (f) => say`为${kinds[f.text('ownerKind') ?? '']?.[0] ?? '事项'}添加材料${file(f, '一份文件')}`,
  'attachment.removed': (f) => say`移除了${kinds[f.text('ownerKind') ?? '']?.[0] ?? '事项'}的材料${file(f, '一份文件')}`,
};

export const topicsEn: Record<string, Sentence> = {
  'topic.proposed': (f) => say`Proposed ${enTitle(f)}${tracks[f.text('track') ?? ''] ? ` (${tracks[f.text('track') ?? '']?.[1]})` : ''}`,
  'topic.changed': (f) => say`Changed ${enTitle(f)}`,
  'topic.admitted': (f) => say`Admitted ${enTitle(f)} to the backlog`,
  'topic.declined': (f) => say`Declined ${enTitle(f)}${f.quote('reason')}`,
  'topic.merged': (f) => say`Merged ${enTitle(f)} into another topic about the same matter`,
  'topic.ordered': (f) => say`Moved ${enTitle(f)} in the backlog`,
  'topic.commented': (f) => say`Said something on a topic${f.quote('text')}`,
  'topic.comment-changed': (f) => say`Changed a comment${f.quote('text')}`,
  'topic.comment-withdrawn': () => say`Withdrew a comment`,
  'topic.placed': (f) => say`The topic ${enTitle(f)} was put on a meeting’s agenda`,
  'topic.taken-off': (f) => say`The topic ${enTitle(f)} was taken off a meeting’s agenda`,
  'topic.carried-over': (f) => say`The topic ${enTitle(f)} was not reached and is carried over`,
  'topic.circulated': (f) => say`The urgent matter ${enTitle(f)} is voted on by circulation until ${f.date('until')}`,
  'topic.circulation-ended': (f) => say`The circulation of ${enTitle(f)} was called off`,
  'topic.settled': (f) => say`The topic ${enTitle(f)} ${endings[f.text('how') ?? '']?.[1] ?? 'was settled'}${f.quote('note')}`,
  'attachment.added': (f) => say`Attached ${file(f, 'a file')} to ${kinds[f.text('ownerKind') ?? '']?.[1] ?? 'a matter'}`,
  'attachment.removed': (f) => say`Removed ${file(f, 'a file')} from ${kinds[f.text('ownerKind') ?? '']?.[1] ?? 'a matter'}`,
};
