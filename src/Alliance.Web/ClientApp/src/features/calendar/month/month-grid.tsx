import type { AgendaEntry, DayMark } from '../api/types';
import { useCalendarWords } from '../words';
import styles from './calendar.module.css';
import { lunarText } from './days';
import { EntryChip } from './entry-chip';
import { fullDate } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';

interface Props {
  days: readonly DayMark[];
  entries: Map<string, AgendaEntry[]>;
  month: string;
  today: string;
  chosen: string;
  onChoose: (day: string) => void;
}

const shown = 3;

/** Whole weeks, each day with what it is in China and what takes place. On a phone the entries are dots; the chosen day's stand below. */
export function MonthGrid({ days, entries, month, today, chosen, onChoose }: Props) {
  const t = useCalendarWords();
  const spoken = useLanguage();
  return (
    <div className={styles.month}>
      <div className={styles.heads} aria-hidden>
        {[...t('weekdays')].map((name, i) => (
          <span key={i}>{name}</span>
        ))}
      </div>
      <ol className={styles.cells}>
        {days.map((mark) => {
          const here = entries.get(mark.day) ?? [];
          return (
            <li key={mark.day} className={styles.cell} data-kind={mark.kind} data-outside={mark.day.slice(0, 7) !== month} data-today={mark.day === today} data-chosen={mark.day === chosen}>
              <button type="button" onClick={() => onChoose(mark.day)} aria-pressed={mark.day === chosen} aria-label={`${fullDate(mark.day, spoken)} ${mark.holiday && mark.kind === 'holiday' ? mark.holiday : ''} ${here.length}`}>
                <b>{Number(mark.day.slice(8))}</b>
                <small data-festival={mark.festival !== null}>{lunarText(mark, spoken === 'en')}</small>
                {mark.kind === 'holiday' && <i className={styles.offMark} title={(spoken === 'en' ? mark.holidayEn : mark.holiday) ?? ''}>{t('off')}</i>}
                {mark.kind === 'make-up' && <i className={styles.workMark} title={(spoken === 'en' ? mark.holidayEn : mark.holiday) ?? ''}>{t('work')}</i>}
              </button>
              <div className={styles.chips}>
                {here.slice(0, shown).map((entry) => (
                  <EntryChip key={`${entry.type}${entry.id}${entry.startsAt}`} entry={entry} />
                ))}
                {here.length > shown && <small className={styles.moreChips}>{t('more', { count: here.length - shown })}</small>}
              </div>
              {here.length > 0 && (
                <span className={styles.dots} aria-hidden>
                  {here.slice(0, 4).map((entry) => (
                    <i key={`${entry.type}${entry.id}${entry.startsAt}`} data-type={entry.type} data-mine={entry.mine} />
                  ))}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
