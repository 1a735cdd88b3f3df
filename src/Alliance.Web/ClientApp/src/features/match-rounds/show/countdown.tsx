import { Tag } from 'antd';
import { fullDate, sayInstant } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { useNow } from '@/lib/use-now';
import type { RoundItem } from '../api';
import { useRoundWords } from '../words';

const colours = { open: 'green', closed: 'orange', solved: 'cyan', cancelled: 'default' } as const;

/** Where the round stands, and how long it still is. */
export function Standing({ round }: { round: RoundItem }) {
  const t = useRoundWords();
  const spoken = useLanguage();
  const now = useNow(1_000);
  const early = round.status === 'open' && new Date(round.opensAt).getTime() > now;
  const until = new Date(early ? round.opensAt : round.closesAt).getTime();
  return (
    <>
      <Tag color={colours[round.status]}>{t(early ? 'status_early' : `status_${round.status}`)}</Tag>
      {round.status === 'open' ? (
        <span title={fullDate(early ? round.opensAt : round.closesAt, spoken)}>
          {t(early ? 'opens' : 'closes', { at: sayInstant(early ? round.opensAt : round.closesAt, spoken, now) })} · {left(until - now, t)}
        </span>
      ) : (
        round.closedAt && <span title={fullDate(round.closedAt, spoken)}>{t(round.status === 'cancelled' ? 'cancelledAt' : 'closedAt', { at: sayInstant(round.closedAt, spoken, now) })}</span>
      )}
    </>
  );
}

function left(ms: number, t: ReturnType<typeof useRoundWords>): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor((seconds % 86_400) / 3600), Math.floor((seconds % 3600) / 60)];
  return days > 0 ? t('leftDays', { days, hours }) : hours > 0 ? t('leftHours', { hours, minutes }) : t('leftMinutes', { minutes, seconds: seconds % 60 });
}
