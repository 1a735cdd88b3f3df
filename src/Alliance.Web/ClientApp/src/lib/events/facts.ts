import { clockTime, shortDate } from './dates';
import type { Part } from './parts';
import type { Language, Names } from './types';

/** Typed, forgiving reading of an event's body: an older or thinner body still makes a sentence. */
export class Facts {
  constructor(
    private readonly data: Record<string, unknown>,
    private readonly names: Names,
    readonly language: Language,
  ) {}

  private get zh(): boolean {
    return this.language === 'zh';
  }

  text(key: string): string | null {
    const value = this.data[key];
    return typeof value === 'string' && value !== '' ? value : null;
  }

  number(key: string): number | null {
    const value = this.data[key];
    return typeof value === 'number' ? value : null;
  }

  flag(key: string): boolean {
    return this.data[key] === true;
  }

  object(key: string): Facts {
    const value = this.data[key];
    return new Facts(value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}, this.names, this.language);
  }

  entries(key: string): Facts[] {
    const value = this.data[key];
    return (Array.isArray(value) ? value : []).map((entry: unknown) => new Facts(entry !== null && typeof entry === 'object' ? (entry as Record<string, unknown>) : {}, this.names, this.language));
  }

  count(key: string): number {
    const value = this.data[key];
    return Array.isArray(value) ? value.length : 0;
  }

  unit(key = 'unitId'): Part {
    const id = this.text(key);
    const name = id === null ? undefined : this.names[id];
    if (id === null || name === undefined) return { kind: 'text', text: this.zh ? '一家单位' : 'a unit' };
    return { kind: 'unit', id, text: name };
  }

  same(one: string, other: string): boolean {
    return this.text(one) !== null && this.text(one) === this.text(other);
  }

  body(key = 'bodyId'): Part {
    const id = this.text(key);
    const name = id === null ? undefined : this.names[id];
    return { kind: 'strong', text: name ?? (this.zh ? '一个组织' : 'a body') };
  }

  /** What an id is called, where its name is known. */
  named(key: string, otherwise: string): Part {
    const name = this.names[this.text(key) ?? ''];
    return name === undefined ? { kind: 'text', text: otherwise } : { kind: 'strong', text: this.zh ? `“${name}”` : name };
  }

  /** Terms count from 0 in the log and from 1 among people. */
  term(key = 'term'): Part {
    const index = this.number(key);
    if (index === null) return { kind: 'strong', text: this.zh ? '一任' : 'a term' };
    return { kind: 'strong', text: this.zh ? `第 ${index + 1} 任` : `term ${index + 1}` };
  }

  date(key: string): Part {
    const value = this.text(key);
    return { kind: 'strong', text: value === null ? (this.zh ? '某日' : 'a day') : shortDate(value, this.language) };
  }

  /** A day with its hour, in China. */
  instant(key: string): Part {
    const value = this.text(key);
    return { kind: 'strong', text: value === null ? (this.zh ? '某日' : 'some day') : `${shortDate(value, this.language)} ${clockTime(value)}` };
  }

  /** What somebody wrote, in quotation marks after a colon; nothing when they wrote nothing. */
  quote(key: string): Part[] {
    const value = this.text(key);
    if (value === null) return [];
    return [
      { kind: 'text', text: this.zh ? '：' : ': ' },
      { kind: 'quote', text: this.zh ? `“${value}”` : `“${value}”` },
    ];
  }
}
