import { Tag } from 'antd';
import type { Resolution } from './api';
import styles from './resolutions.module.css';
import { useResolutionWords } from './words';

export function StatusTag({ status }: { status: Resolution['status'] }) {
  const t = useResolutionWords();
  return <Tag className={styles[status]}>{t(`is.${status}`)}</Tag>;
}
