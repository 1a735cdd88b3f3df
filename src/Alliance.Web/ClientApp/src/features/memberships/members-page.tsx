import { Segmented } from 'antd';
import { useParams } from 'react-router';
import { Admissions } from './admissions/admissions';
import { Matrix } from './bodies/matrix';
import styles from './memberships.module.css';
import { Roll } from './roll';
import { useMembershipWords } from './words';
import { useDocumentTitle } from '@/components';
import { allianceScope, useAlliance, useRights } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { useFilters } from '@/lib/url';

/** Who is in, who wants in, and who sits in which committee and branch. */
export function MembersPage() {
  const { allianceId = '' } = useParams();
  const t = useMembershipWords();
  const alliance = useAlliance(allianceId);
  const rights = useRights(alliance);
  const [{ view }, setFilters] = useFilters(['view']);
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('members', allianceScope(allianceId));
  return (
    <div className={styles.page}>
      <Segmented
        className={styles.views}
        value={view === 'bodies' ? 'bodies' : 'roll'}
        aria-label={t('view')}
        onChange={(value) => setFilters({ view: value === 'roll' ? null : value })}
        options={[
          { value: 'roll', label: t('roll') },
          { value: 'bodies', label: t('bodies') },
        ]}
      />
      {view === 'bodies' ? (
        <Matrix alliance={alliance} rights={rights} />
      ) : (
        <>
          <Admissions alliance={alliance} rights={rights} />
          <Roll alliance={alliance} rights={rights} />
        </>
      )}
    </div>
  );
}
