import { Button } from 'antd';
import styles from './action-items.module.css';
import { isWorkday, nearestWorkdays } from './workdays';
import { useActionItemWords } from './words';
import { sayDay } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';

/** Says that a day is a day of rest in China, and offers the working days beside it. */
export function RestDayHint({ day, onPick }: { day: string; onPick: (day: string) => void }) {
  const t = useActionItemWords();
  const language = useLanguage();
  if (isWorkday(day)) return null;
  const { before, after } = nearestWorkdays(day);
  const say = (each: string) => sayDay(each, language);
  return (
    <p className={styles.hint} role="status">
      {t('restDay', { day: say(day), before: say(before), after: say(after) })}
      <Button size="small" onClick={() => onPick(before)}>
        {say(before)}
      </Button>
      <Button size="small" onClick={() => onPick(after)}>
        {say(after)}
      </Button>
    </p>
  );
}
