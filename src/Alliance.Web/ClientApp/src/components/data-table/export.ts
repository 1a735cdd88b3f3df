import type { Column } from './columns';

/** A cell that a spreadsheet would take for a formula is written as text. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (value: string | number) => (typeof value === 'number' ? String(value) : `"${harmless(value).replaceAll('"', '""')}"`);

export function toCsv<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const lines = [columns.map((column) => quoted(column.title)), ...rows.map((row) => columns.map((column) => quoted(column.text(row))))];
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}`;
}

export function exportCsv<T>(name: string, rows: readonly T[], columns: readonly Column<T>[]): void {
  const url = URL.createObjectURL(new Blob([toCsv(rows, columns)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

export async function exportXlsx<T>(name: string, rows: readonly T[], columns: readonly Column<T>[]): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const head = columns.map((column) => ({ value: column.title, fontWeight: 'bold' as const }));
  const body = rows.map((row) => columns.map((column) => ({ value: column.text(row) })));
  await writeXlsxFile([head, ...body], { columns: columns.map((column) => ({ width: Math.max(10, column.title.length * 2 + 8) })) }).toFile(`${name}.xlsx`);
}
