import { ArrowRightOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { Link } from 'react-router';
import styles from '../matches.module.css';
import { sayQuantity } from '../say';
import type { MatchItem } from '../types';
import { useMatchWords } from '../words';
import { LiveHighlight, RelativeTime, UnitName } from '@/components';

const waits = { color: 'var(--al-waits)', background: 'var(--al-waits-soft)' };
const goes = { color: 'var(--al-chair)', background: 'var(--al-chair-soft)' };
const colours: Partial<Record<MatchItem['stage'], typeof waits>> = { offered: waits, agreed: waits, committed: goes, fulfilled: goes };

export function StageTag({ match }: { match: MatchItem }) {
  const t = useMatchWords();
  return match.disputed ? <Tag style={{ color: 'var(--al-wrong)', background: 'var(--al-surface)', borderColor: 'currentColor' }}>{t('disputed')}</Tag> : <Tag style={colours[match.stage]}>{t(`stage.${match.stage}`)}</Tag>;
}

/** A match among others: who gives what to whom, how much, and how far it has come. */
export function MatchCard({ match, to }: { match: MatchItem; to: string }) {
  const t = useMatchWords();
  const moving = match.stage === 'committed' || match.stage === 'fulfilled' || match.delivered > 0;
  return (
    <li>
      <LiveHighlight of={`match/${match.id}`} block>
        <article className={styles.card}>
          <p className={styles.cardTop}>
            <StageTag match={match} />
            <Link to={to} className={styles.name}>
              {match.needTitle}
            </Link>
            <strong>{sayQuantity(match.quantity, match.unit)}</strong>
          </p>
          <p className={styles.pair}>
            <UnitName id={match.resourceUnit.id} name={match.resourceUnit.name} dot />
            <span className={styles.quiet}>{match.resourceTitle}</span>
            <ArrowRightOutlined aria-hidden />
            <UnitName id={match.needUnit.id} name={match.needUnit.name} dot />
            {match.allianceId !== match.resourceAllianceId && <span className={styles.quiet}>{[match.resourceAllianceName, match.allianceName].join(' → ')}</span>}
          </p>
          {moving && (
            <span className={styles.bar} aria-hidden>
              <i style={{ width: `${(match.delivered / match.quantity) * 100}%` }} />
              <b style={{ width: `${(match.confirmed / match.quantity) * 100}%` }} />
            </span>
          )}
          <p className={styles.facts}>
            {moving && <span>{t('progress', { delivered: match.delivered, confirmed: match.confirmed, quantity: sayQuantity(match.quantity, match.unit) })}</span>}
            {match.stage === 'offered' && (
              <span className={styles.waits}>
                {t('lapses')} <RelativeTime at={match.lapsesAt} />
              </span>
            )}
            {match.planId !== null && <span>{t('fromPlan')}</span>}
            {match.roundId !== null && <span>{t('fromRound')}</span>}
            <RelativeTime at={match.changedAt} />
          </p>
        </article>
      </LiveHighlight>
    </li>
  );
}
