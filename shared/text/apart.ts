import { type Chunk, isOfficial } from './chunk.ts';
import type { MarkupBlock } from './markup.ts';
import { plainForm } from './normalise.ts';

/** A paragraph that is one quotation from its first sign to its last is set apart as a quote. */
export const markQuotations = (chunks: readonly Chunk[]): void => {
  for (const chunk of chunks) {
    if (chunk.kind !== 'text' || chunk.heading !== null || !isOfficial(chunk)) continue;
    const inner = /^[”“"»](.{15,})[”“"«]\.?$/s.exec(chunk.text)?.[1];
    if (inner !== undefined && !/[”“"»«]/.test(inner)) chunk.kind = 'quote';
  }
};

/** An entry of a list of attachments is shorter than this, in characters. */
const LONGEST_ENTRY = 250;

/** What stands under the heading "Bilag" names other papers; it is kept, and marked. */
export const markAttachments = (chunks: readonly Chunk[]): void => {
  let under = false;
  for (const chunk of chunks) {
    if (chunk.kind === 'heading') under = isOfficial(chunk) && /^bilag(?:sliste|soversigt)?$/.test(plainForm(chunk.text));
    else if (under && isOfficial(chunk) && chunk.text.length <= LONGEST_ENTRY && chunk.kind !== 'table')
      chunk.provenance = 'attachment-list';
    else under = false;
  }
};

/** Titles of tables: the caption line above one, else what the document's HTML twin calls it. */
export const setTableCaptions = (chunks: readonly Chunk[], twin: readonly MarkupBlock[]): void => {
  chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'table') return;
    const above = chunks[i - 1];
    const below = chunks[i + 1];
    if (above?.kind === 'caption' && /^tabel/i.test(above.text)) chunk.caption = above.text;
    else if (below?.kind === 'caption' && /^tabel/i.test(below.text)) chunk.caption = below.text;
    else chunk.caption ??= captionInTwin(chunk, twin);
  });
};

/** The twin's table with the same first cells is the same table. */
const captionInTwin = (chunk: Chunk, twin: readonly MarkupBlock[]): string | null => {
  const captions = twin.filter((block) => block.tag === 'caption');
  if (captions.length === 0) return null;
  const cells = chunk.rows
    .flat()
    .filter((cell) => cell !== '')
    .slice(0, 6)
    .map(plainForm);
  for (const caption of captions) {
    const own = twin
      .filter((block) => block.table === caption.table && block.tag !== 'caption')
      .slice(0, cells.length)
      .map((block) => plainForm(block.text));
    if (own.length > 0 && own.every((cell, i) => cell === cells[i])) return caption.text;
  }
  return null;
};
