import styles from './hand-over.module.css';
import { useHandOverWords } from './words';
import { fullDate } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';

/** Days, hours and minutes until an instant; nothing below nought. */
export function parts(until: number, now: number): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(0, Math.floor((until - now) / 60_000));
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}

/** What is left until the clock hands over by itself. */
export function Countdown({ endsAt, now, opens }: { endsAt: string; now: number; opens: string | null }) {
  const t = useHandOverWords();
  const language = useLanguage();
  const left = parts(Date.parse(endsAt), now);
  return (
    <div className={styles.countdown}>
      <span className={styles.note}>{t('countdown')}</span>
      <span className={styles.clock} role="timer" aria-label={t('clock', { at: fullDate(endsAt, language) })}>
        {(['days', 'hours', 'minutes'] as const).map((unit) => (
          <span key={unit}>
            <b>{left[unit]}</b> {t(unit)}
          </span>
        ))}
      </span>
      <span className={styles.note}>
        {opens} {t('clock', { at: fullDate(endsAt, language) })}
      </span>
    </div>
  );
}
