import { Tag } from 'antd';
import type { PlanStatus } from './types';
import { useDeskWords } from './words';

const colours: Record<PlanStatus, string> = { solving: 'processing', ready: 'warning', failed: 'error', stopped: 'default', accepted: 'success', discarded: 'default' };

export function StatusTag({ status }: { status: PlanStatus }) {
  const t = useDeskWords();
  return <Tag color={colours[status]}>{t(`status.${status}`)}</Tag>;
}
