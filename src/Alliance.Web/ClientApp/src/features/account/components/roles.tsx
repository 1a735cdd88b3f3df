import { Tag } from 'antd';
import { useDomainWords } from '@/lib/api';
import { useSession } from '@/lib/session';
import { useAccountWords } from '../words';
import styles from './account.module.css';

/** What I am, and for what; who changes it is somebody else. */
export function Roles() {
  const t = useAccountWords();
  const d = useDomainWords();
  const { grants } = useSession();
  return (
    <section className={styles.sheet} aria-labelledby="roles">
      <h2 id="roles">{t('roles')}</h2>
      {grants.length === 0 ? (
        <p className={styles.text}>{t('rolesEmpty')}</p>
      ) : (
        <ul className={styles.list}>
          {grants.map((grant) => (
            <li key={`${grant.role} ${grant.target}`}>
              <span>
                <Tag variant="filled">{d(`role.${grant.role}`)}</Tag> {grant.targetName}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
