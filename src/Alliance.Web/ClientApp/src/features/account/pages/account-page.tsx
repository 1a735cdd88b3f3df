import { Page } from '@/components';
import { useSession } from '@/lib/session';
import styles from '../components/account.module.css';
import { Password } from '../components/password';
import { Profile } from '../components/profile';
import { Roles } from '../components/roles';
import { Sessions } from '../components/sessions';
import { Tokens } from '../components/tokens';
import { useAccountWords } from '../words';

export function AccountPage() {
  const t = useAccountWords();
  const session = useSession();
  return (
    <Page title={t('title')} about={t('about', { signInName: session.person.signInName })} place="account">
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Profile />
          <Password />
        </div>
        <div className={styles.stack}>
          <Roles />
          <Sessions />
          <Tokens />
        </div>
      </div>
    </Page>
  );
}
