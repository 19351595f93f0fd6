import { describe, expect, it } from 'vitest';
import { SourceDocument } from '../../../shared/domain/source-document.ts';
import { withoutInlineSigns } from '../../../shared/text/markdown.ts';
import { normalise } from '../../../shared/text/normalise.ts';
import { outlineOf, whereIs } from '../../../shared/text/outline.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { mutate, randomDocument, SEED_IDS, seedText } from './documents.ts';

const documents: readonly (readonly [string, string])[] = [
  ...SEED_IDS.map((id) => [id, seedText(id)] as const),
  ...SEED_IDS.flatMap((id) => [1, 2, 3, 4, 5, 6].map((n) => [`${id}, mutation ${n}`, mutate(seedText(id), n * 7919)] as const)),
  ...Array.from({ length: 120 }, (_, n) => [`random ${n}`, randomDocument(n)] as const),
];

/** How often each letter and digit occurs. */
const signs = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const sign of text.match(/[\p{L}\p{N}]/gu) ?? []) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
};

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of the first list that the second lacks, as often as it lacks them. */
const missing = (wanted: readonly string[], given: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const word of given) counts.set(word, (counts.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
};

/** All a document keeps of its file: text, what was taken out, and the numbers of lists and notes. */
const everythingIn = (document: SourceDocument): string =>
  [
    document.text,
    ...document.removed.map((line) => withoutMarkup(line.text)),
    ...document.blocks.map((block) => (block.kind === 'numbered' || block.kind === 'footnote' ? block.marker : '')),
  ].join('\n');

/** The file's own words: markup tags and the signs of lists are none. */
const wordsOfFile = (text: string): string => normalise(text).split('\n').map(withoutMarkup).join('\n');

/** A line without inline tags; the HTML duplicate of an agenda export, which is one long line, is taken out as it is. */
const withoutMarkup = (line: string): string => (line.length > 2000 ? line : withoutInlineSigns(line));

describe('every document, whatever its shape', () => {
  it.each(documents)('is a valid source document: %s', (_, text) => {
    const document = structureText(text);
    expect(SourceDocument.parse(document)).toEqual(document);
  });

  it.each(documents)('loses no letter and no digit of its file: %s', (_, text) => {
    expect(signs(everythingIn(structureText(text)))).toEqual(signs(wordsOfFile(text)));
  });

  it.each(documents)('loses no word, and puts words together only where a line breaks inside one: %s', (_, text) => {
    const kept = words(everythingIn(structureText(text)));
    const own = words(wordsOfFile(text));
    const parts = missing(own, kept);
    const wholes = missing(kept, own);
    expect(parts.join('').length).toBe(wholes.join('').length);
    for (const whole of wholes) expect(parts.some((part) => whole.startsWith(part))).toBe(true);
  });

  it.each(documents)('has blocks that stand in order, apart, inside the text, one line each: %s', (_, text) => {
    const document = structureText(text);
    let end = -1;
    for (const block of document.blocks) {
      expect(block.start).toBe(end + 1);
      expect(block.end).toBeGreaterThan(block.start);
      const lines = document.text.slice(block.start, block.end).split('\n').length;
      expect(lines).toBe(block.kind === 'table' ? block.rows.length : 1);
      if (block.kind === 'heading') expect(block.titleStart).toBeGreaterThanOrEqual(block.start);
      if (block.kind === 'heading') expect(block.titleStart).toBeLessThan(block.end);
      end = block.end;
    }
    expect(Math.max(end, 0)).toBe(document.text.length);
  });

  it.each(documents)('has text in NFC, without tabs outside tables, double spaces or spaces at the ends of lines: %s', (_, text) => {
    const document = structureText(text);
    expect(document.text).toBe(document.text.normalize('NFC'));
    expect(document.text.isWellFormed()).toBe(true);
    for (const block of document.blocks) {
      if (block.kind !== 'table') expect(document.text.slice(block.start, block.end)).toMatch(/^\S+(?: \S+)*$/u);
    }
  });

  it.each(documents)('has pages that cover the whole text without a gap, or none: %s', (_, text) => {
    const { pages, text: own } = structureText(text);
    if (pages.length === 0) return;
    expect(pages[0]?.start).toBe(0);
    expect(pages.at(-1)?.end).toBe(own.length);
    pages.forEach((page, i) => expect(page.start).toBe(pages[i - 1]?.end ?? 0));
  });

  it.each(documents)('has cells of tables that are parted by one tab, and findings inside the text: %s', (_, text) => {
    const document = structureText(text);
    for (const block of document.blocks) {
      if (block.kind !== 'table') continue;
      const rows = block.rows.map((row) => row.map((cell) => document.text.slice(cell.start, cell.end)).join('\t'));
      expect(rows.join('\n')).toBe(document.text.slice(block.start, block.end));
    }
    for (const { range } of document.findings) {
      if (range === null) continue;
      expect(range.start).toBeLessThan(range.end);
      expect(range.end).toBeLessThanOrEqual(document.text.length);
    }
  });

  it.each(documents)('has an outline whose entries nest by level, and a place for every offset: %s', (_, text) => {
    const document = structureText(text);
    const outline = outlineOf(document);
    outline.forEach((entry, i) => {
      const next = outline.slice(i + 1).find((other) => other.level <= entry.level);
      expect(entry.range.end).toBe(next?.range.start ?? document.text.length);
    });
    for (let at = 0; at < document.text.length; at += 997) expect(() => whereIs(document, at)).not.toThrow();
  });

  it.each(documents)('is read the same way twice: %s', (_, text) => {
    expect(structureText(text)).toEqual(structureText(text));
  });
});
