/** A sentence as pieces, so that a screen can make names into links while exports and alerts read it as text. */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'unit'; id: string; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'quote'; text: string };

export type Value = string | number | Part | Value[] | null | undefined;

/** Tagged template: literal text, with names and numbers between. */
export function say(strings: TemplateStringsArray, ...values: Value[]): Part[] {
  const parts: Part[] = [];
  strings.forEach((text, i) => {
    push(parts, text);
    if (i < values.length) push(parts, values[i]);
  });
  return parts;
}

function push(parts: Part[], value: Value): void {
  if (value == null || value === '') return;
  if (Array.isArray(value)) {
    value.forEach((inner) => push(parts, inner));
  } else if (typeof value === 'object') {
    parts.push(value);
  } else {
    const last = parts.at(-1);
    if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + value };
    else parts.push({ kind: 'text', text: String(value) });
  }
}

export const plain = (parts: Part[]): string => parts.map((part) => part.text).join('');
