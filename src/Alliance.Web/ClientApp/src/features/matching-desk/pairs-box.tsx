import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { usePairs } from './api';
import { EntryLink } from './entry-link';
import { PairGraph } from './pair-graph';
import { sayAmount, sayDistance, sayHours } from './say';
import type { Pair, PlanAnswer } from './types';
import { useDeskWords } from './words';
import styles from './desk.module.css';
import { DataTable, type Column } from '@/components';

interface Props {
  allianceId: string;
  answer: PlanAnswer;
  onLeaveOut: ((pair: { needId: string; resourceId: string }) => void) | undefined;
}

/** Who gets what: a table that becomes cards, or threads between the two sides. */
export function PairsBox({ allianceId, answer, onLeaveOut }: Props) {
  const t = useDeskWords();
  const [view, setView] = useState<'table' | 'graph'>('table');
  const [page, setPage] = useState({ page: 1, size: 50 });
  const graph = view === 'graph';
  const pairs = usePairs(allianceId, answer.plan.plan.id, answer.plan.preview, graph ? 0 : (page.page - 1) * page.size, graph ? 40 : page.size).data;
  const why = (row: Pair) => {
    const hours = sayHours(row);
    return [row.metres === null ? null : sayDistance(row.metres, t), hours === null ? null : t('hours', hours)].filter((part) => part !== null);
  };
  const columns: Column<Pair>[] = [
    { key: 'need', title: t('need'), phone: 'title', text: (row) => row.need?.title ?? '', render: (row) => <EntryLink entry={row.need} /> },
    { key: 'resource', title: t('resource'), text: (row) => row.resource?.title ?? '', render: (row) => <EntryLink entry={row.resource} /> },
    { key: 'quantity', title: t('quantity'), align: 'right', text: (row) => row.quantity, render: (row) => sayAmount(row.quantity, row.measure) },
    { key: 'points', title: t('points'), align: 'right', text: (row) => row.points },
    { key: 'why', title: t('why'), text: (row) => why(row).join(' · '), render: (row) => <Why parts={why(row)} /> },
  ];
  return (
    <section className={styles.box}>
      <div className={styles.row}>
        <h3>{t('pairs')}</h3>
        <Segmented<'table' | 'graph'>
          aria-label={t('view')}
          value={view}
          onChange={(next) => setView(next)}
          options={[
            { value: 'table', label: t('asTable') },
            { value: 'graph', label: t('asGraph') },
          ]}
        />
      </div>
      {graph ? (
        <PairGraph pairs={pairs?.items ?? []} total={pairs?.total ?? 0} />
      ) : (
        <DataTable
          id="matching-pairs"
          name={t('pairs')}
          rows={pairs?.items}
          rowKey={(row) => `${row.needId}/${row.resourceId}`}
          columns={columns}
          serverSorted
          paging={{ ...page, total: pairs?.total ?? 0, onPage: (at, size) => setPage({ page: at, size }) }}
          {...(onLeaveOut === undefined
            ? {}
            : {
                rowActions: (row: Pair) => (
                  <Button size="small" onClick={() => onLeaveOut({ needId: row.needId, resourceId: row.resourceId })}>
                    {t('leaveOut')}
                  </Button>
                ),
              })}
        />
      )}
    </section>
  );
}

function Why({ parts }: { parts: readonly string[] }) {
  return (
    <span className={styles.why}>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </span>
  );
}
