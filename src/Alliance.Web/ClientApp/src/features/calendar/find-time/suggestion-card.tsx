import { Button, Tag } from 'antd';
import type { SuggestedTime } from '../api/types';
import { clockOf } from '../month/days';
import styles from './find-time.module.css';
import { useFindWords } from './words';
import { UnitName } from '@/components';
import { fullDate } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';

interface Props {
  suggestion: SuggestedTime;
  first: boolean;
  onPick: () => void;
}

/** One time: when, how many come, who cannot, who gives way, and why it stands below the one above. */
export function SuggestionCard({ suggestion: s, first, onPick }: Props) {
  const t = useFindWords();
  const spoken = useLanguage();
  return (
    <li className={styles.card} data-first={first}>
      <div className={styles.when}>
        <strong>
          {fullDate(s.startsAt, spoken)}–{clockOf(s.endsAt)}
        </strong>
        <span className={styles.tags}>
          {first && <Tag color="green">{t('best')}</Tag>}
          {s.makeUpDay && <Tag color="orange">{t('makeUpDay')}</Tag>}
          {s.beforeHoliday && <Tag color="orange">{t('beforeHoliday')}</Tag>}
          {s.acrossNoon && <Tag color="orange">{t('acrossNoon')}</Tag>}
        </span>
      </div>
      <Button type={first ? 'primary' : 'default'} onClick={onPick}>
        {t('use')}
      </Button>
      <div className={styles.facts}>
        <p>
          {s.coming === s.asked ? t('everybody', { asked: s.asked }) : t('coming', { coming: s.coming, asked: s.asked })}
          {s.quorumShort > 0 && <b> · {t('quorumShort', { count: s.quorumShort })}</b>}
          {s.seatsShort > 0 && <b> · {t('seatsShort', { count: s.seatsShort })}</b>}
          {s.absent.length + s.strained.length === 0 && <> · {t('nobody')}</>}
        </p>
        {s.absent.length > 0 && (
          <dl>
            <dt>{t('absent')}</dt>
            {s.absent.map((each) => (
              <dd key={each.unit.id}>
                <UnitName id={each.unit.id} name={each.unit.name} shortName={each.unit.shortName} />
                <small>
                  {t(`cause.${each.cause}`)}
                  {each.required && ` · ${t('must')}`}
                </small>
              </dd>
            ))}
          </dl>
        )}
        {s.strained.length > 0 && (
          <dl>
            <dt>{t('strained')}</dt>
            {s.strained.map((each) => (
              <dd key={each.unit.id}>
                <UnitName id={each.unit.id} name={each.unit.name} shortName={each.unit.shortName} />
                <small>
                  {[
                    each.earlyMinutes > 0 ? t('early', { minutes: each.earlyMinutes }) : '',
                    each.lateMinutes > 0 ? t('late', { minutes: each.lateMinutes }) : '',
                    each.before > 0 ? t('before', { count: each.before }) : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </dd>
            ))}
          </dl>
        )}
        {s.behindIn !== null && <p className={styles.why}>{t('why', { reason: t(`behind.${s.behindIn}`) })}</p>}
      </div>
    </li>
  );
}
