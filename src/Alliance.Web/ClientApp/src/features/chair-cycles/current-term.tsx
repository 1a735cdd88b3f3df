import { Progress } from 'antd';
import type { Cycle } from './api/types';
import styles from './current-term.module.css';
import { elapsed, lastDay } from './timeline/layout';
import { inkIn } from './timeline/model';
import { useRotationWords } from './words';
import { LiveHighlight, UnitName } from '@/components';
import { chinaDay } from '@/lib/events';
import { daysUntil, fullDate, sayDaysLeft, sayPeriod } from '@/lib/format';
import { useLanguage, type Language } from '@/lib/i18n';

const nameOfServer = (term: Cycle['terms'][number]) => (term.substitute?.status === 'accepted' ? { id: term.substitute.unitId, name: term.substitute.name } : { id: term.unitId, name: term.unitName });

/** Whose turn it is, and whose next, in a sentence. */
export function rotationSentence(t: ReturnType<typeof useRotationWords>, cycle: Cycle, language: Language, now: number): string {
  const current = cycle.terms.find((term) => term.index === cycle.currentTerm);
  const coming = cycle.terms.filter((term) => term.status === 'planned').slice(0, 3);
  if (cycle.status === 'closed') return t('sentenceClosed', { count: cycle.terms.filter((term) => term.status === 'served').length });
  const joined = coming.map((term) => term.unitName).join(language === 'zh' ? '、' : ', ');
  const next = coming.length === 0 ? '' : t('sentenceNext', { units: joined });
  if (current === undefined) {
    return coming[0]?.startsOn == null ? next : t('sentencePlanned', { from: fullDate(coming[0].startsOn, language), unit: coming[0].unitName });
  }
  const unit = nameOfServer(current).name;
  const now_ =
    current.endsOn === null
      ? t('sentenceNowMeeting', { n: current.index + 1, unit })
      : t('sentenceNow', { n: current.index + 1, unit, until: fullDate(lastDay(current.endsOn), language), left: sayDaysLeft(daysUntil(current.endsOn, now), language) });
  return now_ + (language === 'zh' ? '' : ' ') + next;
}

/** The unit in the chair, large, with what is left of its term. */
export function CurrentTerm({ cycle, now }: { cycle: Cycle; now: number }) {
  const t = useRotationWords();
  const language = useLanguage();
  const current = cycle.terms.find((term) => term.index === cycle.currentTerm);
  const coming = cycle.terms.filter((term) => term.status === 'planned').slice(0, 3);
  const server = current === undefined ? null : nameOfServer(current);
  const done = current === undefined ? 0 : Math.round(elapsed(current.startsOn, current.endsOn, chinaDay(new Date(now))) * 100);
  return (
    <section className={styles.card} style={server === null ? undefined : { borderTopColor: inkIn(cycle, server.id).solid }} aria-label={t('inChair')}>
      <span className={styles.caption}>{t('inChair')}</span>
      <LiveHighlight of="chair" block>
        <strong className={styles.unit}>{server === null ? t('nobody') : <UnitName id={server.id} name={server.name} link dot={inkIn(cycle, server.id).solid} />}</strong>
      </LiveHighlight>
      {current !== undefined && (
        <>
          <span className={styles.caption}>
            {t('termNo', { n: current.index + 1 })} · {sayPeriod(current.startsOn, current.endsOn, language)}
          </span>
          {current.endsOn !== null && (
            <>
              <span className={styles.left}>{sayDaysLeft(daysUntil(current.endsOn, now), language)}</span>
              <Progress percent={done} showInfo={false} strokeColor="var(--al-chair)" railColor="var(--al-line)" aria-label={t('progress', { percent: done })} />
            </>
          )}
        </>
      )}
      {coming.length > 0 && (
        <div className={styles.next}>
          <span className={styles.caption}>{t('nextUp')}</span>
          <ol>
            {coming.map((term) => (
              <li key={term.index}>
                <UnitName id={term.unitId} name={term.unitName} link dot={inkIn(cycle, term.unitId).solid} />
                <span className={styles.caption}>{sayPeriod(term.startsOn, term.endsOn, language)}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
