import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface Props {
  title: string;
  text?: ReactNode;
  /** The first step, as a button. */
  action?: ReactNode;
  small?: boolean;
  /** Where it stands for a whole page or one of its parts, its title is that one's heading. */
  heading?: 'h1' | 'h2' | 'p';
}

/** Says what belongs here and offers the first step. */
export function EmptyState({ title, text, action, small = false, heading: Title = 'p' }: Props) {
  return (
    <div className={`${styles.empty} ${small ? styles.small : ''}`}>
      {!small && (
        <svg className={styles.mark} viewBox="0 0 96 64" aria-hidden>
          <g fill="none" strokeWidth="5" strokeLinecap="round">
            <path d="M48 12a20 20 0 0 1 17.3 10" stroke="var(--al-waits)" opacity=".8" />
            <path d="M68 32a20 20 0 0 1-37.3 10" stroke="var(--al-chair)" opacity=".85" />
            <path d="M28 32a20 20 0 0 1 10-17.3" stroke="var(--al-chair)" opacity=".35" />
          </g>
        </svg>
      )}
      <Title className={styles.title}>{title}</Title>
      {text && <p className={styles.text}>{text}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
