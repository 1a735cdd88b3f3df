import type { UnitBody } from './units';

/** What is wrong in one cell; the server says it in both languages. */
export interface ImportProblem {
  row: number;
  column: number;
  columnName: string | null;
  value: string | null;
  code: string;
  detail: string;
  detailEn: string;
}

export interface ImportPreview {
  id: string;
  rows: number;
  good: number;
  bad: number;
  problems: ImportProblem[];
  preview: { row: number; details: UnitBody }[];
}

export interface ImportProgress {
  status: 'ready' | 'running' | 'done' | 'failed';
  done: number;
  total: number;
  skipped: number;
  problems?: ImportProblem[];
}

export const largestFile = 20 * 1024 * 1024;
