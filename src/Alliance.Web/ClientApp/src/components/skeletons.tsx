import { Card, Skeleton } from 'antd';
import styles from './skeletons.module.css';

/** The shape of what comes. */
export function CardsSkeleton({ count = 6 }: { count?: number }) {
  return (
    <div className={styles.cards} aria-busy="true">
      {Array.from({ length: count }, (_, i) => (
        <Card key={i}>
          <Skeleton active title={{ width: '60%' }} paragraph={{ rows: 2 }} />
        </Card>
      ))}
    </div>
  );
}

export function RowsSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div className={styles.rows} aria-busy="true">
      {Array.from({ length: rows }, (_, i) => (
        <Skeleton.Button key={i} active block style={{ height: 32 }} />
      ))}
    </div>
  );
}

export function PageSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <Skeleton active title={{ width: 240 }} paragraph={false} />
      <RowsSkeleton />
    </div>
  );
}
