import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ConfirmDangerous, LiveHighlight, RelativeTime } from '@/components';
import { Slot, useSlotIsFilled } from '@/components/slots';
import { useCommand, type Intent } from '@/lib/http';
import { useNow } from '@/lib/use-now';
import { intentOf, placeOf, subjectName, type Answer } from '../api/intents';
import type { Waiting, Workbench } from '../api/workbench';
import { useWorkbenchWords } from '../words';
import styles from './workbench.module.css';

/** One thing that waits for me, with its one action in place. */
export function WaitingItem({ item }: { item: Waiting }) {
  const t = useWorkbenchWords();
  const now = useNow(60_000);
  const [refusing, setRefusing] = useState(false);
  const [answering, setAnswering] = useState(false);
  const polls = useSlotIsFilled('waiting.poll') && item.kind === 'poll-to-answer';
  const answer = useCommand<{ answer: Answer; reason?: string }>(
    (value) => intentOf(item, value.answer, value.reason) as Intent,
    {
      optimistic: (_, client) => {
        const before = client.getQueryData<Workbench>(['workbench']);
        client.setQueryData<Workbench>(['workbench'], (data) => data && { ...data, waiting: data.waiting.filter((each) => each.key !== item.key) });
        return () => client.setQueryData(['workbench'], before);
      },
      refresh: [['workbench'], ['alliance', item.allianceId ?? ''], ...(item.kind === 'saved-search-found' ? [['saved-searches']] : [])],
      said: t('answered'),
    },
  );
  const overdue = item.dueAt !== null && Date.parse(item.dueAt) < now;
  return (
    <li className={styles.item}>
      <LiveHighlight of={`waiting/${item.key}`} block>
        <div className={styles.row}>
          <div className={styles.what}>
            <p>{useSaid(item)}</p>
            <small>
              {item.allianceName && <Link to={`/alliances/${item.allianceId}`}>{item.allianceName}</Link>}
              {item.dueAt && (
                <span className={overdue ? styles.overdue : styles.due}>
                  {overdue ? t('overdue') : t('due')} <RelativeTime at={item.dueAt} />
                </span>
              )}
            </small>
          </div>
          <div className={styles.actions}>
            {polls ? (
              <Button type="primary" aria-expanded={answering} onClick={() => setAnswering(!answering)}>
                {t('go.poll-to-answer')}
              </Button>
            ) : (
              <Actions item={item} busy={answer.isPending} onAnswer={(value) => (value === 'no' && item.kind === 'admission-to-decide' ? setRefusing(true) : answer.mutate({ answer: value }))} />
            )}
          </div>
        </div>
        {answering && <Slot name="waiting.poll" allianceId={item.allianceId ?? ''} pollId={item.subject.pollId ?? ''} unitId={item.unitId ?? ''} onDone={() => setAnswering(false)} />}
      </LiveHighlight>
      <ConfirmDangerous
        open={refusing}
        title={t('refuseTitle', { unit: subjectName(item, 'unit', t('someUnit')) })}
        consequences={t('refuseText', { unit: subjectName(item, 'unit', t('someUnit')) })}
        verb={t('no.admission-to-decide')}
        reason
        busy={answer.isPending}
        onConfirm={(reason) => {
          setRefusing(false);
          answer.mutate({ answer: 'no', reason });
        }}
        onCancel={() => setRefusing(false)}
      />
    </li>
  );
}

function Actions({ item, busy, onAnswer }: { item: Waiting; busy: boolean; onAnswer: (answer: Answer) => void }) {
  const t = useWorkbenchWords();
  const yes = item.kind === 'hand-over-to-confirm' ? `yes.${item.kind}.${item.subject.side ?? 'outgoing'}` : `yes.${item.kind}`;
  const no = `no.${item.kind}`;
  const go = `go.${item.kind}`;
  if (!useWorkbenchWords.has(yes)) {
    return (
      <Link to={placeOf(item)}>
        <Button type="primary" tabIndex={-1}>
          {t(useWorkbenchWords.has(go) ? go : 'go')}
        </Button>
      </Link>
    );
  }

  return (
    <>
      <Button type="primary" loading={busy} onClick={() => onAnswer('yes')}>
        {t(yes)}
      </Button>
      {useWorkbenchWords.has(no) && (
        <Button disabled={busy} onClick={() => onAnswer('no')}>
          {t(no)}
        </Button>
      )}
      <Link to={placeOf(item)} className={styles.look}>
        {t('look')}
      </Link>
    </>
  );
}

/** Terms count from 0 in the system and from 1 among people. */
const spokenTerm = (term: string | null | undefined) => String(Number(term ?? 0) + 1);

function useSaid(item: Waiting): string {
  const t = useWorkbenchWords();
  const some = t('someUnit');
  const key = item.kind === 'hand-over-to-confirm' ? `say.${item.kind}.${item.subject.side ?? 'outgoing'}` : `say.${item.kind}`;
  return useWorkbenchWords.has(key)
    ? t(key, {
        unit: subjectName(item, 'unit', item.kind === 'topic-to-admit' ? t('secretariat') : some),
        voter: subjectName(item, 'voterUnit', some),
        withUnit: subjectName(item, 'withUnit', some),
        substitute: subjectName(item, 'substituteUnit', some),
        to: subjectName(item, 'toUnit', some),
        term: spokenTerm(item.subject.term),
        withTerm: spokenTerm(item.subject.withTerm),
        left: item.subject.termsLeft ?? '0',
        owner: subjectName(item, 'ownerUnit', some),
        title: item.subject.title ?? '',
        count: Number(item.subject.count ?? 0) >= 100 ? '99+' : (item.subject.count ?? '0'),
      })
    : (item.allianceName ?? '');
}
