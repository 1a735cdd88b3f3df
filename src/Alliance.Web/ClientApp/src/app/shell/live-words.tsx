import { useLiveStatus } from '@/lib/feed';
import { useNow } from '@/lib/use-now';
import styles from './top-bar.module.css';
import { useShellWords } from './words';

/** How long "caught up, N changes" is said before it is plain "live" again, in milliseconds. */
const saidFor = 12_000;

/** The state of the line, in words. */
export function LiveWords() {
  const t = useShellWords();
  const { state, caughtUp } = useLiveStatus();
  const now = useNow(3000);
  const justCaughtUp = state === 'live' && caughtUp !== null && now - caughtUp.at < saidFor;
  const said = justCaughtUp ? (caughtUp.changes > 0 ? t('caughtUp', { count: caughtUp.changes }) : t('caughtUpNone')) : t(`live.${state}`);
  return (
    <span className={styles.live} data-state={state} role="status">
      <i aria-hidden />
      <span>{said}</span>
    </span>
  );
}
