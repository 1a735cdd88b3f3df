import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { bodyOf, plansKey, planPath, usePlans } from './api';
import { newTerms } from './draft';
import { factsOf } from './say';
import { StatusTag } from './status-tag';
import { TermsForm } from './terms-form';
import type { PlanItem, Terms } from './types';
import { useDeskWords } from './words';
import styles from './desk.module.css';
import { DataTable, EmptyState, RelativeTime, useDocumentTitle, type Column, ListsNav } from '@/components';
import { allianceScope, useAlliance } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';
import { useNow } from '@/lib/use-now';

/** Plans for whole lists, and a new one in three fields. */
export function DeskPage() {
  const { allianceId = '' } = useParams();
  const t = useDeskWords();
  const alliance = useAlliance(allianceId);
  const runs = alliance.myRelations.some((relation) => relation === 'coordinator' || relation === 'chair');
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('listings', allianceScope(allianceId));
  return runs ? <Desk allianceId={allianceId} /> : <EmptyState title={t('onlyRunners')} text={t('onlyRunnersText')} />;
}

function Desk({ allianceId }: { allianceId: string }) {
  const t = useDeskWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const plans = usePlans(allianceId).data?.items;
  const [open, setOpen] = useState(false);
  const draft = useCommand<Terms>((terms) => ({ path: planPath(allianceId), body: bodyOf(terms) }), {
    refresh: [plansKey(allianceId)],
    onDone: (made) => void navigate(made.id),
  });
  const now = useNow();
  const month = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { month: language === 'zh' ? 'numeric' : 'long', timeZone: 'Asia/Shanghai' }).format(now);
  const columns: Column<PlanItem>[] = [
    { key: 'title', title: t('name'), sort: true, phone: 'title', text: (row) => row.title, render: (row) => <Link to={row.id}>{row.title}</Link> },
    { key: 'status', title: t('status'), sort: true, text: (row) => t(`status.${row.status}`), render: (row) => <StatusTag status={row.status} /> },
    { key: 'result', title: t('result'), text: (row) => (row.figures === null ? '' : t('resultText', factsOf(row.figures))) },
    { key: 'changed', title: t('changed'), sort: true, text: (row) => row.changedAt, render: (row) => <RelativeTime at={row.changedAt} /> },
  ];
  return (
    <div className={styles.page}>
      <ListsNav />
      <header className={styles.head}>
        <h2>{t('title')}</h2>
        <p>{t('about')}</p>
        {!open && (
          <span className={styles.actions}>
            <Button type="primary" onClick={() => setOpen(true)}>
              {t('new')}
            </Button>
          </span>
        )}
      </header>
      {open && (
        <section className={styles.box} aria-label={t('new')}>
          <TermsForm allianceId={allianceId} begin={newTerms(t('newSuggested', { month }), now)} verb={t('make')} busy={draft.isPending} onSend={(terms) => draft.mutate(terms)} onCancel={() => setOpen(false)} />
        </section>
      )}
      <DataTable
        id="matching-plans"
        name={t('title')}
        rows={plans}
        rowKey={(row) => row.id}
        columns={columns}
        touch={(row) => `plan/${row.id}`}
        onOpen={(row) => void navigate(row.id)}
        empty={<EmptyState title={t('empty')} text={t('emptyText')} action={open ? undefined : <Button onClick={() => setOpen(true)}>{t('new')}</Button>} />}
      />
    </div>
  );
}
