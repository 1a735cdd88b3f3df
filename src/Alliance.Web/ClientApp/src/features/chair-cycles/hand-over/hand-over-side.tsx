import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { HandOverParty } from '../api/types';
import styles from './hand-over.module.css';
import { useHandOverWords } from './words';
import { LiveHighlight, RelativeTime, UnitName } from '@/components';

interface Props {
  side: 'outgoing' | 'incoming';
  party: HandOverParty | null;
  mine: boolean;
  early: boolean;
  /** The unit's colour in this rotation. */
  ink: string | null;
  busy: boolean;
  onConfirm: () => void;
  onTakeBack: () => void;
}

/** One side of the hand-over: who, whether it has confirmed, and its one action when it is mine. */
export function HandOverSide({ side, party, mine, early, ink, busy, onConfirm, onTakeBack }: Props) {
  const t = useHandOverWords();
  const confirmed = party?.confirmedAt ?? null;
  return (
    <LiveHighlight of={`hand-over/${side}`} block>
      <div className={`${styles.side} ${confirmed === null ? '' : styles.done}`}>
        <span className={styles.role}>{t(side)}</span>
        <strong>{party === null ? '–' : <UnitName id={party.unitId} name={party.name} dot={ink ?? true} />}</strong>
        <span className={styles.state}>
          {confirmed === null ? <ClockCircleOutlined aria-hidden /> : <CheckCircleFilled aria-hidden />}
          {confirmed === null ? (
            t('notYet')
          ) : (
            <>
              {t(party?.early === true ? 'confirmedEarly' : 'confirmed')} · <RelativeTime at={confirmed} />
            </>
          )}
        </span>
        {mine && party !== null && (
          <div className={styles.action}>
            {confirmed === null ? (
              <Button type={early ? 'default' : 'primary'} loading={busy} onClick={onConfirm}>
                {early ? t('early') : t(side === 'outgoing' ? 'confirmOutgoing' : 'confirmIncoming')}
              </Button>
            ) : (
              <Button loading={busy} onClick={onTakeBack}>
                {t('takeBack')}
              </Button>
            )}
          </div>
        )}
      </div>
    </LiveHighlight>
  );
}
