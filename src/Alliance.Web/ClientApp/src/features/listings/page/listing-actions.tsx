import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { listingPath, staleAfter } from '../api';
import type { ListingAnswer } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { useCommand } from '@/lib/http';

type Deed = 'pause' | 'resume' | 'renew' | 'withdraw';

const said = { pause: 'saidPaused', resume: 'saidResumed', renew: 'saidRenewed', withdraw: 'saidWithdrawn' } as const;

/** What its own unit, or the coordinator for it, may do with an entry now. */
export function ListingActions({ answer }: { answer: ListingAnswer }) {
  const t = useListingWords();
  const { item } = answer.listing;
  const [reason, setReason] = useState<string | null>(null);
  const deed = useCommand<Deed>(
    (value) => ({ path: listingPath(item.allianceId, item.id, value), body: value === 'withdraw' ? { reason: reason?.trim() || null } : {} }),
    { refresh: staleAfter(item.allianceId, item.id), said: (value) => t(said[value]), onDone: () => setReason(null) },
  );
  const runs = answer.leads && answer.may['listing.change'] === true;
  if (!answer.mine && !runs) return null;
  const may = {
    edit: ['posted', 'partly-matched', 'paused', 'draft'].includes(item.status),
    pause: ['posted', 'partly-matched', 'fulfilled'].includes(item.status),
    resume: item.status === 'paused',
    renew: ['posted', 'partly-matched', 'paused', 'expired', 'fulfilled'].includes(item.status),
    withdraw: item.status !== 'withdrawn',
  };
  return (
    <div className={styles.actions}>
      {may.edit && (
        <Link to={`/alliances/${item.allianceId}/listings/${item.id}/edit`}>
          <Button type={item.status === 'draft' ? 'primary' : 'default'}>{t(item.status === 'draft' ? 'postNow' : 'edit')}</Button>
        </Link>
      )}
      {(['pause', 'resume', 'renew'] as const).map(
        (each) =>
          may[each] && (
            <Button key={each} loading={deed.isPending && deed.variables === each} onClick={() => deed.mutate(each)}>
              {t(each)}
            </Button>
          ),
      )}
      {may.withdraw && (
        <Button danger onClick={() => setReason('')}>
          {t('withdraw')}
        </Button>
      )}
      <Modal
        open={reason !== null}
        title={t('withdrawTitle')}
        okText={t('withdraw')}
        cancelText={t('cancel')}
        okButtonProps={{ danger: true }}
        confirmLoading={deed.isPending}
        onOk={() => deed.mutate('withdraw')}
        onCancel={() => setReason(null)}
      >
        <p>{t('withdrawText')}</p>
        <Input.TextArea value={reason ?? ''} maxLength={500} aria-label={t('withdrawReason')} placeholder={t('withdrawReason')} onChange={(event) => setReason(event.target.value)} />
      </Modal>
    </div>
  );
}
