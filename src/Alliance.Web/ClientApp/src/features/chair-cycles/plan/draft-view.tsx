import { Tooltip } from 'antd';
import { asDecimal } from '../fractions';
import type { Draft, Level } from '../api/types';
import { whySentence } from '../why/sentences';
import styles from './plan.module.css';
import { usePlanWords } from './words';
import { UnitName } from '@/components';
import { sayPeriod } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { inkAmong } from '@/lib/provinces';
import { ruleSentence } from '../fairness/fairness-account';
import { useRotationWords } from '../words';

interface Props {
  draft: Draft;
  nameOf: (unitId: string) => string;
  twoLevels: boolean;
  /** The present plan beside it: terms that differ are marked, and say whose they are now. */
  present?: Draft | undefined;
  level?: Level;
}

/** A plan not yet accepted: its fairness in a sentence, its terms one below the other with their reason at hand. */
export function DraftView({ draft, nameOf, twoLevels, present }: Props) {
  const t = usePlanWords();
  const r = useRotationWords();
  const language = useLanguage();
  const several = new Set(draft.terms.map((term) => term.province?.code)).size > 1;
  const before = new Map(present?.terms.map((term) => [term.index, term]));
  return (
    <div className={styles.draft}>
      <p>
        {t('fairness', { worst: asDecimal(draft.fairness.worst), bound: asDecimal(draft.fairness.bound) })}
        {language === 'en' && ' '}
        {ruleSentence(r, draft.fairness)}
      </p>
      <ol className={styles.terms}>
        {draft.terms.map((term) => {
          const now = before.get(term.index);
          const differs = present !== undefined && now?.unitId !== term.unitId;
          const name = nameOf(term.unitId);
          return (
            <li key={term.index} className={differs ? styles.differs : undefined}>
              <span className={styles.no}>{term.index + 1}</span>
              <Tooltip title={whySentence({ ...term, unitName: name }, { language, nameOf, twoLevels })}>
                <span className={styles.who} tabIndex={0}>
                  <UnitName id={term.unitId} name={name} dot={inkAmong(several, term.unitId, term.province?.code).solid} />
                </span>
              </Tooltip>
              <span className={styles.when}>{differs && now !== undefined ? t('now', { unit: nameOf(now.unitId) }) : sayPeriod(term.startsOn, term.endsOn, language)}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
