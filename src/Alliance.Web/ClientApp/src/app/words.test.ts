import i18next from 'i18next';
import { expect, it } from 'vitest';

/** Loads every room's words, wherever they stand. */
const rooms = import.meta.glob(['../**/words.ts', '../**/*-words.ts'], { eager: true });

const bare = (key: string) => key.replace(/_(one|other)$/, '');

it('says everything in both languages, with the same facts', () => {
  expect(Object.keys(rooms).length).toBeGreaterThan(8);
  const zh = i18next.services.resourceStore.data.zh ?? {};
  const en = i18next.services.resourceStore.data.en ?? {};
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  for (const room of Object.keys(zh)) {
    const [a, b] = [zh[room] as Record<string, string>, en[room] as Record<string, string>];
    expect([...new Set(Object.keys(b).map(bare))].sort(), room).toEqual([...new Set(Object.keys(a).map(bare))].sort());
    for (const [key, sentence] of Object.entries(b)) {
      const other = a[key] ?? a[`${bare(key)}_other`] ?? '';
      const facts = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]))].filter((fact) => fact !== 'count').sort();
      expect(facts(sentence), `${room}: ${key}`).toEqual(facts(other));
    }
  }
});
