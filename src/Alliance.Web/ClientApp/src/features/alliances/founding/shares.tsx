import { Input } from 'antd';
import { UnitName } from '@/components';
import { useAlliancesWords } from '../words';
import { isShare, type Draft } from './draft';
import styles from './founding.module.css';

/** Each unit's share, where turns go by share. */
export function Shares({ draft, change }: { draft: Draft; change: (next: Partial<Draft>) => void }) {
  const t = useAlliancesWords();
  const set = (unitId: string, share: string) => change({ members: draft.members.map((member) => (member.unitId === unitId ? { ...member, share } : member)) });
  return (
    <>
      <p className={styles.hint}>{t('shareHint')}</p>
      <ul className={styles.members}>
        {draft.members.map((member) => (
          <li key={member.unitId}>
            <span className={styles.who}>
              <UnitName id={member.unitId} name={member.name} dot />
            </span>
            <Input
              className={styles.share ?? ''}
              prefix={t('share')}
              value={member.share}
              maxLength={12}
              aria-label={`${t('share')} ${member.name}`}
              status={isShare(member.share) ? '' : 'error'}
              title={isShare(member.share) ? undefined : t('shareWrong')}
              onChange={(event) => set(member.unitId, event.target.value)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
