import { Alert, Input } from 'antd';
import styles from './call.module.css';
import { earliestOf, type Notice } from './notice';
import { useCallWords } from './words';
import { sayShare } from '../say';
import { useMeetingWords } from '../words';
import type { MeetingCharter, TrackName } from '@/lib/alliances';
import { fullDate } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';

interface Props {
  rule: MeetingCharter;
  /** The track on the agenda that asks for so long a notice, where the kind of meeting does not. */
  track?: TrackName | null;
  notice: Notice;
  now: number;
  waiver: string;
  onWaiver: (reason: string) => void;
  tried: boolean;
}

/** What the charter asks for, and what can be done when the time is too soon. */
export function NoticeLine({ rule, track = null, notice, now, waiver, onWaiver, tried }: Props) {
  const t = useCallWords();
  const m = useMeetingWords();
  const language = useLanguage();
  const kind = m(`kind.${rule.kind}`);
  const earliest = fullDate(new Date(earliestOf(rule, now)).toISOString(), language);
  const span = rule.noticeHours >= 48 && rule.noticeHours % 24 === 0 ? t('daysCount', { count: rule.noticeHours / 24 }) : t('hoursCount', { count: rule.noticeHours });
  const subject = track === null ? kind : t('withTrack', { track: m(`track.${track}`) });
  const law = `${rule.noticeHours === 0 ? t('noticeNone', { kind }) : t('notice', { kind: subject, span, earliest })} ${t('quorum', { share: sayShare(rule.quorum, language) })}`;
  if (notice === 'kept') return <p className={styles.law}>{law}</p>;
  return (
    <div className={styles.short}>
      <Alert type={notice === 'past' || !rule.waivable ? 'error' : 'warning'} showIcon title={notice === 'past' ? t('past') : t('tooSoon')} description={law} />
      {notice === 'short' && !rule.waivable && <p>{t('notWaivable')}</p>}
      {notice === 'short' && rule.waivable && (
        <label className={styles.field}>
          <span>{t('waiver')}</span>
          <Input value={waiver} maxLength={500} status={tried && waiver.trim() === '' ? 'error' : ''} onChange={(e) => onWaiver(e.target.value)} />
          <small>{t('waiverText')}</small>
        </label>
      )}
    </div>
  );
}
