import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { EmptyState, UnitName, UnitPicker } from '@/components';
import { useAlliancesWords } from '../words';
import type { Draft, Missing } from './draft';
import styles from './founding.module.css';

interface Props {
  draft: Draft;
  change: (next: Partial<Draft>) => void;
  missing: readonly Missing[];
}

export function MembersStep({ draft, change, missing }: Props) {
  const t = useAlliancesWords();
  const { members } = draft;
  return (
    <div className={styles.stack}>
      <p className={styles.hint}>
        {t('membersText')} <Link to="/member-units">{t('registerFirst')}</Link>
      </p>
      <UnitPicker
        key={members.length}
        aria-label={t('addMember')}
        placeholder={t('addMember')}
        exclude={members.map((member) => member.unitId)}
        onChange={(unitId, choice) =>
          unitId && change({ members: [...members, { unitId, name: choice?.label ?? '', about: typeof choice?.aside === 'string' ? choice.aside : '', share: '1' }] })
        }
      />
      {missing.includes('members') && <Alert type="warning" showIcon role="alert" title={t('membersNeeded')} />}
      {members.length === 0 ? (
        <EmptyState small title={t('noMembersYet')} text={t('noMembersText')} />
      ) : (
        <>
          <p className={styles.hint} aria-live="polite">
            {t('memberCount', { count: members.length })}
          </p>
          <ul className={styles.members}>
            {members.map((member) => (
              <li key={member.unitId}>
                <span className={styles.who}>
                  <UnitName id={member.unitId} name={member.name} dot />
                  <small>{member.about}</small>
                </span>
                <Button type="text" onClick={() => change({ members: members.filter((each) => each.unitId !== member.unitId) })} aria-label={`${t('remove')} ${member.name}`}>
                  {t('remove')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
