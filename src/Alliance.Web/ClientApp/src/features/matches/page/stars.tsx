import { useId } from 'react';
import styles from '../matches.module.css';
import { useMatchWords } from '../words';

/** One to five, by mouse, finger or the arrow keys: five radio buttons that look like stars. */
export function StarsField({ value, onChange }: { value: number; onChange: (stars: number) => void }) {
  const t = useMatchWords();
  const name = useId();
  return (
    <span className={styles.stars} role="radiogroup" aria-label={t('stars')}>
      {[1, 2, 3, 4, 5].map((star) => (
        <label key={star} className={star <= value ? styles.lit : ''}>
          <input type="radio" name={name} value={star} checked={value === star} aria-label={t('star', { count: star })} onChange={() => onChange(star)} />
          <span aria-hidden>★</span>
        </label>
      ))}
    </span>
  );
}

export function Stars({ value }: { value: number }) {
  const t = useMatchWords();
  return (
    <span className={styles.starText} role="img" aria-label={t('star', { count: value })}>
      {'★'.repeat(value)}
      {'☆'.repeat(5 - value)}
    </span>
  );
}
