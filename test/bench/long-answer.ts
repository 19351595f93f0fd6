import { randomUUID } from 'node:crypto';
import { attributesOf, type Citation } from '../../shared/response/citation.ts';
import type { NodeJson } from '../../shared/response/response-doc.ts';
import { COMMENT } from '../../shared/response/suggestion.ts';
import { writeParts, type Part } from './made-documents.ts';

type Mark = NonNullable<NodeJson['marks']>[number];

/** Which parts carry something of the reviewers': `count` of `length`, evenly. */
const spread = (count: number, length: number): ((index: number) => number) => {
  const before = (index: number): number => Math.floor((index * count) / length);
  return (index) => before(index + 1) - before(index);
};

const plain = (text: string, ...marks: Mark[]): NodeJson[] =>
  text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 && { marks }) }];

/** Words of a paragraph with the looks that people give them: a bold beginning here, an italic word there. */
function withLooks(text: string, index: number, comment: string | null): NodeJson[] {
  const [first = '', second = '', third = ''] = text.split(/(?<=^[^.]*\.) (?=[^.]*\.)|(?<=^[^.]*\.[^.]*\.) /);
  const words = first.split(' ');
  const bold = index % 4 === 1 ? words.splice(0, 3).join(' ') : '';
  const italic = index % 3 === 0 ? words.splice(-2).join(' ') : '';
  return [
    ...plain(bold, { type: 'bold' }),
    ...plain(`${bold === '' ? '' : ' '}${words.join(' ')} `),
    ...plain(italic, { type: 'italic' }),
    ...plain(` ${second}`, ...(comment === null ? [] : [{ type: COMMENT, attrs: { id: comment } }])),
    ...plain(third === '' ? '' : ` ${third}`),
  ];
}

const tableOf = (texts: readonly string[]): NodeJson => ({
  type: 'table',
  content: texts.map((text, row) => ({
    type: 'tableRow',
    content: ['Punkt', text, 'Ja'].map((cell) => ({
      type: row === 0 ? 'tableHeader' : 'tableCell',
      content: [{ type: 'paragraph', content: plain(cell) }],
    })),
  })),
});

const footnote = (text: string): NodeJson => ({ type: 'footnote', attrs: { noteId: randomUUID() }, content: plain(text) });

/** A part as it stands in an answer. Every third page has a note at its foot, every fifth a table. */
function blockOf({ kind, text }: Part, index: number, page: number, inside: readonly NodeJson[], comment: string | null): NodeJson {
  if (kind === 'heading') return { type: 'paragraph', attrs: { level: 1 + (page % 3) }, content: plain(text) };
  const words = kind === 'item' ? plain(text) : withLooks(text, index, comment);
  const note = kind === 'paragraph' && index % 24 === 3 ? [footnote(text.slice(0, 90))] : [];
  const paragraph = { type: 'paragraph', content: [...words, ...note, ...inside] };
  return kind === 'item' ? { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] } : paragraph;
}

/** Neighbouring lists are one, as people write them. */
function joined(blocks: readonly NodeJson[]): NodeJson[] {
  const all: NodeJson[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (last !== undefined && last.type === 'bulletList' && block.type === 'bulletList')
      all[all.length - 1] = { ...last, content: [...(last.content ?? []), ...(block.content ?? [])] };
    else all.push(block);
  }
  return all;
}

/**
 * An answer of about so many pages, with these citations (every fourth as a block) and as many remarks as there are ids, spread over its paragraphs:
 * headings, paragraphs with bold and italic words, lists, tables and notes.
 */
export function longBody(pages: number, citations: readonly Citation[], comments: readonly string[]): NodeJson {
  const parts = writeParts(pages);
  const paragraphs = parts.filter(({ kind }) => kind === 'paragraph').length;
  const [quotesAt, remarksAt] = [spread(citations.length, paragraphs), spread(Math.min(comments.length, paragraphs), paragraphs)];
  let [paragraph, quote, remark, page] = [0, 0, 0, -1];
  const blocks = parts.flatMap((part, index): NodeJson[] => {
    if (part.kind === 'heading') page += 1;
    const inline: NodeJson[] = [];
    const after: NodeJson[] = [];
    let comment: string | null = null;
    if (part.kind === 'paragraph') {
      for (let n = quotesAt(paragraph); n > 0; n -= 1, quote += 1) {
        const citation = citations[quote];
        const attrs = citation === undefined ? {} : attributesOf(citation);
        if (quote % 4 === 3) after.push({ type: 'blockCitation', attrs });
        else inline.push({ type: 'text', text: ' ' }, { type: 'citation', attrs });
      }
      if (remarksAt(paragraph) > 0) comment = comments[remark++] ?? null;
      paragraph += 1;
    }
    const hasTable = part.kind === 'heading' && page % 5 === 4;
    const table = hasTable ? [tableOf(parts.slice(index + 1, index + 5).map(({ text }) => text.slice(0, 60)))] : [];
    return [blockOf(part, index, page, inline, comment), ...after, ...table];
  });
  return { type: 'doc', content: joined(blocks) };
}
