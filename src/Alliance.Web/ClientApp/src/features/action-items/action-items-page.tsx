import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import styles from './action-items.module.css';
import { useItems, type ActionItem } from './api';
import { AssignDialog } from './assign-dialog';
import { ItemDrawer } from './item-drawer';
import { ItemStanding } from './item-standing';
import { Origin, originText } from './origin';
import { standingOf } from './standing';
import { useActionItemWords } from './words';
import { DataTable, EmptyState, RelativeTime, SearchField, Trouble, UnitName, useDocumentTitle, type Column } from '@/components';
import { MeetingsNav } from '@/components/meetings-nav';
import { allianceScope, useAlliance, useMembers, useRights } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { useFilters } from '@/lib/url';

const states = ['open', 'overdue', 'done', 'closed', 'all'] as const;

/** What is to be done in an alliance. Filters and the open item live in the URL. */
export function ActionItemsPage() {
  const { allianceId = '' } = useParams();
  const t = useActionItemWords();
  const alliance = useAlliance(allianceId);
  const rights = useRights(alliance);
  const [{ state, unit, q, page, size, item, resolution, assign: asked }, setFilters] = useFilters(['state', 'unit', 'q', 'page', 'size', 'item', 'resolution', 'assign']);
  const [assigning, setAssigning] = useState(asked !== '');
  const shown = state === '' ? 'open' : state;
  const { data, error, refetch, isFetching } = useItems(allianceId, { state: shown === 'all' ? undefined : shown, unit, q, resolution, page, size });
  const { data: members } = useMembers(allianceId);
  const columns = useMemo(() => columnsOf(t, allianceId, (id) => setFilters({ item: id })), [t, allianceId, setFilters]);
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('action-items', allianceScope(allianceId));
  if (error !== null && data === undefined) return <Trouble error={error} retry={() => void refetch()} />;
  const counts = data?.counts;
  const count = { open: counts?.open, overdue: counts?.overdue, done: counts?.toConfirm, closed: undefined, all: undefined };
  const mayAssign = data?.may['action-item.assign'] === true;
  const assign = mayAssign && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAssigning(true)}>
      {t('assign')}
    </Button>
  );
  const nothingAtAll = counts !== undefined && counts.open + counts.toConfirm + counts.confirmed === 0 && data?.total === 0;
  return (
    <div className={styles.page}>
      <MeetingsNav />
      <header className={styles.header}>
        <div>
          <h2>{t('title')}</h2>
          <p>{t('about')}</p>
        </div>
        {assign}
      </header>
      <Segmented
        className={styles.states}
        value={shown}
        aria-label={t('view')}
        onChange={(value) => setFilters({ state: value === 'open' ? null : value })}
        options={states.map((each) => ({ value: each, label: `${t(each === 'all' ? 'state.' : `state.${each}`)}${count[each] ? ` ${count[each]}` : ''}` }))}
      />
      <DataTable<ActionItem>
        name={`${alliance.name} ${t('title')}`}
        id="action-items"
        rows={data?.items}
        loading={isFetching && data === undefined}
        rowKey={(row) => row.id}
        columns={columns}
        serverSorted
        touch={(row) => `action-item/${row.id}`}
        onOpen={(row) => setFilters({ item: row.id, page: page || null })}
        paging={{ page: Number(page || 1), size: Number(size || 50), total: data?.total ?? 0, onPage: (next, each) => setFilters({ page: String(next), size: String(each) }) }}
        empty={nothingAtAll ? <EmptyState title={t('empty')} text={t('emptyText')} action={assign} /> : <EmptyState title={t('nothing')} text={t('nothingText')} />}
        filters={
          <>
            <SearchField value={q} onChange={(text) => setFilters({ q: text })} label={t('search')} />
            <Select
              value={unit}
              aria-label={t('unit')}
              style={{ minWidth: 144 }}
              onChange={(value: string) => setFilters({ unit: value })}
              showSearch={{ optionFilterProp: 'label' }}
              options={[{ value: '', label: t('allUnits') }, ...(members ?? []).map((member) => ({ value: member.unitId, label: member.shortName ?? member.name }))]}
            />
          </>
        }
      />
      {assigning && <AssignDialog allianceId={allianceId} resolutionId={resolution || undefined} onClose={() => setAssigning(false)} />}
      {item !== '' && <ItemDrawer allianceId={allianceId} itemId={item} rights={rights} onClose={() => setFilters({ item: null, page: page || null })} />}
    </div>
  );
}

function columnsOf(t: ReturnType<typeof useActionItemWords>, alliance: string, open: (id: string) => void): Column<ActionItem>[] {
  return [
    {
      key: 'title',
      title: t('item'),
      text: (item) => item.title,
      render: (item) => (
        <Button type="link" className={styles.name} onClick={() => open(item.id)}>
          {item.title}
        </Button>
      ),
      phone: 'title',
    },
    { key: 'owner', title: t('unit'), text: (item) => item.owner.name, render: (item) => <UnitName id={item.owner.id} name={item.owner.name} shortName={item.owner.shortName} dot link /> },
    { key: 'dueOn', title: t('dueOn'), text: (item) => item.dueOn, render: (item) => <RelativeTime at={item.dueOn} dayOnly /> },
    { key: 'standing', title: t('standing'), text: (item) => t(`is.${standingOf(item)}`), render: (item) => <ItemStanding item={item} /> },
    { key: 'origin', title: t('origin'), text: (item) => originText(item, t), render: (item) => <Origin alliance={alliance} item={item} /> },
  ];
}
