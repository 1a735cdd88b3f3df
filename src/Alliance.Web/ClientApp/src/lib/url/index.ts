export { useFilters } from './use-filters';
