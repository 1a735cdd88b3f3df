import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { minutesKey, minutesPath, useMinutes, type Minutes } from './api';
import { Confirming } from './confirming';
import { FrameFacts, FrameLists, ItemLines } from './frame';
import styles from './minutes.module.css';
import { FrozenSection } from './frozen';
import { SectionEditor } from './editor/section-editor';
import { Actions } from './actions';
import type { MinutesSync } from './sync/minutes-sync';
import { useMinutesSync, useSyncState } from './use-sync';
import { useMinutesWords } from './words';
import { EmptyState, LiveHighlight, RowsSkeleton, Trouble } from '@/components';
import { useAlliance, useRights } from '@/lib/alliances';
import { useCommand } from '@/lib/http';
import { civil, dateOf } from '@/lib/format';

interface Props {
  allianceId: string;
  conferenceId: string;
  /** Beside a running meeting: the text alone, without what the meeting's page shows already. */
  compact?: boolean | undefined;
}

/** The minutes of a meeting: what the data says, and between it what people write together. */
export function MinutesView({ allianceId, conferenceId, compact = false }: Props) {
  const t = useMinutesWords();
  const rights = useRights(useAlliance(allianceId));
  const { data, error, refetch } = useMinutes(allianceId, conferenceId);
  const open = data?.minutes?.status === 'open';
  const sync = useMinutesSync(allianceId, conferenceId, open);
  const begin = useCommand(() => ({ path: minutesPath(allianceId, conferenceId, 'open'), body: {} }), { refresh: [minutesKey(allianceId, conferenceId)] });
  if (error !== null && data === undefined) return <Trouble error={error} retry={() => void refetch()} />;
  if (data === undefined) return <RowsSkeleton />;
  const { frame, minutes } = data;
  if (minutes === null) {
    const held = frame.openedAt !== null && data.may['minutes.open'] === true;
    return (
      <EmptyState
        small={compact}
        title={t('notOpen')}
        text={t('notOpenText')}
        action={held && <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate()}>{t('openByHand')}</Button>}
      />
    );
  }

  const year = civil(Date.parse(frame.openedAt ?? frame.startsAt)).year;
  return (
    <div className={styles.fit}>
      <div className={compact ? styles.compact : styles.whole}>
        <article className={styles.paper}>
          {!compact && (
            <header className={styles.head}>
              <p className={styles.issuer}>{frame.allianceName}</p>
              <p>{t('issue', { year, n: Math.max(frame.number, 1) })}</p>
              <h2>{t('of', { title: frame.title })}</h2>
            </header>
          )}
          <p className={styles.bar}>
            <Tag className={styles[minutes.status]}>{t(`status.${minutes.status}`)}</Tag>
            {open && <Saved sync={sync} />}
            {compact && <Link to={`/alliances/${allianceId}/meetings/${conferenceId}/minutes`}>{t('full')}</Link>}
          </p>
          {!compact && <FrameFacts frame={frame} />}
          <Section title={t('opening')} data={data} sync={sync} name="opening" />
          {frame.items.map((item, i) => (
            <LiveHighlight key={item.itemId} of={`minutes-item/${item.itemId}`} block>
              <Section title={`${i + 1}. ${item.title}`} data={data} sync={sync} name={`item/${item.itemId}`}>
                {!compact && <ItemLines item={item} />}
              </Section>
            </LiveHighlight>
          ))}
          {!compact && <FrameLists allianceId={allianceId} frame={frame} />}
          <Section title={t('closing')} data={data} sync={sync} name="closing" />
          {!compact && (
            <footer className={styles.signature}>
              <p>{frame.allianceName}</p>
              <p>{dateOf(Date.parse(minutes.fixedAt ?? frame.closedAt ?? frame.startsAt))}</p>
            </footer>
          )}
        </article>
        {!compact && (
          <aside className={styles.side}>
            <Actions allianceId={allianceId} conferenceId={conferenceId} data={data} sync={sync} />
            <Confirming allianceId={allianceId} conferenceId={conferenceId} data={data} rights={rights} />
          </aside>
        )}
      </div>
    </div>
  );
}

function Section({ title, name, data, sync, children }: { title: string; name: string; data: Minutes; sync: MinutesSync | null; children?: React.ReactNode }) {
  const frozen = data.content?.sections.find((section) => section.key === name);
  if (data.minutes?.status !== 'open') {
    if (frozen === undefined && children === undefined) return null;
    return (
      <section className={styles.section}>
        <h3>{title}</h3>
        <FrozenSection blocks={frozen?.blocks ?? []} />
        {children}
      </section>
    );
  }

  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {sync === null ? <RowsSkeleton rows={1} /> : <SectionEditor doc={sync.doc} field={name} label={title} editable={data.may['minutes.write'] === true} />}
      {children}
    </section>
  );
}

function Saved({ sync }: { sync: MinutesSync | null }) {
  const t = useMinutesWords();
  const state = useSyncState(sync);
  return (
    <span className={state === 'waiting' || state === 'refused' ? styles.unsaved : styles.saved} role="status" data-sync={state}>
      {t(`sync.${state}`)}
    </span>
  );
}
