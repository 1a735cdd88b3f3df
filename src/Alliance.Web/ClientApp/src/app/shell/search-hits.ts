import type { AllianceType, RegionLevel, UnitKind } from '@/lib/api';
import { nameIn, type Language } from '@/lib/i18n';

interface Region {
  code?: string;
  name?: string;
  path?: string;
}

/** What the server found, five of each at most. */
export interface Found {
  units?: { id: string; name: string; kind?: UnitKind; region?: Region }[];
  alliances?: { id: string; name: string; nameEn?: string | null; type?: AllianceType; regions?: Region[] }[];
  regions?: { code: string; name: string; path?: string; level?: RegionLevel }[];
  people?: { id: string; name: string; signInName?: string }[];
}

export interface Hit {
  group: 'units' | 'alliances' | 'regions' | 'people';
  to: string;
  title: string;
  aside: string;
}

type DomainWord = (key: `kind.${UnitKind}` | `type.${AllianceType}` | `level.${RegionLevel}`) => string;

const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');

export function flatten(found: Found, d: DomainWord, spoken: Language): Hit[] {
  return [
    ...(found.alliances ?? []).map((a) => ({
      group: 'alliances' as const,
      to: `/alliances/${a.id}`,
      title: nameIn(spoken, a.name, a.nameEn),
      aside: joined(a.type && d(`type.${a.type}`), ...(a.regions ?? []).map((region) => region.name)),
    })),
    ...(found.units ?? []).map((u) => ({
      group: 'units' as const,
      to: `/member-units/${u.id}`,
      title: u.name,
      aside: joined(u.kind && d(`kind.${u.kind}`), u.region?.path ?? u.region?.name),
    })),
    ...(found.people ?? []).map((p) => ({ group: 'people' as const, to: `/people/${p.id}`, title: p.name, aside: p.signInName ?? '' })),
    ...(found.regions ?? []).map((r) => ({
      group: 'regions' as const,
      to: `/regions?at=${r.code}`,
      title: r.name,
      aside: joined(r.level && d(`level.${r.level}`), r.path),
    })),
  ];
}
