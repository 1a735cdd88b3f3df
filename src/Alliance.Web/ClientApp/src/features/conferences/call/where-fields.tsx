import { Input, InputNumber } from 'antd';
import styles from './call.module.css';
import { useCallWords } from './words';

interface Where {
  place: string;
  address: string;
  capacity: number | null;
  link: string;
}

/** The venue, and how to join from afar. */
export function WhereFields({ place, onChange, missing }: { place: Where; onChange: (part: Partial<Where>) => void; missing: boolean }) {
  const t = useCallWords();
  return (
    <div className={styles.where}>
      <label className={styles.field}>
        <span>{t('placeText')}</span>
        <Input value={place.place} maxLength={120} status={missing ? 'error' : ''} onChange={(e) => onChange({ place: e.target.value })} />
        {missing && <em role="alert">{t('placeMissing')}</em>}
      </label>
      <label className={styles.field}>
        <span>{t('capacity')}</span>
        <InputNumber value={place.capacity} min={1} max={1_000_000} style={{ width: '100%' }} onChange={(capacity) => onChange({ capacity })} />
      </label>
      <label className={styles.field}>
        <span>{t('address')}</span>
        <Input value={place.address} maxLength={200} onChange={(e) => onChange({ address: e.target.value })} />
      </label>
      <label className={styles.field}>
        <span>{t('link')}</span>
        <Input value={place.link} maxLength={500} placeholder="https://" inputMode="url" onChange={(e) => onChange({ link: e.target.value })} />
      </label>
    </div>
  );
}
