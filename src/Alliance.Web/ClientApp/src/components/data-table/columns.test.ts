import { describe, expect, it } from 'vitest';
import { sortRows, type Column } from './columns';
import { toCsv } from './export';

const columns: Column<{ name: string; terms: number }>[] = [
  { key: 'name', title: '名称', text: (row) => row.name, sort: true },
  { key: 'terms', title: '任数', text: (row) => row.terms, sort: true },
];
const rows = [
  { name: '外滩街道', terms: 10 },
  { name: '半淞园路街道', terms: 9 },
];

describe('a table', () => {
  it('sorts Chinese by pinyin and numbers as numbers', () => {
    expect(sortRows(rows, columns, 'name')[0]?.name).toBe('半淞园路街道');
    expect(sortRows(rows, columns, '-terms')[0]?.terms).toBe(10);
    expect(sortRows(rows, columns, 'unknown')).toEqual(rows);
  });

  it('exports text that a spreadsheet will not run', () => {
    expect(toCsv([{ name: '=HYPERLINK("x")', terms: 1 }], columns)).toBe('\uFEFF"名称","任数"\r\n"\'=HYPERLINK(""x"")",1');
  });
});
