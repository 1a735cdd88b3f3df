import type { Session } from './session';

/** What the console offers outside of an alliance; inside one the server's own `may` is asked. The server decides in any case. */
export type Ability =
  | 'alliance.found'
  | 'member-unit.register'
  | 'member-unit.change'
  | 'member-unit.merge'
  | 'member-unit.import'
  | 'people.see'
  | 'person.register'
  | 'person.change'
  | 'person.grant-role'
  | 'person.deactivate'
  | 'administration.see';

type Who = Pick<Session, 'administrator' | 'grants' | 'units' | 'person'>;

const coordinates = (who: Who) => who.grants.some((grant) => grant.role === 'coordinator');
const isDelegate = (who: Who) => who.grants.some((grant) => grant.role === 'delegate');

const rules: Readonly<Record<Ability, (who: Who, target?: string) => boolean>> = {
  'alliance.found': (who) => who.administrator,
  'member-unit.register': (who) => who.administrator || coordinates(who),
  'member-unit.import': (who) => who.administrator || coordinates(who),
  'member-unit.change': (who, unit) => who.administrator || coordinates(who) || who.units.some((each) => each.id === unit),
  'member-unit.merge': (who) => who.administrator,
  'people.see': (who) => who.administrator || coordinates(who) || isDelegate(who),
  'person.register': (who) => who.administrator || coordinates(who) || isDelegate(who),
  'person.grant-role': (who) => who.administrator || coordinates(who) || isDelegate(who),
  'person.change': (who, person) => who.administrator || who.person?.id === person,
  'person.deactivate': (who) => who.administrator,
  'administration.see': (who) => who.administrator,
};

export function may(who: Who, ability: Ability, target?: string): boolean {
  return rules[ability](who, target);
}
