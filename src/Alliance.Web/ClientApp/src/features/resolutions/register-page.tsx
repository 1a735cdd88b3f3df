import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { sayNumber, useResolutions, type Resolution } from './api';
import { EnterDialog } from './enter-dialog';
import styles from './resolutions.module.css';
import { StatusTag } from './status-tag';
import { useResolutionWords } from './words';
import { DataTable, EmptyState, RelativeTime, SearchField, Trouble, useDocumentTitle, type Column } from '@/components';
import { MeetingsNav } from '@/components/meetings-nav';
import { allianceScope, useAlliance } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { useLanguage, type Language } from '@/lib/i18n';
import { useFilters } from '@/lib/url';

/** The register of resolutions. Filters live in the URL. */
export function RegisterPage() {
  const { allianceId = '' } = useParams();
  const t = useResolutionWords();
  const language = useLanguage();
  const alliance = useAlliance(allianceId);
  const [{ year, status, q, page, size }, setFilters] = useFilters(['year', 'status', 'q', 'page', 'size']);
  const [entering, setEntering] = useState(false);
  const { data, error, refetch } = useResolutions(allianceId, { year, status, q, page, size });
  const columns = useMemo(() => columnsOf(t, language, allianceId), [t, language, allianceId]);
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('resolutions', allianceScope(allianceId));
  if (error !== null && data === undefined) return <Trouble error={error} retry={() => void refetch()} />;
  const enter = data?.may['resolution.enter'] === true && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEntering(true)}>
      {t('enter')}
    </Button>
  );
  const filtered = year !== '' || status !== '' || q !== '';
  return (
    <div className={styles.page}>
      <MeetingsNav />
      <header className={styles.header}>
        <div>
          <h2>{t('title')}</h2>
          <p>{t('about')}</p>
        </div>
        {enter}
      </header>
      <DataTable<Resolution>
        name={`${alliance.name} ${t('title')}`}
        id="resolutions"
        rows={data?.items}
        rowKey={(row) => row.id}
        columns={columns}
        serverSorted
        touch={(row) => `resolution/${row.id}`}
        paging={{ page: Number(page || 1), size: Number(size || 50), total: data?.total ?? 0, onPage: (next, each) => setFilters({ page: String(next), size: String(each) }) }}
        empty={filtered ? <EmptyState title={t('nothing')} text={t('nothingText')} /> : <EmptyState title={t('empty')} text={t('emptyText')} action={enter} />}
        filters={
          <>
            <SearchField value={q} onChange={(text) => setFilters({ q: text })} label={t('search')} />
            <Select
              value={year}
              aria-label={t('year')}
              style={{ minWidth: 112 }}
              onChange={(value: string) => setFilters({ year: value })}
              options={[{ value: '', label: t('allYears') }, ...(data?.years ?? []).map((each) => ({ value: String(each), label: String(each) }))]}
            />
            <Select
              value={status}
              aria-label={t('status')}
              style={{ minWidth: 112 }}
              onChange={(value: string) => setFilters({ status: value })}
              options={[{ value: '', label: t('allStatuses') }, ...(['in-force', 'amended', 'repealed'] as const).map((each) => ({ value: each, label: t(`is.${each}`) }))]}
            />
          </>
        }
      />
      {entering && <EnterDialog allianceId={allianceId} onClose={() => setEntering(false)} />}
    </div>
  );
}

function columnsOf(t: ReturnType<typeof useResolutionWords>, language: Language, alliance: string): Column<Resolution>[] {
  return [
    { key: 'number', title: t('number'), text: (each) => sayNumber(each, language), render: (each) => <span className={styles.number}>{sayNumber(each, language)}</span>, width: 128 },
    { key: 'name', title: t('name'), text: (each) => each.title, render: (each) => <Link to={`/alliances/${alliance}/meetings/resolutions/${each.id}`}>{each.title}</Link>, phone: 'title' },
    { key: 'status', title: t('status'), text: (each) => t(`is.${each.status}`), render: (each) => <StatusTag status={each.status} /> },
    { key: 'passedOn', title: t('passedOn'), text: (each) => each.passedOn, render: (each) => <RelativeTime at={each.passedOn} dayOnly /> },
    { key: 'how', title: t('how'), text: (each) => t(`how.${each.how}`) },
    { key: 'meeting', title: t('meeting'), text: (each) => each.conferenceTitle ?? '', optional: true },
    { key: 'items', title: t('openItems'), text: (each) => each.openActionItems, align: 'right' },
  ];
}
