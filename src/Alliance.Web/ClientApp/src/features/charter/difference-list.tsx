import type { Difference } from './sentences';
import styles from './charter.module.css';
import { useCharterWords } from './words';

/** Rule by rule: what was, and what is now. */
export function DifferenceList({ list }: { list: readonly Difference[] }) {
  const t = useCharterWords();
  return (
    <ul className={styles.differences}>
      {list.map((each) => (
        <li key={each.key}>
          {each.before !== null && (
            <p>
              <span className={styles.tag}>{t(each.after === null ? 'removed' : 'before')}</span>
              <del>{each.before}</del>
            </p>
          )}
          {each.after !== null && (
            <p>
              <span className={styles.tag}>{t(each.before === null ? 'added' : 'after')}</span>
              <ins>{each.after}</ins>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
