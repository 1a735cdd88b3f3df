import { Select, Tag } from 'antd';
import { useMemo } from 'react';
import { MemberActions } from './member-actions';
import styles from './memberships.module.css';
import { useMembershipWords } from './words';
import { DataTable, EmptyState, RelativeTime, Trouble, UnitName, type Column } from '@/components';
import { useMembers, type AllianceDetail, type Member, type Rights } from '@/lib/alliances';
import { useDomainWords } from '@/lib/api';
import { sayFraction } from '@/lib/format';
import { nameIn, useLanguage, type Language } from '@/lib/i18n';
import { inkAmong } from '@/lib/provinces';
import { useFilters } from '@/lib/url';

/** The roll of members. Filters live in the URL. */
export function Roll({ alliance, rights }: { alliance: AllianceDetail; rights: Rights }) {
  const t = useMembershipWords();
  const d = useDomainWords();
  const language = useLanguage();
  const [{ status, province, sort }, setFilters] = useFilters(['status', 'province', 'sort']);
  const { data, error, refetch } = useMembers(alliance.id);
  const columns = useMemo(() => columnsOf(t, d, language, alliance), [t, d, language, alliance]);
  const provinces = useMemo(() => [...new Map((data ?? []).flatMap((m) => (m.province === null ? [] : [[m.province.code, m.province.name] as const])))], [data]);
  const rows = data?.filter(
    (member) => (status === 'all' || (status === '' ? member.status !== 'left' : member.status === status)) && (province === '' || member.province?.code === province),
  );
  if (error !== null && data === undefined) return <Trouble error={error} retry={() => void refetch()} />;
  return (
    <DataTable<Member>
      name={`${alliance.name} ${t('title')}`}
      id="members"
      rows={rows}
      rowKey={(member) => member.unitId}
      columns={columns}
      sort={sort}
      onSort={(next) => setFilters({ sort: next })}
      touch={(member) => `member/${member.unitId}`}
      rowActions={(member) => <MemberActions alliance={alliance} member={member} rights={rights} />}
      empty={data?.length === 0 ? <EmptyState title={t('emptyTitle')} text={t('emptyText')} /> : undefined}
      filters={
        <>
          <Select
            value={status}
            aria-label={t('filterStatus')}
            style={{ minWidth: 112 }}
            onChange={(value: string) => setFilters({ status: value })}
            options={[
              { value: '', label: t('present') },
              { value: 'active', label: t('status_active') },
              { value: 'suspended', label: t('status_suspended') },
              { value: 'left', label: t('status_left') },
              { value: 'all', label: t('all') },
            ]}
          />
          {provinces.length > 1 && (
            <Select
              value={province}
              aria-label={t('filterProvince')}
              style={{ minWidth: 128 }}
              onChange={(value: string) => setFilters({ province: value })}
              options={[{ value: '', label: t('allProvinces') }, ...provinces.map(([value, label]) => ({ value, label }))]}
            />
          )}
        </>
      }
    />
  );
}

function columnsOf(t: ReturnType<typeof useMembershipWords>, d: ReturnType<typeof useDomainWords>, language: Language, alliance: AllianceDetail): Column<Member>[] {
  const bodies = new Map(alliance.bodies.map((body) => [body.id, nameIn(language, body.name, body.nameEn)]));
  const seats = (member: Member) => member.bodies.flatMap((id) => bodies.get(id) ?? []).join(language === 'zh' ? '、' : ', ');
  const several = new Set(alliance.regions.map((region) => region.code.slice(0, 2))).size > 1;
  const weighted = alliance.charter.rotation.shares === 'weighted';
  return [
    {
      key: 'name',
      title: t('unit'),
      text: (member) => member.name,
      render: (member) => (
        <>
          <UnitName id={member.unitId} name={member.name} link dot={inkAmong(several, member.unitId, member.province?.code).solid} />
          {member.isChair && (
            <span className={styles.chair}>{t('isChair')}</span>
          )}
        </>
      ),
      sort: true,
      phone: 'title',
    },
    { key: 'kind', title: t('kind'), text: (member) => d(`kind.${member.kind}`), sort: true },
    { key: 'region', title: t('region'), text: (member) => member.region?.name ?? '', sort: true },
    { key: 'province', title: t('province'), text: (member) => member.province?.name ?? '', sort: true, optional: !several },
    { key: 'share', title: t('share'), text: (member) => member.share, render: (member) => <span title={member.share}>{sayFraction(member.share)}</span>, align: 'right', optional: !weighted },
    { key: 'bodies', title: t('inBodies'), text: seats },
    { key: 'served', title: t('served'), text: (member) => member.served, render: (member) => t('termsCount', { count: member.served }), sort: true, align: 'right' },
    { key: 'status', title: t('status'), text: (member) => t(`status_${member.status}`), sort: true, render: (member) => (member.status === 'active' ? t('status_active') : <Tag>{t(`status_${member.status}`)}</Tag>) },
    { key: 'joinedOn', title: t('joinedOn'), text: (member) => member.joinedOn, render: (member) => <RelativeTime at={member.joinedOn} dayOnly />, sort: true, optional: true },
  ];
}
