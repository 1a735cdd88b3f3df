import { Button, Input, Modal, Progress } from 'antd';
import { useState } from 'react';
import { minutesKey, minutesPath, type Minutes } from './api';
import styles from './minutes.module.css';
import { useMinutesWords } from './words';
import { RelativeTime, UnitName } from '@/components';
import { useCommand } from '@/lib/http';
import type { Rights } from '@/lib/alliances';

/** Who is asked to confirm, who has, who objected and why; and my own answer. */
export function Confirming({ allianceId, conferenceId, data, rights }: { allianceId: string; conferenceId: string; data: Minutes; rights: Rights }) {
  const t = useMinutesWords();
  const [objecting, setObjecting] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const refresh = [minutesKey(allianceId, conferenceId), ['workbench']];
  const confirm = useCommand((unitId: string) => ({ path: minutesPath(allianceId, conferenceId, 'confirm'), body: { unitId } }), { refresh, said: t('confirmed') });
  const object = useCommand((unitId: string) => ({ path: minutesPath(allianceId, conferenceId, 'object'), body: { unitId, words: words.trim() } }), {
    refresh,
    said: t('objected'),
    onDone: () => setObjecting(null),
  });
  const { minutes, answers } = data;
  if (minutes === null) return null;
  const round = answers.filter((answer) => answer.round === minutes.round);
  const mine = minutes.status === 'sent' ? round.filter((answer) => answer.answer === 'asked' && rights.speaksFor(answer.unit.id)) : [];
  const earlier = answers.filter((answer) => answer.answer === 'objected');
  const done = round.filter((answer) => answer.answer === 'confirmed').length;
  return (
    <>
      {mine.map(({ unit }) => (
        <section key={unit.id} className={styles.mine}>
          <p>{minutes.confirmBy !== null && <ConfirmBy at={minutes.confirmBy} />}</p>
          <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(unit.id)}>
            {t('confirmFor', { unit: unit.shortName || unit.name })}
          </Button>
          <Button onClick={() => setObjecting(unit.id)}>{t('object')}</Button>
        </section>
      ))}
      {minutes.status === 'fixed' && minutes.fixedAt !== null && (
        <p className={styles.fixedNote}>
          {t(minutes.fixedHow === 'all' ? 'fixedAll' : 'fixedClock', { date: minutes.fixedAt.slice(0, 10) })}
          <small title={minutes.hash ?? ''}>
            {t('hash')} {minutes.hash?.slice(0, 12)}
          </small>
        </p>
      )}
      {minutes.status !== 'open' && round.length > 0 && (
        <section className={styles.answers}>
          <h3>{t('answers')}</h3>
          <Progress aria-label={t('answers')} percent={Math.round((100 * done) / round.length)} format={() => t('confirmedCount', { n: done, all: round.length })} className={styles.progress} />
          <ul>
            {round.map((answer) => (
              <li key={answer.unit.id} data-answer={answer.answer}>
                <UnitName id={answer.unit.id} name={answer.unit.name} shortName={answer.unit.shortName} dot />
                <span>{t(`answer.${answer.answer}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {earlier.length > 0 && (
        <section className={styles.answers}>
          <h3>{t('earlier')}</h3>
          {earlier.map((answer) => (
            <blockquote key={`${answer.round} ${answer.unit.id}`}>
              <p>{answer.words}</p>
              <small>
                {answer.unit.name} · {t('round', { n: answer.round })}
              </small>
            </blockquote>
          ))}
        </section>
      )}
      <Modal open={objecting !== null} title={t('objectTitle')} okText={t('object')} cancelText={t('cancel')} okButtonProps={{ disabled: words.trim() === '' }} confirmLoading={object.isPending} onOk={() => objecting !== null && object.mutate(objecting)} onCancel={() => setObjecting(null)}>
        <div className={styles.form}>
          <p>{t('objectText')}</p>
          <label>
            <span>{t('objectWords')}</span>
            <Input.TextArea value={words} onChange={(event) => setWords(event.target.value)} rows={4} maxLength={2000} autoFocus />
          </label>
        </div>
      </Modal>
    </>
  );
}

function ConfirmBy({ at }: { at: string }) {
  const t = useMinutesWords();
  const [before, after] = t('confirmBy', { date: '\u0000' }).split('\u0000');
  return (
    <>
      {before}
      <RelativeTime at={at} />
      {after}
    </>
  );
}
