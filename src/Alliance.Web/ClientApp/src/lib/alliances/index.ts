export { allianceKey, alliancePath, allianceQuery, allianceScope, membersQuery, useAlliance, useMembers } from './queries';
export { useRights, type Rights } from './rights';
export * from './types';
