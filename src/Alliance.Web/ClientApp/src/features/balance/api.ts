import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Balance } from './types';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { get } from '@/lib/http';

export const balanceKey = (alliance: string) => allianceKey(alliance, 'balance');

export const useBalance = (alliance: string, since: string | undefined) =>
  useQuery({ queryKey: [...balanceKey(alliance), since], queryFn: ({ signal }) => get<Balance>(alliancePath(alliance, 'balance'), { since }, signal), placeholderData: keepPreviousData });
