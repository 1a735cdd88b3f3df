import { Checkbox, Select } from 'antd';
import { RegionPicker, SearchField, useRegionName } from '@/components';
import { useDomainWords } from '@/lib/api';
import { allianceTypes } from '../api/directory';
import { useAlliancesWords } from '../words';

type Name = 'q' | 'region' | 'type' | 'mine' | 'sort';

interface Props {
  filters: Record<Name, string>;
  change: (next: Partial<Record<Name, string | null>>) => void;
}

export function DirectoryFilters({ filters, change }: Props) {
  const t = useAlliancesWords();
  const d = useDomainWords();
  const region = useRegionName(filters.region);
  return (
    <>
      <SearchField value={filters.q} label={t('find')} onChange={(q) => change({ q })} />
      <RegionPicker
        style={{ width: 200 }}
        aria-label={t('region')}
        placeholder={t('region')}
        value={filters.region}
        known={region}
        allowClear
        onChange={(code) => change({ region: code })}
      />
      <Select
        style={{ width: 136 }}
        aria-label={t('type')}
        placeholder={t('type')}
        allowClear
        value={filters.type || null}
        onChange={(type: string | undefined) => change({ type: type ?? null })}
        options={allianceTypes.map((type) => ({ value: type, label: d(`type.${type}`) }))}
      />
      <Checkbox style={{ alignSelf: 'center' }} checked={filters.mine !== ''} onChange={(event) => change({ mine: event.target.checked ? '1' : null })}>
        {t('mine')}
      </Checkbox>
    </>
  );
}
