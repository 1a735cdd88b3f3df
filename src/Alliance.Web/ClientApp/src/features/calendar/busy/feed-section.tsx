import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { unitCalendarKey, unitPath } from '../api/queries';
import type { FeedState, UnitCalendar } from '../api/types';
import styles from './busy.module.css';
import { useBusyWords } from './words';
import { ConfirmDangerous, RelativeTime } from '@/components';
import { useCommand } from '@/lib/http';

/** The calendar elsewhere: its address is asked for once and never shown again. */
export function FeedSection({ calendar }: { calendar: UnitCalendar }) {
  const t = useBusyWords();
  const [url, setUrl] = useState('');
  const [stopping, setStopping] = useState(false);
  const refresh = [unitCalendarKey(calendar.unitId)];
  const subscribe = useCommand(() => ({ method: 'PUT', path: unitPath(calendar.unitId, 'feed'), body: { url: url.trim() } }), { refresh, onDone: () => setUrl('') });
  const stop = useCommand(() => ({ method: 'DELETE', path: unitPath(calendar.unitId, 'feed') }), { refresh, onDone: () => setStopping(false) });
  const read = useCommand<void, null>(() => ({ path: unitPath(calendar.unitId, 'feed', 'refresh'), body: {} }), { refresh, said: t('refreshed') });
  return (
    <section className={styles.section}>
      <h2>{t('feed')}</h2>
      <p>{t('feedText')}</p>
      {calendar.feed !== null ? (
        <>
          <State feed={calendar.feed} />
          <div className={styles.hours}>
            <Button loading={read.isPending} onClick={() => read.mutate()}>
              {t('refresh')}
            </Button>
            <Button danger onClick={() => setStopping(true)}>
              {t('stop')}
            </Button>
          </div>
        </>
      ) : (
        <form
          className={styles.hours}
          onSubmit={(event) => {
            event.preventDefault();
            if (url.trim()) subscribe.mutate();
          }}
        >
          <Input aria-label={t('address')} type="url" value={url} maxLength={1000} placeholder={t('addressHint')} onChange={(e) => setUrl(e.target.value)} />
          <Button type="primary" htmlType="submit" disabled={!url.trim()} loading={subscribe.isPending}>
            {t('subscribe')}
          </Button>
        </form>
      )}
      <ConfirmDangerous open={stopping} title={t('stop')} consequences={t('stopText')} verb={t('stop')} busy={stop.isPending} onCancel={() => setStopping(false)} onConfirm={() => stop.mutate()} />
    </section>
  );
}

function State({ feed }: { feed: FeedState }) {
  const t = useBusyWords();
  const problem = `problem.${feed.problem ?? ''}`;
  return (
    <Alert
      type={feed.status === 'failed' ? 'warning' : 'success'}
      showIcon
      title={
        <>
          {feed.host} · {t(`feed.${feed.status}`)} {feed.status === 'ok' && feed.fetchedAt && <RelativeTime at={feed.fetchedAt} />}
          {feed.status === 'failed' && useBusyWords.has(problem) && `：${t(problem, { detail: feed.detail ?? '' })}`}
        </>
      }
      description={
        feed.status === 'failed' ? (
          <>
            {t('oldKept')} <RelativeTime at={feed.nextAt} />
          </>
        ) : feed.status === 'ok' ? (
          `${t('feedCount', { count: feed.events })}${feed.skipped > 0 ? t('feedSkipped', { count: feed.skipped }) : ''}`
        ) : undefined
      }
    />
  );
}
