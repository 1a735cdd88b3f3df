import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { EmptyState, LiveHighlight, Page, PageSkeleton, RegionPath, Trouble } from '@/components';
import { useDomainWords } from '@/lib/api';
import { unitScope } from '@/lib/feed';
import { may, useSession } from '@/lib/session';
import { unitQuery, type UnitDetail } from '../api/units';
import { EditUnit } from '../components/edit-unit';
import { MergeUnit } from '../components/merge-unit';
import { UnitPeople } from '../components/unit-people';
import styles from '../components/units.module.css';
import { useUnitWords } from '../words';

export function MemberUnitPage() {
  const { unitId = '' } = useParams();
  const { data, error, refetch } = useQuery(unitQuery(unitId));
  if (error && !data) {
    return <Trouble error={error} retry={() => void refetch()} />;
  }

  return data ? <Unit key={unitId} unit={data} /> : <PageSkeleton />;
}

function Unit({ unit }: { unit: UnitDetail }) {
  const t = useUnitWords();
  const d = useDomainWords();
  const session = useSession();
  const [editing, setEditing] = useState(false);
  const [merging, setMerging] = useState(false);
  const open = unit.status === 'open';
  const actions = open && (
    <>
      {(unit.may?.['member-unit.merge'] ?? may(session, 'member-unit.merge')) && <Button onClick={() => setMerging(true)}>{t('merge')}</Button>}
      {(unit.may?.['member-unit.change'] ?? may(session, 'member-unit.change', unit.id)) && !editing && (
        <Button type="primary" onClick={() => setEditing(true)}>
          {t('edit')}
        </Button>
      )}
    </>
  );
  return (
    <Page
      title={unit.name}
      about={
        <>
          {d(`kind.${unit.kind}`)} · <RegionPath region={unit.region} whole />
        </>
      }
      actions={actions}
      place="member-units"
      scope={unitScope(unit.id)}
      asOf={unit.asOf}
    >
      {!open && <Alert type="info" showIcon title={t('mergedNote')} description={<MergedInto unit={unit} />} />}
      <div className={styles.columns}>
        <section className={styles.sheet} aria-labelledby="profile">
          {editing ? <EditUnit unit={unit} onDone={() => setEditing(false)} /> : <Profile unit={unit} />}
        </section>
        <div className={styles.stack}>
          <UnitPeople unit={unit} />
          <section className={styles.sheet} aria-labelledby="alliances">
            <h2 id="alliances">{t('alliances')}</h2>
            {unit.alliances.length === 0 ? (
              <EmptyState small title={t('alliancesEmpty')} text={t('alliancesEmptyText')} action={<Link to="/alliances">{t('toDirectory')}</Link>} />
            ) : (
              <ul className={styles.list}>
                {unit.alliances.map((alliance) => (
                  <li key={alliance.id}>
                    <Link to={`/alliances/${alliance.id}`}>{alliance.name}</Link>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      </div>
      {merging && <MergeUnit unit={unit} onClose={() => setMerging(false)} />}
    </Page>
  );
}

function MergedInto({ unit }: { unit: UnitDetail }) {
  const t = useUnitWords();
  const into = unit.mergedInto;
  return into ? (
    <>
      {t('mergedInto')} <Link to={`/member-units/${into.id}`}>{into.name}</Link>
    </>
  ) : null;
}

function Profile({ unit }: { unit: UnitDetail }) {
  const t = useUnitWords();
  const d = useDomainWords();
  const filled = [
    { key: 'name', label: t('name'), children: unit.name },
    { key: 'shortName', label: t('shortName'), children: unit.shortName },
    { key: 'kind', label: t('kind'), children: d(`kind.${unit.kind}`) },
    { key: 'region', label: t('region'), children: <RegionPath region={unit.region} whole /> },
    { key: 'address', label: t('address'), children: unit.address },
    { key: 'position', label: t('position'), children: unit.longitude === null || unit.latitude === null ? null : `${unit.longitude}, ${unit.latitude}` },
    { key: 'creditCode', label: t('creditCode'), children: unit.creditCode },
    {
      key: 'offers',
      label: t('offers'),
      children: unit.offers.length === 0 ? null : unit.offers.map((offer) => (
        <Tag key={offer} variant="filled">
          {offer}
        </Tag>
      )),
    },
  ].filter((item) => item.children);
  return (
    <LiveHighlight of={`unit/${unit.id}`} block>
      <h2 id="profile">{t('profile')}</h2>
      <Descriptions column={1} size="small" items={filled} />
    </LiveHighlight>
  );
}
