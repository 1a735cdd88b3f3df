export { may, type Ability } from './may';
export { readSession, sessionKey, sessionQuery, useMaybeSession, useSession, type DemoAccount, type Person, type Session, type SignedIn } from './session';
