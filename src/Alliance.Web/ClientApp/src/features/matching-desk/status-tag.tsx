import { Tag } from 'antd';
import type { PlanStatus } from './types';
import { useDeskWords } from './words';

const waits = { color: 'var(--al-waits)', background: 'var(--al-waits-soft)' };
const goes = { color: 'var(--al-chair)', background: 'var(--al-chair-soft)' };
const colours: Partial<Record<PlanStatus, typeof waits>> = { solving: goes, ready: waits, failed: waits, accepted: goes };

export function StatusTag({ status }: { status: PlanStatus }) {
  const t = useDeskWords();
  return <Tag style={colours[status]}>{t(`status.${status}`)}</Tag>;
}
