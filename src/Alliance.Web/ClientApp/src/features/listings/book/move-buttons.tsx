import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import styles from '../listings.module.css';
import { useBookWords } from './words';

interface Props {
  name: string;
  first: boolean;
  last: boolean;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

/** Up, down, away. */
export function MoveButtons({ name, first, last, move, remove }: Props) {
  const t = useBookWords();
  return (
    <span className={styles.moves}>
      <Button type="text" size="small" icon={<ArrowUpOutlined aria-hidden />} disabled={first} aria-label={`${t('up')}: ${name}`} onClick={() => move(-1)} />
      <Button type="text" size="small" icon={<ArrowDownOutlined aria-hidden />} disabled={last} aria-label={`${t('down')}: ${name}`} onClick={() => move(1)} />
      <Button type="text" size="small" danger icon={<DeleteOutlined aria-hidden />} aria-label={`${t('away')}: ${name}`} onClick={remove} />
    </span>
  );
}
