import { Tag } from 'antd';
import type { Balance } from './types';
import { useBalanceWords } from './words';
import { nameIn, useLanguage } from '@/lib/i18n';

/** That only one category is counted, and the way back to all. */
export function OfCategory({ code, balance, clear }: { code: string; balance: Balance | undefined; clear: () => void }) {
  const t = useBalanceWords();
  const language = useLanguage();
  if (code === '') return null;
  const known = balance?.categories.find((row) => row.code === code);
  return (
    <p style={{ margin: 0 }}>
      <Tag closable={{ 'aria-label': t('allCategories') }} onClose={clear}>
        {known === undefined ? t('onlyOne') : t('onlyCategory', { name: nameIn(language, known.name, known.nameEn) })}
      </Tag>
    </p>
  );
}
