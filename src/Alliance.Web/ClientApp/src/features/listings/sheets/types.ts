export interface SheetProblem {
  row: number;
  column: number;
  columnName: string;
  value: string | null;
  code: string;
  detail: string;
  detailEn: string;
}

export interface ImportLine {
  row: number;
  changes: boolean;
  unitName: string;
  title: string;
  quantity: number;
}

export interface ImportPreview {
  id: string;
  rows: number;
  fresh: number;
  changes: number;
  /** Rows that say what stands already. */
  same: number;
  wrong: number;
  problems: SheetProblem[];
  lines: ImportLine[];
}

export interface ImportStatus {
  id: string;
  status: 'ready' | 'running' | 'done' | 'failed' | 'undoing' | 'undone';
  done: number;
  total: number;
  skipped: number;
  problems: SheetProblem[];
}

export const endings: readonly ImportStatus['status'][] = ['done', 'failed', 'undone'];
