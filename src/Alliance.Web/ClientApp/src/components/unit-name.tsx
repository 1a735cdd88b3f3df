import { Tooltip } from 'antd';
import { Link } from 'react-router';
import { unitInk } from '@/lib/provinces';
import styles from './unit-name.module.css';

interface Props {
  id?: string | null;
  name: string;
  shortName?: string | null;
  /** Its province's or its own colour before the name. */
  dot?: boolean | string;
  link?: boolean;
}

/** A unit by its short name, the full one on hover, with its one colour. */
export function UnitName({ id, name, shortName, dot = false, link = false }: Props) {
  const said = shortName || name;
  const colour = typeof dot === 'string' ? dot : unitInk(id ?? name).solid;
  const text = link && id ? <Link to={`/member-units/${id}`}>{said}</Link> : <span>{said}</span>;
  return (
    <span className={styles.unit}>
      {dot && <i className={styles.dot} style={{ background: colour }} aria-hidden />}
      {said === name ? text : <Tooltip title={name}>{text}</Tooltip>}
    </span>
  );
}
