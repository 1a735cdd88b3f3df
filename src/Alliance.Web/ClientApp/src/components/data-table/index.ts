export { DataTable, type Paging } from './data-table';
export { type Column } from './columns';
