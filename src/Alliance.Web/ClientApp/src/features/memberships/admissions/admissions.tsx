import { Button } from 'antd';
import { useState } from 'react';
import styles from '../memberships.module.css';
import { useAdmissions } from '../queries';
import { AdmissionCard } from './admission-card';
import { AskDialog } from './ask-dialog';
import { useAdmissionWords } from './words';
import { useMembers, type AllianceDetail, type Rights } from '@/lib/alliances';

/** Who wants in and who has been asked, with what the reader may do about it. */
export function Admissions({ alliance, rights }: { alliance: AllianceDetail; rights: Rights }) {
  const t = useAdmissionWords();
  const [asking, setAsking] = useState<'invite' | 'apply' | null>(null);
  const { data } = useAdmissions(alliance.id);
  const { data: members } = useMembers(alliance.id);
  const open = data?.items.filter((admission) => admission.status === 'open') ?? [];
  const inside = new Set((members ?? []).filter((member) => member.status !== 'left').map((member) => member.unitId));
  const taken = new Set([...inside, ...open.map((admission) => admission.unitId)]);
  const mine = members === undefined ? [] : rights.units.filter((unit) => !taken.has(unit.id));
  const active = alliance.status === 'active';
  const mayInvite = active && rights.may('alliance.invite');
  const mayApply = active && mine.length > 0;
  if (open.length === 0 && !mayInvite && !mayApply) return null;
  return (
    <section className={styles.admissions} aria-label={t('title')}>
      <header>
        {open.length > 0 && <h2>{t('title')}</h2>}
        {mayApply && <Button onClick={() => setAsking('apply')}>{t('apply')}</Button>}
        {mayInvite && <Button onClick={() => setAsking('invite')}>{t('invite')}</Button>}
      </header>
      {open.length > 0 && (
        <ul className={styles.cards}>
          {open.map((admission) => (
            <li key={admission.unitId}>
              <AdmissionCard alliance={alliance} admission={admission} rights={rights} members={members ?? []} />
            </li>
          ))}
        </ul>
      )}
      {asking !== null && <AskDialog alliance={alliance} kind={asking} mine={mine} exclude={[...taken]} onClose={() => setAsking(null)} />}
    </section>
  );
}
