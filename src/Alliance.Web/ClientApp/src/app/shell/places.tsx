import { ApartmentOutlined, AppstoreOutlined, BankOutlined, CalendarOutlined, ControlOutlined, EnvironmentOutlined, TeamOutlined, UnorderedListOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { may, type Session } from '@/lib/session';

export interface PlaceOnRail {
  to: string;
  word: 'workbench' | 'alliances' | 'calendar' | 'lists' | 'memberUnits' | 'people' | 'regions' | 'admin';
  icon: ReactNode;
}

/** The rail: only what exists, and only what this person may open. */
export function placesFor(session: Session): PlaceOnRail[] {
  return [
    { to: '/', word: 'workbench', icon: <AppstoreOutlined aria-hidden /> },
    { to: '/alliances', word: 'alliances', icon: <ApartmentOutlined aria-hidden /> },
    { to: '/calendar', word: 'calendar', icon: <CalendarOutlined aria-hidden /> },
    { to: '/lists', word: 'lists', icon: <UnorderedListOutlined aria-hidden /> },
    { to: '/member-units', word: 'memberUnits', icon: <BankOutlined aria-hidden /> },
    ...(may(session, 'people.see') ? [{ to: '/people', word: 'people', icon: <TeamOutlined aria-hidden /> } as const] : []),
    { to: '/regions', word: 'regions', icon: <EnvironmentOutlined aria-hidden /> },
    ...(may(session, 'administration.see') ? [{ to: '/admin', word: 'admin', icon: <ControlOutlined aria-hidden /> } as const] : []),
  ];
}
