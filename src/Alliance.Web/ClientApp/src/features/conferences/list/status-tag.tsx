import { Tag } from 'antd';
import type { MeetingStatus } from '../api/types';
import { useMeetingWords } from '../words';

const colours: Record<MeetingStatus, string> = { called: 'default', open: 'green', closed: 'default', cancelled: 'red' };

export function StatusTag({ status }: { status: MeetingStatus }) {
  const t = useMeetingWords();
  return <Tag color={colours[status]}>{t(`status.${status}`)}</Tag>;
}
