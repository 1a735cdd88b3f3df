import { DatePicker, Drawer, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { AdmissionFields, MeetingFields, RotationFields, TrackFields } from './amend-fields';
import styles from './charter.module.css';
import { DifferenceList } from './difference-list';
import { articles, differences } from './sentences';
import { useCharterWords } from './words';
import { StaleEdit } from '@/components';
import { allianceKey, alliancePath, allianceQuery, type AllianceDetail, type Charter } from '@/lib/alliances';
import { sentenceOf, useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';

/** Amends the charter from a date on. What it changes is read as sentences before it is published. */
export function AmendForm({ alliance, onClose }: { alliance: AllianceDetail; onClose: () => void }) {
  const t = useCharterWords();
  const language = useLanguage();
  const client = useQueryClient();
  const [base, setBase] = useState({ number: alliance.charterNumber, version: alliance.version });
  const [charter, setCharter] = useState<Charter>(alliance.charter);
  const [from, setFrom] = useState<Dayjs>(dayjs().add(1, 'day'));
  const [theirs, setTheirs] = useState<AllianceDetail | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const changed = differences(alliance.charter, charter, language);

  const amend = useCommand((version: number) => ({ method: 'PUT' as const, path: alliancePath(alliance.id, 'charter'), version, body: { charter, effectiveFrom: from.format('YYYY-MM-DD') } }), {
    refresh: [allianceKey(alliance.id)],
    said: t('saved'),
    quiet: true,
    onDone: onClose,
    onRefused: (problem) => {
      if (problem.isStale) void reconcile();
      else setRefused(problem);
    },
  });

  /** Something in the alliance changed meanwhile. Only another charter is a conflict; anything else is simply sent again. */
  async function reconcile() {
    const fresh = await client.fetchQuery({ ...allianceQuery(alliance.id), staleTime: 0 });
    setBase({ number: fresh.charterNumber, version: fresh.version });
    if (fresh.charterNumber === base.number) amend.mutate(fresh.version);
    else setTheirs(fresh);
  }

  return (
    <Drawer
      open
      size={640}
      title={t('amendTitle')}
      onClose={onClose}
      footer={
        <div className={styles.footer}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" disabled={changed.length === 0} loading={amend.isPending} onClick={() => amend.mutate(base.version)}>
            {t('save')}
          </Button>
        </div>
      }
    >
      <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
        <label className={styles.field}>
          <span>{t('effectiveFrom')}</span>
          <DatePicker value={from} allowClear={false} disabledDate={(day) => day.isBefore(dayjs(), 'day')} onChange={(day) => day !== null && setFrom(day)} />
        </label>
        <p className={styles.quiet}>{t('effectiveHint')}</p>
        <RotationFields value={charter.rotation} onChange={(rotation) => setCharter({ ...charter, rotation })} />
        <AdmissionFields value={charter.admission} onChange={(admission) => setCharter({ ...charter, admission })} />
        <TrackFields value={charter.tracks} onChange={(tracks) => setCharter({ ...charter, tracks })} />
        <MeetingFields value={charter.meetings} onChange={(meetings) => setCharter({ ...charter, meetings })} />
        <section aria-live="polite">
          <h3>{t('whatChanges')}</h3>
          {changed.length === 0 ? <p className={styles.quiet}>{t('noChange')}</p> : <DifferenceList list={changed} />}
          {refused !== null && (
            <p role="alert" className={styles.refused}>
              {sentenceOf(refused)}
            </p>
          )}
        </section>
      </form>
      {theirs !== null && (
        <StaleEdit
          open
          fields={fieldsOf(charter, theirs.charter, language)}
          onKeepMine={() => {
            setTheirs(null);
            amend.mutate(base.version);
          }}
          onTakeTheirs={() => {
            setCharter(theirs.charter);
            setTheirs(null);
          }}
          onCancel={() => setTheirs(null)}
        />
      )}
    </Drawer>
  );
}

function fieldsOf(mine: Charter, theirs: Charter, language: 'zh' | 'en') {
  const other = articles(theirs, language).flatMap((section) => section.rules.map((rule) => [`${section.key}.${rule.key}`, rule.text] as const));
  const found = new Map(other);
  return articles(mine, language).flatMap((section) =>
    section.rules.map((rule) => ({ label: section.title, mine: rule.text, theirs: found.get(`${section.key}.${rule.key}`) ?? '' })),
  );
}
