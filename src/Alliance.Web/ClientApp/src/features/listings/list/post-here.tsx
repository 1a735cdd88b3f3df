import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { Side } from '../types';
import { useListingWords } from '../words';
import type { AllianceCard } from '@/lib/api';
import { get } from '@/lib/http';
import { nameIn, useLanguage } from '@/lib/i18n';

const words = { gives: 'postGives', wants: 'postWants', does: 'postDoes' } as const;

/** Posting from the lists of all alliances: at once where I am in one, else in the one that I choose. */
export function PostHere({ side }: { side: Side }) {
  const t = useListingWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const { data } = useQuery({ queryKey: ['alliances', 'mine', 'to-post'], queryFn: ({ signal }) => get<{ items: AllianceCard[] }>('/api/alliances', { mine: true, size: 100 }, signal) });
  const mine = (data?.items ?? []).filter((alliance) => alliance.status === 'active' && alliance.myRelations.some((relation) => relation === 'member' || relation === 'coordinator'));
  const to = (alliance: AllianceCard) => `/alliances/${alliance.id}/listings/new?side=${side}`;
  const type = side === 'does' ? 'default' : 'primary';
  if (mine.length === 0) return null;
  if (mine.length === 1) {
    return (
      <Link to={to(mine[0]!)}>
        <Button type={type}>{t(words[side])}</Button>
      </Link>
    );
  }

  return (
    <Dropdown trigger={['click']} menu={{ items: mine.map((alliance) => ({ key: alliance.id, label: nameIn(language, alliance.name, alliance.nameEn), onClick: () => void navigate(to(alliance)) })) }}>
      <Button type={type}>{t(words[side])}</Button>
    </Dropdown>
  );
}
