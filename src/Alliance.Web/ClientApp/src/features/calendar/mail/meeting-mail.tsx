import { Button } from 'antd';
import { useState } from 'react';
import { mailsKey, useMails } from '../api/queries';
import type { MailItem } from '../api/types';
import { Note } from '../note';
import styles from './mail.module.css';
import { useMailWords } from './words';
import { RelativeTime } from '@/components';
import { alliancePath, useAlliance, useRights } from '@/lib/alliances';
import { useCommand } from '@/lib/http';
import { useSession } from '@/lib/session';

interface Props {
  allianceId: string;
  conferenceId: string;
}

/** What was mailed about a meeting and what failed: for those who run it. */
export function MeetingMail(props: Props) {
  const rights = useRights(useAlliance(props.allianceId));
  const { administrator } = useSession();
  return rights.runs || administrator || rights.may('conference.call') ? <Mails {...props} /> : null;
}

const failed = (mail: MailItem) => mail.status === 'no-address' || mail.status === 'given-up' || (mail.status === 'waiting' && mail.attempts > 0);

function Mails({ allianceId, conferenceId }: Props) {
  const t = useMailWords();
  const [open, setOpen] = useState(false);
  const { data } = useMails(allianceId, conferenceId);
  const retry = useCommand<string, null>((mail) => ({ path: alliancePath(allianceId, 'conferences', conferenceId, 'mails', mail, 'retry'), body: {} }), {
    refresh: [mailsKey(allianceId, conferenceId)],
    said: t('retried'),
  });
  if (data === undefined) return null;
  const counts = {
    sent: data.mails.filter((mail) => mail.status === 'sent').length,
    waiting: data.mails.filter((mail) => mail.status === 'waiting' && mail.attempts === 0).length,
    failed: data.mails.filter(failed).length,
  };
  return (
    <section className={styles.mails} aria-label={t('title')}>
      {!data.configured && data.mails.length > 0 && <Note>{t('notConfigured')}</Note>}
      <div className={styles.head}>
        <span>{data.mails.length === 0 ? t('none') : t('summary', counts)}</span>
        {data.mails.length > 0 && (
          <Button type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'hide' : 'details')}
          </Button>
        )}
      </div>
      {open && (
        <ul className={styles.list}>
          {data.mails.map((mail) => (
            <MailRow key={mail.id} mail={mail} busy={retry.isPending && retry.variables === mail.id} onRetry={() => retry.mutate(mail.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function MailRow({ mail, busy, onRetry }: { mail: MailItem; busy: boolean; onRetry: () => void }) {
  const t = useMailWords();
  const [code, number] = (mail.problem ?? '').split(' ');
  const problem = `problem.${code}`;
  const state = mail.status === 'waiting' && mail.attempts > 0 ? 'failing' : mail.status;
  return (
    <li>
      <span className={styles.who}>
        <strong>{mail.personName}</strong>
        <small>{mail.unitName}</small>
      </span>
      <span className={styles.state} data-state={state}>
        {mail.method === 'request' && mail.sequence > 0 ? t('update') : t(`method.${mail.method}`)} · {t(`status.${state}`)}
        {mail.problem && useMailWords.has(problem) && <small>{t(problem, { code: number ?? '' })}</small>}
        {state === 'failing' && (
          <small>
            {t('next')} <RelativeTime at={mail.nextAt} />
          </small>
        )}
        {mail.sentAt && (
          <small>
            <RelativeTime at={mail.sentAt} />
          </small>
        )}
      </span>
      {failed(mail) && (
        <Button size="small" loading={busy} onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </li>
  );
}
