import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { provinceInk } from '@/lib/provinces';
import type { Group, Vote } from '../api';
import { useVoteWords } from '../words';
import styles from '../votes.module.css';

/**
 * The provinces side by side, each turning as its majority is reached: it fills in its own colour, and a mark and words say
 * the same. While a secret vote is open they say nothing.
 */
export function Provinces({ vote }: { vote: Vote }) {
  const t = useVoteWords();
  const closedBox = vote.secret && vote.status === 'open';
  return (
    <ul className={styles.provinces} aria-label={t('provinces')}>
      {vote.provinces.map((group) => (
        <Tile key={group.province?.code} group={group} closedBox={closedBox} over={vote.status !== 'open'} />
      ))}
    </ul>
  );
}

function Tile({ group, closedBox, over }: { group: Group; closedBox: boolean; over: boolean }) {
  const t = useVoteWords();
  const ink = provinceInk(group.province?.code);
  const yes = group.for[0]?.units ?? 0;
  const needed = group.needed ?? 0;
  const reached = !closedBox && needed > 0 && yes >= needed;
  const turned = reached && (over || group.outlook === 'sure');
  const line = closedBox ? `${group.entitled.units}` : t('provinceLine', { yes, all: group.entitled.units, needed });
  const state = turned ? t('province_sure') : group.outlook === 'lost' ? t(over ? 'short' : 'province_lost') : closedBox ? '' : t('province_open', { left: Math.max(0, needed - yes) });
  return (
    <li className={turned ? styles.turned : group.outlook === 'lost' ? styles.lost : undefined} style={{ '--ink': ink.solid, '--soft': ink.soft, '--on': ink.on, '--fill': `${needed > 0 && !closedBox ? Math.min(100, (yes / needed) * 100) : 0}%` } as React.CSSProperties}>
      <span className={styles.mark} aria-hidden>
        {group.province?.mark}
      </span>
      <strong>{group.province?.name}</strong>
      <small>{line}</small>
      {state !== '' && (
        <em>
          {turned && <CheckOutlined aria-hidden />}
          {group.outlook === 'lost' && <CloseOutlined aria-hidden />} {state}
        </em>
      )}
    </li>
  );
}
