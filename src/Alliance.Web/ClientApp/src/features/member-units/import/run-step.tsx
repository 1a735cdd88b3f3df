import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Progress, Result } from 'antd';
import { Link } from 'react-router';
import { RowsSkeleton } from '@/components';
import { get } from '@/lib/http';
import type { ImportProgress } from '../api/imports';
import { useUnitWords } from '../words';
import { ProblemsTable } from './problems-table';

/** How often progress is asked for while it runs, in milliseconds. */
const often = 700;

export function RunStep({ id, onAnother }: { id: string; onAnother: () => void }) {
  const t = useUnitWords();
  const { data, isError } = useQuery({
    queryKey: ['member-units', 'import', id],
    queryFn: ({ signal }) => get<ImportProgress>(`/api/member-units/imports/${encodeURIComponent(id)}`, undefined, signal),
    refetchInterval: (query) => (query.state.data && ['done', 'failed'].includes(query.state.data.status) ? false : often),
  });
  const again = <Button onClick={onAnother}>{t('another')}</Button>;
  if (isError && !data) {
    return <Alert type="warning" showIcon title={t('lost')} action={again} />;
  }

  if (!data) {
    return <RowsSkeleton rows={2} />;
  }

  const { status, done, total, skipped, problems = [] } = data;
  if (status === 'done' || status === 'failed') {
    return (
      <>
      <Result
        status={status === 'done' ? 'success' : 'warning'}
        title={t(status)}
        subTitle={`${t(status === 'done' ? 'doneText' : 'failedText', { done })}${skipped > 0 ? ` ${t('skipped', { count: skipped })}` : ''}`}
        extra={[
          <Link key="list" to="/member-units">
            <Button type="primary">{t('toList')}</Button>
          </Link>,
          <span key="again">{again}</span>,
        ]}
      />
      {problems.length > 0 && <ProblemsTable problems={problems} />}
      </>
    );
  }

  return (
    <div role="status">
      <p>{t('running')}</p>
      <Progress percent={total === 0 ? 0 : Math.floor((done / total) * 100)} aria-label={t('progress', { done, total })} />
      <p>{t('progress', { done, total })}</p>
    </div>
  );
}
