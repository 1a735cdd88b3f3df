import { Alert, Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { pollKey, pollPath, pollsKey, usePoll } from '../api/queries';
import type { OptionOutcome, PollDetail } from '../api/types';
import { clockOf } from '../month/days';
import { Note } from '../note';
import { AnswerForm } from './answer-form';
import styles from './polls.module.css';
import { usePollWords } from './words';
import { ConfirmDangerous, LiveHighlight, MeetingsNav, RelativeTime, RowsSkeleton, Trouble, UnitName, useDocumentTitle } from '@/components';
import { allianceScope } from '@/lib/alliances';
import { useScope, usePlace } from '@/lib/feed';
import { fullDate } from '@/lib/format';
import { useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';

export function PollPage() {
  const { allianceId = '', pollId = '' } = useParams();
  const { data, error, refetch } = usePoll(allianceId, pollId);
  const t = usePollWords();
  useDocumentTitle(data?.poll.title ?? t('title'));
  usePlace('meetings', allianceScope(allianceId));
  useScope(allianceScope(allianceId), data?.asOf);
  return (
    <div className={styles.page}>
      <MeetingsNav />
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton />}
      {data && <Poll detail={data} />}
    </div>
  );
}

function Poll({ detail }: { detail: PollDetail }) {
  const t = usePollWords();
  const spoken = useLanguage();
  const { poll } = detail;
  const open = poll.status === 'open';
  return (
    <>
      <header className={styles.head}>
        <div>
          <h2>
            {poll.title} <Tag color={open ? 'orange' : 'default'}>{t(`status.${poll.status}`)}</Tag>
          </h2>
          <p>
            <LiveHighlight of={`poll/${poll.id}`}>{t('progress', { answered: poll.answered, asked: poll.asked })}</LiveHighlight>
            {' · '}
            {t(open ? 'closes' : 'closed')} <RelativeTime at={poll.closedAt ?? poll.closesAt} />
            {poll.how && ` · ${t(`how.${poll.how}`)}`}
            {poll.place && ` · ${poll.place}`}
          </p>
        </div>
        {open && <Leading detail={detail} />}
      </header>
      {open && <Note>{t('hidden', { closes: fullDate(poll.closesAt, spoken) })}</Note>}
      {open && detail.mine.map((mine) => <AnswerForm key={`${mine.unitId} ${mine.at ?? ''}`} detail={detail} unitId={mine.unitId} />)}
      {open && detail.mine.length === 0 && (
        <>
          <p className={styles.muted}>{t('notAsked')}</p>
          <ul className={styles.plain}>
            {detail.options.map((option) => (
              <li key={option.optionId}>{fullDate(option.startsAt, spoken)}</li>
            ))}
          </ul>
        </>
      )}
      {poll.status === 'cancelled' && <Alert type="warning" showIcon title={t('cancelledText')} />}
      {detail.result && (
        <section aria-label={t('result')}>
          <h3>{t('result')}</h3>
          <ol className={styles.list}>
            {detail.result.map((outcome, index) => (
              <Outcome key={outcome.optionId} outcome={outcome} detail={detail} first={index === 0} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Outcome({ outcome, detail, first }: { outcome: OptionOutcome; detail: PollDetail; first: boolean }) {
  const t = usePollWords();
  const spoken = useLanguage();
  const { poll } = detail;
  const groups = (['yes', 'ifNeedBe', 'no', 'silent'] as const).filter((each) => outcome[each].length > 0);
  const end = new Date(Date.parse(outcome.startsAt) + poll.minutes * 60_000).toISOString();
  const call = new URLSearchParams({ poll: poll.id, at: outcome.startsAt, minutes: String(poll.minutes), kind: poll.meeting, title: poll.title, ...(poll.place ? { place: poll.place } : {}) });
  return (
    <li className={styles.outcome} data-first={first}>
      <div className={styles.when}>
        <strong>
          {fullDate(outcome.startsAt, spoken)}–{clockOf(end)}
        </strong>
        {first && <Tag color="green">{t('bestOption')}</Tag>}
        {outcome.requiredMissing > 0 && <Tag color="red">{t('requiredMissing', { count: outcome.requiredMissing })}</Tag>}
      </div>
      {detail.may['conference.call'] !== false && detail.may['time-poll.open'] && (
        <Link to={`/alliances/${poll.allianceId}/meetings/new?${call.toString()}`}>
          <Button type={first ? 'primary' : 'default'} tabIndex={-1}>
            {t('call')}
          </Button>
        </Link>
      )}
      <dl className={styles.groups}>
        {groups.map((group) => (
          <div key={group} data-group={group}>
            <dt>
              {t(group)} {outcome[group].length}
            </dt>
            <dd>
              {outcome[group].map((unit) => (
                <UnitName key={unit.id} id={unit.id} name={unit.name} shortName={unit.shortName} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** For who runs it: closing early, or giving it up. */
function Leading({ detail }: { detail: PollDetail }) {
  const t = usePollWords();
  const { poll, may } = detail;
  const [asking, setAsking] = useState<'close' | 'cancel' | null>(null);
  const send = useCommand<'close' | 'cancel'>((verb) => ({ path: pollPath(poll.allianceId, poll.id, verb), body: {} }), {
    refresh: [pollKey(poll.allianceId, poll.id), pollsKey(poll.allianceId)],
    onDone: () => setAsking(null),
  });
  if (!may['time-poll.close']) return null;
  return (
    <div className={styles.actions}>
      <Button onClick={() => setAsking('close')}>{t('closeNow')}</Button>
      <Button danger onClick={() => setAsking('cancel')}>
        {t('cancelPoll')}
      </Button>
      <ConfirmDangerous
        open={asking !== null}
        title={poll.title}
        consequences={t(asking === 'cancel' ? 'cancelText' : 'closeText')}
        verb={t(asking === 'cancel' ? 'cancelPoll' : 'closeNow')}
        busy={send.isPending}
        onCancel={() => setAsking(null)}
        onConfirm={() => asking && send.mutate(asking)}
      />
    </div>
  );
}
