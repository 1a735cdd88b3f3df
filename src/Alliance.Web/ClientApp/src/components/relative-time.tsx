import { Tooltip } from 'antd';
import { fullDate, sayDay, sayInstant } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { useNow } from '@/lib/use-now';

/** A date or an instant as people say it; the whole of it on hover. */
export function RelativeTime({ at, dayOnly = false }: { at: string; dayOnly?: boolean }) {
  const spoken = useLanguage();
  const now = useNow();
  const said = dayOnly || at.length === 10 ? sayDay(at, spoken, now) : sayInstant(at, spoken, now);
  return (
    <Tooltip title={fullDate(at, spoken)}>
      <time dateTime={at}>{said}</time>
    </Tooltip>
  );
}
