import { FilterOutlined } from '@ant-design/icons';
import { Button, Checkbox, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { Facets } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { SearchField } from '@/components';
import { Slot } from '@/components/slots';
import { sayNumber } from '@/lib/format';
import { nameIn, useLanguage } from '@/lib/i18n';
import { useFilters } from '@/lib/url';
import { useIsPhone } from '@/lib/use-is-phone';

export const filterNames = ['q', 'category', 'region', 'status', 'mine', 'view', 'side'] as const;

export type ListFilters = ReturnType<typeof useListFilters>;

export const useListFilters = () => useFilters(filterNames);

/** What the API is asked, from what stands in the address. */
export const askOf = (values: Record<(typeof filterNames)[number], string>) => ({
  q: values.q || undefined,
  category: values.category || undefined,
  region: values.region || undefined,
  status: values.status || undefined,
  mine: values.mine === 'yes' ? true : undefined,
});

/** What is looked for, as it is saved: the filters as they stand in the address of the API. */
const savedAsk = (values: Record<(typeof filterNames)[number], string>): Record<string, string> =>
  Object.fromEntries(Object.entries(askOf(values)).filter(([name, value]) => value !== undefined && name !== 'status').map(([name, value]) => [name, String(value)]));

/** On a phone what stands beside the search is folded away: the entries are what one came for. */
export function FilterBar({ allianceId, filters: [values, change], facets, withMine }: { allianceId: string | null; filters: ListFilters; facets: Facets | undefined; withMine: boolean }) {
  const t = useListingWords();
  const language = useLanguage();
  const phone = useIsPhone();
  const [open, setOpen] = useState(false);
  const folded = phone && !open;
  const options = (list: Facets['categories'] | undefined) => (list ?? []).map((facet) => ({ value: facet.code, label: `${nameIn(language, facet.name, facet.nameEn)} · ${facet.count}` }));
  const chosen = (['category', 'region', 'status', 'mine'] as const).filter((name) => values[name] !== '').length;
  const filtered = chosen > 0 || values.q !== '';
  const named = (list: Facets['categories'] | undefined, code: string) => list?.filter((facet) => facet.code === code).map((facet) => nameIn(language, facet.name, facet.nameEn)) ?? [];
  const suggestion = [values.q, ...named(facets?.categories, values.category), ...named(facets?.regions, values.region)].filter((part) => part !== '').join(' · ');
  return (
    <div className={styles.filters}>
      <SearchField className={styles.search} value={values.q} label={t('search')} onChange={(q) => change({ q })} />
      {phone && (
        <Button className={styles.filterButton} icon={<FilterOutlined aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {chosen === 0 ? t('filters') : t('filtersOn', { count: chosen })}
        </Button>
      )}
      {!folded && (
        <>
          <Select className={styles.picker} allowClear placeholder={t('category')} aria-label={t('category')} value={values.category || undefined} onChange={(category?: string) => change({ category: category ?? null })} options={options(facets?.categories)} />
          <Select className={styles.picker} allowClear placeholder={t('region')} aria-label={t('region')} value={values.region || undefined} onChange={(region?: string) => change({ region: region ?? null })} options={options(facets?.regions)} />
          <Select
            className={styles.picker}
            aria-label={t('status')}
            value={values.status}
            onChange={(status) => change({ status })}
            options={[
              { value: '', label: t('openOnly') },
              { value: 'posted,partly-matched,fulfilled', label: t('openAndMet') },
              { value: 'fulfilled', label: t('status.fulfilled') },
              { value: 'paused', label: t('status.paused') },
              { value: 'expired', label: t('status.expired') },
              ...(withMine ? [{ value: 'draft', label: t('status.drafts') }] : []),
              { value: 'all', label: t('allStatus') },
            ]}
          />
          {withMine && (
            <Checkbox checked={values.mine === 'yes'} onChange={(event) => change({ mine: event.target.checked ? 'yes' : null })}>
              {t('mine')}
            </Checkbox>
          )}
        </>
      )}
      <Segmented
        aria-label={t('view')}
        value={values.view || 'list'}
        onChange={(view) => change({ view: view === 'map' ? 'map' : null })}
        options={[
          { value: 'list', label: t('list') },
          { value: 'map', label: t('map') },
        ]}
      />
      {facets !== undefined && <span className={styles.count}>{t(facets.capped ? 'foundCapped' : 'found', { count: facets.capped ? sayNumber(facets.total, language) : facets.total })}</span>}
      {filtered && (
        <Button type="link" onClick={() => change({ q: null, category: null, region: null, status: null, mine: null })}>
          {t('clear')}
        </Button>
      )}
      <Slot name="listings.save-search" allianceId={allianceId} ask={savedAsk(values)} suggestion={suggestion} fallback={null} />
    </div>
  );
}
