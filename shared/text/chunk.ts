import type { Provenance } from '../domain/source-document.ts';
import { join, seamBetween } from './hyphens.ts';
import type { Line } from './line.ts';

/** What the heading of a chunk is, once it is known to be one. */
export type HeadingMark = {
  readonly role: 'title' | 'subtitle' | 'section' | 'guidepost' | 'sub-block';
  readonly level: number;
  readonly number: string | null;
  /** Offset in the chunk's text where the title begins after the number. */
  readonly titleAt: number;
};

/**
 * Lines that belong together: a paragraph, an item, a heading, a table. What it is may still be unknown ('text'); later
 * steps decide by its neighbours and set `kind`, `heading` and the rest.
 */
export type Chunk = {
  kind: 'text' | 'heading' | 'bullet' | 'numbered' | 'table' | 'footnote' | 'caption' | 'quote' | 'aside';
  /** The lines' words put together. */
  text: string;
  readonly lines: Line[];
  /** Offset in `text` where each line's words begin. */
  readonly starts: number[];
  provenance: Provenance;
  /** Empty for the first chunk after an empty line or a parting rule. */
  readonly blankBefore: boolean;
  /** Level of a Markdown heading; 0 a line all in bold; null otherwise. */
  readonly markdownLevel: number | null;
  readonly italic: boolean;
  readonly depth: number;
  /** '1.', 'a)' of a numbered item, '1' of a footnote. */
  readonly marker: string;
  /** Its first line has the shape of a heading: numbered in a series, named, in capitals. */
  readonly headingShape: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly headerRows: number;
  /** A table's title, where another witness (an HTML twin) gives one. */
  caption: string | null;
  heading: HeadingMark | null;
};

export type ChunkFeatures = Partial<
  Pick<Chunk, 'kind' | 'blankBefore' | 'markdownLevel' | 'italic' | 'depth' | 'marker' | 'headingShape' | 'rows' | 'headerRows'>
>;

/** A chunk of one line. `words`: the line's words without list signs. */
export const openChunk = (line: Line, words: string, features: ChunkFeatures = {}): Chunk => ({
  kind: 'text',
  text: words,
  lines: [line],
  starts: [0],
  provenance: line.provenance,
  blankBefore: line.blankBefore,
  markdownLevel: null,
  italic: false,
  depth: 0,
  marker: '',
  headingShape: false,
  rows: [],
  headerRows: 0,
  caption: null,
  heading: null,
  ...features,
});

/** Adds a line that continues the chunk. */
export const addLine = (chunk: Chunk, line: Line, knownHyphens: ReadonlySet<string>): void => {
  const { text, start } = join(chunk.text, line.text, seamBetween(chunk.lines.at(-1)?.text ?? '', line.text, knownHyphens));
  chunk.text = text;
  chunk.lines.push(line);
  chunk.starts.push(start);
};

/** Only official words decide what a document is; a summary by AI or a portal's tail never does. */
export const isOfficial = (chunk: Chunk): boolean => chunk.provenance === 'official';
