export * from './types';
export { useDomainWords } from './words';
