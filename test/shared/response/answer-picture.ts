import { SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import type { Citation } from '../../../shared/response/citation.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';

export const SOURCE = SourceId.parse('00000000-0000-4000-8000-000000000001');
export const VERSION = SourceVersionId.parse('00000000-0000-4000-8000-000000000002');

export const text = (words: string, ...marks: string[]): NodeJson => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});
export const paragraph = (...content: readonly NodeJson[]): NodeJson => ({ type: 'paragraph', attrs: { level: 0 }, content });

/** A citation of words at a range of a source. */
export const citing = (
  range: { readonly start: number; readonly end: number; readonly exact: string },
  of: Partial<Citation> = {},
): NodeJson => ({
  type: 'blockCitation',
  attrs: { sourceId: SOURCE, versionId: VERSION, annotationId: null, prefix: '', suffix: '', ...range, ...of },
});

/** One line of an answer's picture: '# ' to '### ' headings, '**bold**' a bold line, '[words]' within it a field not filled in. */
function line(words: string): NodeJson {
  const heading = /^(#{1,6}) (.*)$/.exec(words);
  const bold = /^\*\*(.*)\*\*$/.exec(words);
  const said = heading?.[2] ?? bold?.[1] ?? words;
  const content = said
    .split(/(\[[^\]]*\])/)
    .filter((piece) => piece !== '')
    .map((piece) => text(piece, ...(piece.startsWith('[') ? ['placeholder'] : []), ...(bold === null ? [] : ['bold'])));
  return { type: 'paragraph', attrs: { level: heading?.[1]?.length ?? 0 }, content };
}

const row = (words: string, type: string): NodeJson => ({
  type: 'tableRow',
  content: words
    .slice(1, -1)
    .split('|')
    .map((cell) => ({ type, content: [line(cell.trim())] })),
});

/** An answer drawn as lines and nodes; lines that begin with '|' are rows of one table, the first a header when it begins with '||'. */
export function answer(...pieces: readonly (string | NodeJson)[]): NodeJson {
  const content: NodeJson[] = [];
  let rows: NodeJson[] = [];
  const endTable = (): void => {
    if (rows.length > 0) content.push({ type: 'table', content: rows });
    rows = [];
  };
  for (const piece of pieces.flatMap((whole): (string | NodeJson)[] => (typeof whole === 'string' ? whole.split('\n') : [whole]))) {
    if (typeof piece === 'string' && piece.startsWith('||')) rows.push(row(piece.slice(1), 'tableHeader'));
    else if (typeof piece === 'string' && piece.startsWith('|')) rows.push(row(piece, 'tableCell'));
    else {
      endTable();
      content.push(typeof piece === 'string' ? line(piece) : piece);
    }
  }
  endTable();
  return { type: 'doc', content };
}
