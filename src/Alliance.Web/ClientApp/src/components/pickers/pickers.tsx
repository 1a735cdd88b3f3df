import { useDomainWords, type AllianceCard, type MemberUnitRow, type Page, type Region, type RegionLevel } from '@/lib/api';
import { get } from '@/lib/http';
import { nameIn, useLanguage } from '@/lib/i18n';
import { useComponentWords } from '../words';
import { RemoteSelect, type PickerProps } from './remote-select';

export function RegionPicker({ level, under, ...props }: PickerProps & { level?: RegionLevel; under?: string }) {
  const t = useComponentWords();
  return (
    <RemoteSelect
      placeholder={t('pickRegion')}
      {...props}
      of={`regions ${level ?? ''} ${under ?? ''}`}
      ask={async (q, signal) => {
        const page = await get<Page<Region>>('/api/regions', { q, level, parent: under, size: 20 }, signal);
        return page.items.map((region) => ({ value: region.code, label: region.name, aside: region.path }));
      }}
      offerAll={under !== undefined}
    />
  );
}

export function UnitPicker(props: PickerProps) {
  const t = useComponentWords();
  const d = useDomainWords();
  return (
    <RemoteSelect
      placeholder={t('pickUnit')}
      {...props}
      of="units"
      ask={async (q, signal) => {
        const page = await get<Page<MemberUnitRow>>('/api/member-units', { q, size: 20 }, signal);
        return page.items
          .filter((unit) => unit.status === 'open')
          .map((unit) => ({ value: unit.id, label: unit.name, aside: `${d(`kind.${unit.kind}`)} · ${unit.region.path}` }));
      }}
      offerAll
    />
  );
}

export function AlliancePicker(props: PickerProps) {
  const t = useComponentWords();
  const spoken = useLanguage();
  return (
    <RemoteSelect
      placeholder={t('pickAlliance')}
      {...props}
      of={`alliances ${spoken}`}
      ask={async (q, signal) => {
        const page = await get<Page<AllianceCard>>('/api/alliances', { q, size: 20 }, signal);
        return page.items.map((alliance) => ({
          value: alliance.id,
          label: nameIn(spoken, alliance.name, alliance.nameEn),
          aside: alliance.regions.map((region) => region.name).join(' · '),
        }));
      }}
      offerAll
    />
  );
}
