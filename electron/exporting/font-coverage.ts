import { readFileSync } from 'node:fs';
import { joinedRanges, type CharacterRange } from '../../shared/text/character-ranges.ts';
import { tableAt } from './own-family.ts';

/** Kinds of tables that say which glyph a character has: for the first 65,536 characters, and for all. */
const FIRST_PLANE = 4;
const ALL_PLANES = 12;

/** Format 4 of OpenType's cmap: ends and starts of segments, each list of 16-bit numbers, a gap of two bytes between them. */
function firstPlane(font: Buffer, at: number): CharacterRange[] {
  const bytes = font.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + bytes + 2;
  const ranges: CharacterRange[] = [];
  for (let i = 0; i < bytes; i += 2) {
    const last = font.readUInt16BE(ends + i);
    // The last segment is there to end the list.
    if (last !== 0xffff) ranges.push([font.readUInt16BE(starts + i), last]);
  }
  return ranges;
}

/** Format 12: groups of first character, last character and first glyph, 32 bits each. */
const allPlanes = (font: Buffer, at: number): CharacterRange[] =>
  Array.from({ length: font.readUInt32BE(at + 12) }, (_, i) => [font.readUInt32BE(at + 16 + 12 * i), font.readUInt32BE(at + 20 + 12 * i)]);

/** The characters that a TrueType file says it has glyphs for. */
export function coverageOf(font: Buffer): CharacterRange[] {
  const cmap = tableAt(font, 'cmap');
  if (cmap === null) return [];
  const tables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4));
  const whole = tables.find((at) => font.readUInt16BE(at) === ALL_PLANES);
  if (whole !== undefined) return allPlanes(font, whole);
  const first = tables.find((at) => font.readUInt16BE(at) === FIRST_PLANE);
  return first === undefined ? [] : firstPlane(font, first);
}

/** The characters that at least one of the files has, read once: with the first look. */
export function fontCoverage(files: readonly string[]): () => readonly CharacterRange[] {
  let known: readonly CharacterRange[] | null = null;
  // One cut of a family stands for all: bold and italic have the same letters.
  const families = files.filter((file) => file.includes('400Regular.'));
  return () => (known ??= joinedRanges(families.flatMap((file) => coverageOf(readFileSync(file)))));
}
