import { Button, Radio } from 'antd';
import { useState } from 'react';
import { pollKey, pollPath, pollsKey } from '../api/queries';
import { availabilities, type Availability, type PollDetail } from '../api/types';
import { clockOf } from '../month/days';
import styles from './polls.module.css';
import { usePollWords } from './words';
import { RelativeTime } from '@/components';
import { fullDate } from '@/lib/format';
import { useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';

interface Props {
  detail: PollDetail;
  unitId: string;
  onDone?: () => void;
}

/** One unit's answer to every time on offer. */
export function AnswerForm({ detail, unitId, onDone }: Props) {
  const t = usePollWords();
  const spoken = useLanguage();
  const { poll } = detail;
  const mine = detail.mine.find((each) => each.unitId === unitId);
  const [answers, setAnswers] = useState<Record<string, Availability>>(() => Object.fromEntries((mine?.choices ?? []).map((choice) => [choice.optionId, choice.answer])));
  const whole = detail.options.every((option) => answers[option.optionId] !== undefined);
  const save = useCommand(() => ({ path: pollPath(poll.allianceId, poll.id, 'answers'), body: { unitId, choices: detail.options.map(({ optionId }) => ({ optionId, answer: answers[optionId] })) } }), {
    refresh: [pollKey(poll.allianceId, poll.id), pollsKey(poll.allianceId), ['workbench']],
    said: t('saved'),
    onDone: () => onDone?.(),
  });
  return (
    <form
      className={styles.answer}
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) save.mutate();
      }}
    >
      <h3>
        {t('yourAnswer', { unit: mine?.unitName ?? '' })}
        {mine?.at && (
          <small>
            {t('answeredAt')} <RelativeTime at={mine.at} />
          </small>
        )}
      </h3>
      {detail.options.map((option) => {
        const end = new Date(Date.parse(option.startsAt) + poll.minutes * 60_000).toISOString();
        const said = `${fullDate(option.startsAt, spoken)}–${clockOf(end)}`;
        return (
          <div key={option.optionId} className={styles.option}>
            <span>{said}</span>
            <Radio.Group
              aria-label={said}
              optionType="button"
              buttonStyle="solid"
              value={answers[option.optionId]}
              onChange={(e) => setAnswers((before) => ({ ...before, [option.optionId]: e.target.value as Availability }))}
              options={availabilities.map((value) => ({ value, label: t(`answer.${value}`) }))}
            />
          </div>
        );
      })}
      <div className={styles.send}>
        <Button type="primary" htmlType="submit" disabled={!whole} loading={save.isPending}>
          {t('save')}
        </Button>
        {!whole && <small>{t('pickAll')}</small>}
      </div>
    </form>
  );
}
