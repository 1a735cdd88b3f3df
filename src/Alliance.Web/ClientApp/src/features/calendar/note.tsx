import type { ReactNode } from 'react';
import styles from './note.module.css';

/** Something worth knowing that calls for nothing. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <p className={styles.note} role="note">
      {children}
    </p>
  );
}
