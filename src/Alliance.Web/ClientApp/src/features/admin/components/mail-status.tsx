import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import styles from '../pages/admin.module.css';
import { useAdminWords } from '../words';
import { get, useCommand } from '@/lib/http';

interface Mail {
  id: string;
  allianceId: string;
  conferenceId: string;
  title: string;
  personName: string;
  unitName: string;
  status: string;
  attempts: number;
  problem: string | null;
}

interface Status {
  configured: boolean;
  host: string | null;
  port: number | null;
  from: string | null;
  tls: boolean;
  counts: Record<string, number>;
  latest: Mail[];
}

const key = ['mail', 'status'];

/** Whether mails go out, and what could not be delivered. */
export function MailStatus() {
  const t = useAdminWords();
  const { data } = useQuery({ queryKey: key, queryFn: ({ signal }) => get<Status>('/api/mail', undefined, signal) });
  const retry = useCommand<void, null>(() => ({ path: '/api/mail/retry', body: {} }), { refresh: [key], said: t('mailRetried') });
  if (data === undefined) return null;
  const failing = data.latest.filter((mail) => mail.status === 'no-address' || mail.status === 'given-up' || (mail.status === 'waiting' && mail.attempts > 0));
  const count = (name: string) => data.counts[name] ?? 0;
  return (
    <section className={styles.section} aria-labelledby="mail">
      <h2 id="mail">{t('mail')}</h2>
      <p>{data.configured ? t('mailOn', { host: `${data.host ?? ''}:${data.port ?? ''}`, from: data.from ?? '' }) : t('mailOff')}</p>
      <p>{t('mailCounts', { sent: count('sent'), waiting: count('waiting'), failing: count('failing'), noAddress: count('no-address') })}</p>
      {failing.length > 0 && (
        <>
          <ul className={styles.people}>
            {failing.slice(0, 20).map((mail) => (
              <li key={mail.id}>
                <Link to={`/alliances/${mail.allianceId}/meetings/${mail.conferenceId}`}>{mail.title}</Link>
                <span>
                  {mail.personName} · {mail.unitName} · {mail.status === 'no-address' ? t('mailNoAddress') : t('mailFailed')}
                </span>
              </li>
            ))}
          </ul>
          <Button loading={retry.isPending} onClick={() => retry.mutate()}>
            {t('mailRetry')}
          </Button>
        </>
      )}
    </section>
  );
}
