import * as Y from 'yjs';

export interface Run {
  text: string;
  bold: boolean;
}

export interface Block {
  kind: 'paragraph' | 'heading' | 'bullet' | 'ordered';
  runs: Run[];
}

export interface Section {
  key: string;
  blocks: Block[];
}

/** A section's text as it is frozen: paragraphs, headings and list items, in order, without empty ones. */
export function blocksOf(fragment: Y.XmlFragment): Block[] {
  return fragment
    .toArray()
    .flatMap((node) => (node instanceof Y.XmlElement ? blocksIn(node, 'paragraph') : []))
    .filter((block) => block.runs.some((run) => run.text.trim() !== ''));
}

function blocksIn(node: Y.XmlElement, kind: Block['kind']): Block[] {
  switch (node.nodeName) {
    case 'heading':
      return [{ kind: 'heading', runs: runsOf(node) }];
    case 'bulletList':
      return node.toArray().flatMap((item) => (item instanceof Y.XmlElement ? blocksIn(item, 'bullet') : []));
    case 'orderedList':
      return node.toArray().flatMap((item) => (item instanceof Y.XmlElement ? blocksIn(item, 'ordered') : []));
    case 'listItem':
    case 'blockquote':
      return node.toArray().flatMap((inner) => (inner instanceof Y.XmlElement ? blocksIn(inner, kind) : []));
    default:
      return [{ kind, runs: runsOf(node) }];
  }
}

function runsOf(node: Y.XmlElement): Run[] {
  return node.toArray().flatMap((inner) =>
    inner instanceof Y.XmlText
      ? (inner.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).map((part) => ({ text: typeof part.insert === 'string' ? part.insert : '', bold: part.attributes?.bold !== undefined }))
      : inner instanceof Y.XmlElement && inner.nodeName === 'hardBreak'
        ? [{ text: '\n', bold: false }]
        : [],
  );
}

export const plainOf = (sections: readonly Section[]): string =>
  sections.map((section) => section.blocks.map((block) => block.runs.map((run) => run.text).join('')).join('\n')).filter((text) => text !== '').join('\n\n');
