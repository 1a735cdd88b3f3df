import { Segmented } from 'antd';
import { useBalanceWords } from './words';
import { useFilters } from '@/lib/url';
import { useNow } from '@/lib/use-now';

const spans = ['90', '365', '1095'] as const;
const names = ['days'] as const;

/** How far back is counted, from the address: in days, and as the day it begins on in China. */
export function useSpan(): [days: string, since: string] {
  const [filters] = useFilters(names);
  const days = spans.find((span) => span === filters.days) ?? '365';
  const now = useNow();
  return [days, new Date(now + 8 * 3600_000 - Number(days) * 86_400_000).toISOString().slice(0, 10)];
}

export function Span() {
  const t = useBalanceWords();
  const [, change] = useFilters(names);
  const [days] = useSpan();
  return <Segmented aria-label={t('since')} value={days} onChange={(next) => change({ days: next })} options={spans.map((span) => ({ value: span, label: t(`since.${span}`) }))} />;
}
