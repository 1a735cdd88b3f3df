import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Balance } from './types';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { get } from '@/lib/http';

export const balanceKey = (alliance: string) => allianceKey(alliance, 'balance');

interface Ask {
  since: string;
  /** With the alliances below. */
  below?: boolean;
  category?: string | undefined;
}

export const useBalance = (alliance: string, ask: Ask) =>
  useQuery({ queryKey: [...balanceKey(alliance), ask], queryFn: ({ signal }) => get<Balance>(alliancePath(alliance, 'balance'), { ...ask }, signal), placeholderData: keepPreviousData });

export const useRegionBalance = (region: string, ask: Ask) =>
  useQuery({
    queryKey: ['region-balance', region, ask],
    queryFn: ({ signal }) => get<Balance>('/api/balance', { region, ...ask }, signal),
    placeholderData: keepPreviousData,
    enabled: region !== '',
  });
