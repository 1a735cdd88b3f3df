import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import styles from './cards.module.css';
import { EmptyState } from './empty-state';
import { RowsSkeleton } from './skeletons';
import { Trouble } from './trouble';

interface Props {
  nav: ReactNode;
  title: string;
  about: string;
  /** The one thing to begin with: in the head, or in the middle of an empty page. */
  button: ReactNode;
  query: Pick<UseQueryResult, 'isPending' | 'isLoadingError' | 'error' | 'refetch'>;
  count: number;
  empty: { title: string; text: string };
  rows: number;
  children: ReactNode;
}

/** A page of cards with a head: the shape of what comes, what went wrong, or what belongs here. */
export function CardsPage({ nav, title, about, button, query, count, empty, rows, children }: Props) {
  return (
    <div className={styles.page}>
      {nav}
      <header className={styles.top}>
        <div>
          <h2>{title}</h2>
          <p>{about}</p>
        </div>
        {count > 0 && button}
      </header>
      {query.isLoadingError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <RowsSkeleton rows={rows} />}
      {!query.isPending && !query.isLoadingError && count === 0 && <EmptyState title={empty.title} text={empty.text} action={button} />}
      {children}
    </div>
  );
}
