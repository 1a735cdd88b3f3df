import { Input } from 'antd';
import { useState } from 'react';
import { useDomainWords } from '@/lib/api';
import type { DemoAccount } from '@/lib/session';
import { useSignInWords } from '../words';
import styles from './entrance.module.css';

interface Props {
  accounts: readonly DemoAccount[];
  busy: boolean;
  onChoose: (account: DemoAccount) => void;
}

const order: Readonly<Record<string, number>> = { administrator: 0, coordinator: 1, supervisor: 2, delegate: 3 };

/** Only with the demonstration's data: every role one press away. */
export function DemoAccounts({ accounts, busy, onChoose }: Props) {
  const t = useSignInWords();
  const d = useDomainWords();
  const [text, setText] = useState('');
  const shown = accounts
    .filter((account) => `${account.name} ${account.allianceName ?? ''} ${account.signInName}`.includes(text.trim()))
    .sort((a, b) => (order[a.role] ?? 9) - (order[b.role] ?? 9));
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('demoTitle')}</h2>
      <p>{t('demoText')}</p>
      {accounts.length > 8 && <Input.Search allowClear placeholder={t('demoFilter')} aria-label={t('demoFilter')} value={text} onChange={(e) => setText(e.target.value)} />}
      <ul className={styles.accounts}>
        {shown.slice(0, 60).map((account) => (
          <li key={account.signInName}>
            <button type="button" className={styles.account} disabled={busy} onClick={() => onChoose(account)} aria-label={t('enterAs', { name: account.name })}>
              {account.name}
              <small>
                {d(`role.${account.role}`)}
                {account.allianceName ? ` · ${account.allianceName}` : ''}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
