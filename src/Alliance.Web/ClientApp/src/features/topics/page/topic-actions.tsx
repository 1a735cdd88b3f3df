import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { staleAfter, topicPath } from '../api/queries';
import { trackNames, type Topic } from '../api/types';
import { ProposeDialog } from '../propose/propose-dialog';
import { useTopicWords } from '../words';
import { CirculateDialog, MergeDialog, SettleDialog } from './topic-dialogs';
import { ConfirmDangerous } from '@/components';
import { useAlliance } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

type Acted = Pick<Topic, 'id' | 'title' | 'track' | 'status'> & { text?: string | null };
type Dialog = 'decline' | 'merge' | 'circulate' | 'settle' | 'withdraw' | 'end' | 'edit';

interface Props {
  allianceId: string;
  topic: Acted;
  may: Record<string, boolean>;
  /** The topic is of a unit the reader speaks for. */
  mine: boolean;
  /** For moving it up and down; null where it stands alone. */
  backlog: readonly Pick<Topic, 'id'>[] | null;
  all: readonly Pick<Topic, 'id' | 'title' | 'track' | 'status'>[];
  /** In a list: everything behind one button. */
  compact?: boolean;
}

/** What the chair, the coordinator and who proposed it may do with a topic, as far as it has come. */
export function TopicActions({ allianceId, topic, may, mine, backlog, all, compact = false }: Props) {
  const t = useTopicWords();
  const alliance = useAlliance(allianceId);
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const refresh = staleAfter(allianceId);
  const command = (verb: string, said: 'saidAdmitted' | 'saidDeclined' | 'saidWithdrawn') => ({ verb, said });
  const act = useCommand<{ verb: string; body?: object; said?: string }>(({ verb, body }) => ({ path: topicPath(allianceId, topic.id, verb), body: body ?? {} }), {
    refresh,
    said: (value) => value.said ?? '',
    onDone: close,
  });
  const leads = may['topic.admit'] === true;
  const free = topic.status === 'proposed' || topic.status === 'admitted';
  const admitted = topic.status === 'admitted';
  const at = backlog?.findIndex((each) => each.id === topic.id) ?? -1;
  const order = (afterTopicId: string | null) => act.mutate({ verb: 'order', body: { afterTopicId } });
  const entries = [
    ...(leads && topic.status === 'proposed' ? trackNames.filter((name) => name !== topic.track).map((name) => ({ key: `admit-${name}`, label: t('admitAs', { track: t(`track.${name}`) }), onClick: () => act.mutate({ ...command('admit', 'saidAdmitted'), said: t('saidAdmitted'), body: { track: name } }) })) : []),
    ...(leads && free && topic.track === 'urgent' ? [{ key: 'circulate', label: t('circulate'), onClick: () => setDialog('circulate') }] : []),
    ...(leads && (admitted || topic.status === 'placed') && (topic.track === 'consult' || topic.track === 'urgent') ? [{ key: 'settle', label: t('settle'), onClick: () => setDialog('settle') }] : []),
    ...(leads && admitted && topic.track === 'do'
      ? [{ key: 'assign', label: t('assign'), onClick: () => void navigate(`/alliances/${allianceId}/meetings/action-items?${new URLSearchParams({ new: 'yes', topicId: topic.id, title: topic.title }).toString()}`) }]
      : []),
    ...(leads && admitted && backlog !== null && at > 0
      ? [
          { key: 'up', label: t('up'), onClick: () => order(backlog[at - 2]?.id ?? null) },
          { key: 'top', label: t('top'), onClick: () => order(null) },
        ]
      : []),
    ...(leads && admitted && backlog !== null && at >= 0 && at < backlog.length - 1 ? [{ key: 'down', label: t('down'), onClick: () => order(backlog[at + 1]!.id) }] : []),
    ...((leads && free) || (mine && topic.status === 'proposed') ? [{ key: 'edit', label: t('edit'), onClick: () => setDialog('edit') }] : []),
    ...(leads && free ? [{ key: 'merge', label: t('merge'), onClick: () => setDialog('merge') }] : []),
    ...(leads && topic.status === 'circulating' ? [{ key: 'end', label: t('end'), danger: true, onClick: () => setDialog('end') }] : []),
    ...(leads && free ? [{ key: 'decline', label: t('decline'), danger: true, onClick: () => setDialog('decline') }] : []),
    ...(mine && free ? [{ key: 'withdraw', label: t('withdraw'), danger: true, onClick: () => setDialog('withdraw') }] : []),
  ];
  if (entries.length === 0) return null;
  return (
    <>
      <Dropdown menu={{ items: entries }} trigger={['click']} placement="bottomRight">
        <Button size={compact ? 'small' : 'middle'} icon={<MoreOutlined aria-hidden />} loading={act.isPending} aria-label={`${t('more')}: ${topic.title}`}>
          {compact ? null : t('more')}
        </Button>
      </Dropdown>
      <ConfirmDangerous open={dialog === 'decline'} title={t('declineTitle', { title: topic.title })} consequences={t('declineText')} verb={t('decline')} reason busy={act.isPending} onConfirm={(reason) => act.mutate({ verb: 'decline', body: { reason }, said: t('saidDeclined') })} onCancel={close} />
      <ConfirmDangerous open={dialog === 'withdraw'} title={t('withdrawTitle', { title: topic.title })} consequences={t('withdrawText')} verb={t('withdraw')} busy={act.isPending} onConfirm={() => act.mutate({ verb: 'withdraw', said: t('saidWithdrawn') })} onCancel={close} />
      <ConfirmDangerous open={dialog === 'end'} title={t('endTitle')} consequences={t('endText', { title: topic.title })} verb={t('end')} busy={act.isPending} onConfirm={() => act.mutate({ verb: 'end-circulation' })} onCancel={close} />
      {dialog === 'merge' && <MergeDialog topic={topic} all={all} busy={act.isPending} onMerge={(intoTopicId) => act.mutate({ verb: 'merge', body: { intoTopicId }, said: t('saidMerged') })} onClose={close} />}
      {dialog === 'circulate' && <CirculateDialog topic={topic} alliance={alliance} busy={act.isPending} onCirculate={(hours) => act.mutate({ verb: 'circulate', body: { hours }, said: t('saidCirculating') })} onClose={close} />}
      {dialog === 'settle' && <SettleDialog topic={topic} busy={act.isPending} onSettle={(note) => act.mutate({ verb: 'settle', body: { note }, said: t('saidSettled') })} onClose={close} />}
      {dialog === 'edit' && <ProposeDialog alliance={alliance} topic={topic} onClose={close} />}
    </>
  );
}
