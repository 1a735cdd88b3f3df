import { Button } from 'antd';
import { useState } from 'react';
import { ConfirmDangerous } from '@/components';
import { useCommand } from '@/lib/http';
import { voteKey, votePath, votesKey, type Vote } from '../api';
import { useVoteWords } from '../words';
import styles from '../votes.module.css';

/** For whoever presides: close and count, or call it off. */
export function Closing({ vote }: { vote: Vote }) {
  const t = useVoteWords();
  const [asking, setAsking] = useState<'close' | 'cancel' | null>(null);
  const refresh = [voteKey(vote.allianceId, vote.id), votesKey(vote.allianceId), ['workbench']];
  const close = useCommand(() => ({ path: votePath(vote.allianceId, vote.id, 'close'), body: {} }), { refresh, said: t('saidClosed'), onDone: () => setAsking(null) });
  const cancel = useCommand((reason: string) => ({ path: votePath(vote.allianceId, vote.id, 'cancel'), body: { reason } }), { refresh, said: t('saidCancelled'), onDone: () => setAsking(null) });
  if (vote.status !== 'open' || !vote.may['vote.close']) return null;
  return (
    <div className={styles.closing}>
      <Button onClick={() => setAsking('close')}>{t('close')}</Button>
      <Button type="text" onClick={() => setAsking('cancel')}>
        {t('cancel')}
      </Button>
      <ConfirmDangerous
        open={asking === 'close'}
        title={t('closeTitle', { title: vote.title })}
        consequences={t('closeText', { left: vote.entitled - vote.cast })}
        verb={t('closeNow')}
        busy={close.isPending}
        onConfirm={() => close.mutate()}
        onCancel={() => setAsking(null)}
      />
      <ConfirmDangerous
        open={asking === 'cancel'}
        title={t('cancelTitle', { title: vote.title })}
        consequences={t('cancelText')}
        verb={t('cancel')}
        reason
        busy={cancel.isPending}
        onConfirm={(reason) => cancel.mutate(reason)}
        onCancel={() => setAsking(null)}
      />
    </div>
  );
}
