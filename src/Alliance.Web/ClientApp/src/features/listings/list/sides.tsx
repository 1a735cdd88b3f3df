import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { SideColumn } from './column';
import { askOf, type ListFilters } from './filters';
import type { Facets, ListBook, Side } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { sayNumber } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { useIsPhone } from '@/lib/use-is-phone';

interface Props {
  allianceId: string | null;
  sides: readonly Side[];
  filters: ListFilters;
  facets: Facets | undefined;
  book?: ListBook | undefined;
  action: (side: Side) => ReactNode;
}

/** The sides facing each other; on a phone one after another would be endless, so that one is chosen. */
export function Sides({ allianceId, sides, filters: [values, change], facets, book, action }: Props) {
  const t = useListingWords();
  const language = useLanguage();
  const phone = useIsPhone();
  const counted = (side: Side) => {
    if (facets === undefined || facets.capped || book === undefined) return undefined;
    const kinds = new Set(book.kinds.filter((kind) => kind.side === side).map((kind) => kind.code));
    return facets.kinds.filter((kind) => kinds.has(kind.code)).reduce((sum, kind) => sum + kind.count, 0);
  };
  const chosen = sides.find((side) => side === values.side);
  const shown = phone ? [chosen ?? sides[0]!] : chosen === undefined ? sides : [chosen];
  const named = (side: Side) => {
    const count = counted(side);
    return count === undefined ? t(side) : `${t(side)} ${sayNumber(count, language)}`;
  };
  return (
    <>
      {(phone || chosen !== undefined) && (
        <Segmented
          block={phone}
          className={styles.sideChoice}
          aria-label={t('sides')}
          value={phone ? shown[0]! : (chosen ?? '')}
          onChange={(side) => change({ side: side || null })}
          options={[...(phone ? [] : [{ value: '' as const, label: t('allSides') }]), ...sides.map((side) => ({ value: side, label: named(side) }))]}
        />
      )}
      <div className={`${styles.sides} ${shown.length > 2 ? styles.three : ''}`}>
        {shown.map((side) => (
          <SideColumn key={side} allianceId={allianceId} side={side} filter={askOf(values)} count={counted(side)} action={action(side)} />
        ))}
      </div>
    </>
  );
}
