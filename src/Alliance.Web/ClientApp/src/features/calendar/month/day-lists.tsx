import type { AgendaEntry, DayMark } from '../api/types';
import { useCalendarWords } from '../words';
import styles from './calendar.module.css';
import { lunarText } from './days';
import { EntryRow } from './entry-chip';
import { fullDate } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';

interface Props {
  days: readonly DayMark[];
  entries: Map<string, AgendaEntry[]>;
  today: string;
  showAlliance: boolean;
  /** Days on which nothing takes place are shown too. */
  empty: boolean;
}

/** Day by day, each with its entries in full. */
export function DayLists({ days, entries, today, showAlliance, empty }: Props) {
  const t = useCalendarWords();
  const spoken = useLanguage();
  return (
    <ol className={styles.days}>
      {days
        .filter((mark) => empty || entries.has(mark.day))
        .map((mark) => (
          <li key={mark.day} data-kind={mark.kind} data-today={mark.day === today}>
            <h2>
              {fullDate(mark.day, spoken)}
              <small>{lunarText(mark, spoken === 'en')}</small>
              {mark.kind === 'holiday' && <i className={styles.offMark}>{spoken === 'en' ? mark.holidayEn : mark.holiday}</i>}
              {mark.kind === 'make-up' && <i className={styles.workMark}>{t('work')}</i>}
            </h2>
            {(entries.get(mark.day) ?? []).map((entry) => (
              <EntryRow key={`${entry.type}${entry.id}${entry.startsAt}`} entry={entry} showAlliance={showAlliance} />
            ))}
            {!entries.has(mark.day) && <p>{t('nothingDay')}</p>}
          </li>
        ))}
    </ol>
  );
}
