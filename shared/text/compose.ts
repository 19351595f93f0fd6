import type { Block, Page, TextRange } from '../domain/source-document.ts';
import type { Chunk } from './chunk.ts';

export type Composed = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly Page[];
  /** Offset in the text where each chunk begins. */
  readonly startOf: ReadonlyMap<Chunk, number>;
};

const cellRanges = (chunk: Chunk, start: number): TextRange[][] => {
  let at = start;
  return chunk.rows.map((row) => {
    const cells = row.map((cell) => {
      const range = { start: at, end: at + cell.length };
      at += cell.length + 1;
      return range;
    });
    return cells;
  });
};

const blockOf = (chunk: Chunk, start: number): Block => {
  const base = { start, end: start + chunk.text.length, provenance: chunk.provenance };
  switch (chunk.kind) {
    case 'heading': {
      const { role, level, number, titleAt } = chunk.heading ?? { role: 'section', level: 1, number: null, titleAt: 0 };
      return { kind: 'heading', ...base, role, level, number, titleStart: start + titleAt };
    }
    case 'text':
      return { kind: 'paragraph', ...base };
    case 'bullet':
      return { kind: 'bullet', ...base, depth: chunk.depth };
    case 'numbered':
      return { kind: 'numbered', ...base, depth: chunk.depth, marker: chunk.marker };
    case 'table':
      return { kind: 'table', ...base, headerRows: chunk.headerRows, rows: cellRanges(chunk, start), caption: chunk.caption };
    case 'footnote':
      return { kind: 'footnote', ...base, marker: chunk.marker };
    case 'caption':
      return { kind: 'caption', ...base };
    case 'quote':
      return { kind: 'quote', ...base };
    case 'aside':
      return { kind: 'aside', ...base };
  }
};

/** Where each page's first words stand; a page without words of its own ends where it begins. */
const pagesOf = (chunks: readonly Chunk[], starts: readonly number[], labels: readonly string[], length: number): Page[] => {
  const begins: number[] = [];
  chunks.forEach((chunk, i) => {
    chunk.lines.forEach((line, k) => {
      // A table's rows are looked up by row, other lines by where their words begin.
      if (line.page >= 0) begins[line.page] ??= (starts[i] ?? 0) + (chunk.starts[k] ?? 0);
    });
  });
  let next = length;
  const pages: Page[] = [];
  for (let i = labels.length - 1; i >= 0; i -= 1) {
    const start = i === 0 ? 0 : Math.min(begins[i] ?? next, next);
    pages.push({ label: labels[i] ?? '', start, end: next });
    next = start;
  }
  return pages.reverse();
};

/** The canonical text: one line per chunk (a table: one per row), and blocks and pages as ranges over it. */
export const compose = (chunks: readonly Chunk[], pageLabels: readonly string[]): Composed => {
  const starts: number[] = [];
  let length = 0;
  for (const chunk of chunks) {
    starts.push(length);
    length += chunk.text.length + 1;
  }
  const text = chunks.map((chunk) => chunk.text).join('\n');
  return {
    text,
    blocks: chunks.map((chunk, i) => blockOf(chunk, starts[i] ?? 0)),
    pages: pagesOf(chunks, starts, pageLabels, text.length),
    startOf: new Map(chunks.map((chunk, i) => [chunk, starts[i] ?? 0])),
  };
};
