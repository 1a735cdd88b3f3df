import styles from './room.module.css';
import { useRoomWords } from './words';
import type { Meeting } from '../api/types';

/** Who is here against who should be, filling up to the mark of the quorum. */
export function QuorumMeter({ meeting }: { meeting: Meeting }) {
  const t = useRoomWords();
  const { present, needed, entitled, reached } = meeting.quorum;
  const share = (n: number) => `${entitled === 0 ? 0 : Math.min(100, (n / entitled) * 100)}%`;
  const said = `${t('presentOf', { present, entitled })} · ${reached ? t('quorumYes', { needed }) : t('quorumNo', { needed, missing: needed - present })}`;
  return (
    <div className={styles.quorum} role="meter" aria-valuemin={0} aria-valuemax={entitled} aria-valuenow={present} aria-label={t('present')} aria-valuetext={said} data-reached={reached}>
      <div className={styles.meter}>
        <i style={{ width: share(present) }} />
        <b style={{ insetInlineStart: share(needed) }} />
      </div>
      <span>{said}</span>
    </div>
  );
}
