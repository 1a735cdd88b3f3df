import { minutesSpent } from './place';
import styles from './room.module.css';
import { useRoomWords } from './words';
import type { Meeting } from '../api/types';
import { useMeetingWords } from '../words';
import { useNow } from '@/lib/use-now';

/** The agenda with its timing: done, on the table, to come. Pressing an item looks at it without leading the others there. */
export function AgendaRail({ meeting, shown, onLook }: { meeting: Meeting; shown: string | null; onLook: (itemId: string) => void }) {
  const t = useRoomWords();
  const m = useMeetingWords();
  const now = useNow(10_000);
  return (
    <nav aria-label={t('agenda')}>
      <ol className={styles.rail}>
        {meeting.agenda.map((item, i) => {
          const spent = minutesSpent(item, now);
          const late = item.state === 'current' && spent > item.minutes && item.minutes > 0;
          return (
            <li key={item.itemId}>
              <button type="button" className={styles.stop} data-state={item.state} aria-current={shown === item.itemId ? 'true' : undefined} onClick={() => onLook(item.itemId)}>
                <span className={styles.bead}>{item.state === 'settled' ? '✓' : i + 1}</span>
                <span>
                  {item.title}
                  <small>
                    {item.how !== null ? m(`how.${item.how}`) : item.state === 'waiting' ? t('time', { spent: 0, minutes: item.minutes }) : t('time', { spent, minutes: item.minutes })}
                    {late && <strong> · {t('overTime', { minutes: spent - item.minutes })}</strong>}
                  </small>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
