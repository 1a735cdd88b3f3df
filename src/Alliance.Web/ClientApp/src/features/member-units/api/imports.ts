import type { MemberUnitRow } from '@/lib/api';

export interface ImportProblem {
  row: number;
  column: number | string;
  columnName: string | null;
  value: string | null;
  code: string;
  facts?: Readonly<Record<string, string>> | null;
}

export interface ImportPreview {
  id: string;
  rows: number;
  good: number;
  bad: number;
  problems: ImportProblem[];
  preview: Partial<Omit<MemberUnitRow, 'region'>>[] & { name?: string; region?: unknown }[];
}

export interface ImportProgress {
  status: 'ready' | 'running' | 'done' | 'failed';
  done: number;
  total: number;
  skipped: number;
}

export const largestFile = 20 * 1024 * 1024;
