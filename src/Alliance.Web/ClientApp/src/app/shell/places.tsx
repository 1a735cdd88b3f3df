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
    { to: '/', word: 'workbench', icon: <AppstoreOutlined /> },
    { to: '/alliances', word: 'alliances', icon: <ApartmentOutlined /> },
    { to: '/calendar', word: 'calendar', icon: <CalendarOutlined /> },
    { to: '/lists', word: 'lists', icon: <UnorderedListOutlined /> },
    { to: '/member-units', word: 'memberUnits', icon: <BankOutlined /> },
    ...(may(session, 'people.see') ? [{ to: '/people', word: 'people', icon: <TeamOutlined /> } as const] : []),
    { to: '/regions', word: 'regions', icon: <EnvironmentOutlined /> },
    ...(may(session, 'administration.see') ? [{ to: '/admin', word: 'admin', icon: <ControlOutlined /> } as const] : []),
  ];
}
