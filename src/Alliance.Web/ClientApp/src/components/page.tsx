import { useEffect, type ReactNode } from 'react';
import { usePlace, useScope } from '@/lib/feed';
import { PresenceBar } from './presence-bar';
import styles from './page.module.css';

interface Props {
  title: string;
  /** One line under the title. */
  about?: ReactNode;
  /** The page's actions, at the right of the title. */
  actions?: ReactNode;
  /** What others see as the place where I am. */
  place: string;
  scope?: string | null;
  asOf?: number | undefined;
  narrow?: boolean;
  children: ReactNode;
}

/** The frame of every page: one title, its actions, who is here; live while it is open. */
export function Page({ title, about, actions, place, scope, asOf, narrow = false, children }: Props) {
  usePlace(place, scope);
  useScope(scope, asOf);
  useDocumentTitle(title);
  return (
    <div data-page="" className={`${styles.page} ${narrow ? styles.narrow : ''}`}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <h1>{title}</h1>
          {about && <p>{about}</p>}
        </div>
        <PresenceBar scope={scope ?? null} />
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · 共建联盟` : '共建联盟';
  }, [title]);
}
