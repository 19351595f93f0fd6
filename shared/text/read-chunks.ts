import { addLine, type Chunk, type ChunkFeatures, openChunk } from './chunk.ts';
import { goesOn, namesBareNumber, type Reading } from './goes-on.ts';
import { namedNumber } from './guidepost-nouns.ts';
import { markHeadingShapes } from './heading-shapes.ts';
import { isLeadIn } from './lead-in.ts';
import type { LineMark } from './line-mark.ts';
import { endsMidPhrase, isShort, type Line, startsLower } from './line.ts';
import { isCaption, isCaptionOfFigures } from './caption.ts';
import { isLoneSign, isWeakSign, listSign } from './list-signs.ts';
import { isBoldLine, isItalicLine, isRule, markdownHeading } from './markdown.ts';
import { findTables, type FoundTable } from './tables.ts';

const FOOTNOTE = /^(?:\[\^?(\d{1,3})\]:?|([¹²³⁴-⁹]{1,2}))\s+(\S.*)$/s;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const UNDERLINE = /^(={3,}|-{3,})$/;
/** Decorative arrows before a heading or paragraph; no words, and not a list. */
const ARROW = /^[→➔➜⇒»]\s+(?=\S)/;

/** Puts lines together to paragraphs, items, headings and tables, by their signs and by where they break. */
export const readChunks = (lines: readonly Line[], reading: Reading): Chunk[] => {
  const chunks: Chunk[] = [];
  const shapes = markHeadingShapes(lines);
  const tables = new Map<number, FoundTable>(findTables(lines).map((table) => [table.from, table]));
  const signs = countSigns(lines);
  let loneSign: string | null = null;
  let ruled = false;
  // Inside a list whose bullet signs are lost, items end at full stops.
  let lostBullets = false;

  const open = (line: Line, words: string, features: ChunkFeatures = {}): void => {
    chunks.push(openChunk(line, words, { ...features, blankBefore: line.blankBefore || ruled }));
    ruled = false;
  };

  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined) break;
    const last = chunks.at(-1);
    const begun = line.goesOn === true ? goesOnFrom(chunks, line) : undefined;
    if (begun !== undefined && !beginsItemOfOwn(line, begun, signs)) {
      addLine(begun, line, reading.knownHyphens);
      continue;
    }
    if (line.mark !== null) {
      if (last !== undefined && namesBareNumber(last, line, reading)) {
        addLine(last, line, reading.knownHyphens);
        continue;
      }
      // Set in bold or in a heading's style, the words over a table still name the table.
      const isOverTable = isCaptionOfFigures(line.text.slice(0, 80)) && line.mark.kind !== 'table' && lines[i + 1]?.mark?.kind === 'table';
      const features: ChunkFeatures = isOverTable ? { kind: 'caption' } : markedFeatures(line.mark);
      open(line, line.text, { ...features, headingShape: !isOverTable && shapes[i] === true });
      const chunk = chunks.at(-1);
      if (line.mark.kind === 'table' && chunk !== undefined) chunk.caption = line.mark.caption;
      lostBullets = false;
      continue;
    }
    const table = tables.get(i);
    if (table !== undefined) {
      chunks.push(tableChunk(lines, table));
      i = table.to - 1;
      continue;
    }
    if (reading.markdown && isUnderline(lines, i) && last !== undefined && last.lines.length === 1) {
      chunks[chunks.length - 1] = { ...last, markdownLevel: line.text.startsWith('=') ? 1 : 2 };
      continue;
    }
    if (isRule(line)) {
      ruled = true;
      continue;
    }
    if (isLoneSign(line.text)) {
      loneSign = line.text;
      continue;
    }
    const heading = reading.markdown ? markdownHeading(line) : null;
    if (heading !== null) {
      open(line, heading.text.replace(ARROW, ''), { markdownLevel: heading.level, headingShape: shapes[i] === true });
      lostBullets = false;
      continue;
    }
    const footnote = isShort(line.text) ? FOOTNOTE.exec(line.text) : null;
    if (footnote !== null) {
      open(line, footnote[3] ?? '', { kind: 'footnote', marker: footnote[1] ?? digitsOf(footnote[2] ?? '') });
      continue;
    }
    if (isShort(line.text) && isCaption(line.text)) {
      open(line, line.text, { kind: 'caption' });
      continue;
    }
    if (reading.markdown && line.text.startsWith('>')) {
      const words = line.text.replace(/^(?:>\s?)+/, '');
      if (words === '') continue;
      if (last?.kind === 'quote' && !line.blankBefore) addLine(last, { ...line, text: words }, reading.knownHyphens);
      else open(line, words, { kind: 'quote' });
      continue;
    }
    const sign = loneSign === null ? listSign(line.text) : null;
    if (loneSign !== null && (listSign(line.text) === null || isShort(line.text))) {
      open(line, listSign(line.text)?.kind === 'bullet' ? (listSign(line.text)?.rest ?? line.text) : line.text, {
        kind: 'bullet',
        depth: 0,
      });
      loneSign = null;
      continue;
    }
    loneSign = null;
    if (sign?.kind === 'bullet' && isItem(sign.sign, sign.rest, signs, last)) {
      open(line, sign.rest, { kind: 'bullet', depth: depthOf(line, sign.sign, chunks) });
      continue;
    }
    if (
      sign?.kind === 'numbered' &&
      namedNumber(line.text) === null &&
      (shapes[i] === true ||
        last?.kind === 'numbered' ||
        isFollowed(lines, i, sign.marker) ||
        !goesOn(last, line, reading, lostBullets, shapes[i] === true))
    ) {
      open(line, sign.rest, { kind: 'numbered', marker: sign.marker, depth: depthOf(line, '1', chunks), headingShape: shapes[i] === true });
      continue;
    }
    if (last !== undefined && goesOn(last, line, reading, lostBullets, shapes[i] === true) && !ruled) {
      addLine(last, line, reading.knownHyphens);
      continue;
    }
    const words = line.text.replace(ARROW, '');
    open(line, words, {
      headingShape: shapes[i] === true,
      markdownLevel: reading.markdown && isBoldLine(line.raw) ? 0 : null,
      italic: reading.markdown && isItalicLine(line.raw),
    });
    if (shapes[i] === true) lostBullets = false;
    if (isLeadIn(line.text)) lostBullets = reading.measure !== null && isUnsigned(lines, i + 1);
  }
  return chunks;
};

/** In a list that its format has not parted, the next sign still begins the next item. */
const beginsItemOfOwn = (line: Line, begun: Chunk, signs: ReadonlyMap<string, number>): boolean => {
  const sign = listSign(line.text);
  return sign?.kind === 'bullet' && (signs.get(sign.sign) ?? 0) >= 2 && !endsMidPhrase(begun.text);
};

/** What a line goes on from when its format says that it does: over a page's foot not from the notes, tables and heads that stand there. */
const goesOnFrom = (chunks: readonly Chunk[], line: Line): Chunk | undefined => {
  const last = chunks.at(-1);
  const isWhole = (chunk: Chunk): boolean => chunk.lines[0]?.mark?.kind === 'paragraph';
  if (last !== undefined && last.kind !== 'table' && !isWhole(last) && last.lines.at(-1)?.page === line.page) return last;
  return chunks.findLast((chunk) => (chunk.kind === 'text' || chunk.kind === 'bullet' || chunk.kind === 'numbered') && !isWhole(chunk));
};

/** What the format says of a line, as features of its chunk. */
const markedFeatures = (mark: LineMark): ChunkFeatures => {
  switch (mark.kind) {
    case 'paragraph':
      return { markdownLevel: mark.isBold ? 0 : null };
    case 'heading':
      return { markdownLevel: mark.level };
    case 'bullet':
      return { kind: 'bullet', depth: mark.depth };
    case 'numbered':
      return { kind: 'numbered', depth: mark.depth, marker: mark.marker };
    case 'table':
      return { kind: 'table', rows: mark.rows, headerRows: mark.headerRows };
    case 'footnote':
      return { kind: 'footnote', marker: mark.marker };
    case 'subtitle':
      // What stands in italics under a title is its subtitle in Markdown too.
      return { italic: true };
    case 'quote':
    case 'aside':
    case 'caption':
      return { kind: mark.kind };
  }
};

/** The line after a lead-in has no bullet sign: the signs are lost, or there never was a list. */
const isUnsigned = (lines: readonly Line[], index: number): boolean => {
  const text = lines[index]?.text;
  return text !== undefined && listSign(text) === null && !isLoneSign(text);
};

/** A sign that stands alone of its kind may be a dash in a sentence. */
const isItem = (sign: string, rest: string, signs: ReadonlyMap<string, number>, last: Chunk | undefined): boolean => {
  if ((signs.get(sign) ?? 0) >= 2) return true;
  if (isWeakSign(sign)) return false;
  return !(sign === '-' && startsLower(rest) && last !== undefined && !/[.:;!?]$/.test(last.text));
};

const digitsOf = (superscript: string): string => Array.from(superscript, (sign) => String(SUPERSCRIPTS.indexOf(sign))).join('');

const isUnderline = (lines: readonly Line[], index: number): boolean => {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || before === undefined || line.blankBefore || line.text.length > 200) return false;
  return (
    UNDERLINE.test(line.text) &&
    isShort(before.text) &&
    listSign(before.text) === null &&
    (line.text.startsWith('=') || before.text.length <= 100)
  );
};

/** A list's items follow each other within so many lines. */
const LINES_OF_AN_ITEM = 6;

/** 'a)' with 'b)' soon below, '1)' with '2)': the first of a list, though the sentence that leads in to it goes on in small letters. */
const isFollowed = (lines: readonly Line[], index: number, marker: string): boolean => {
  const own = /^(\(?)([a-z]|\d{1,2})(\))$/.exec(marker);
  if (own === null) return false;
  const [, open = '', sign = '', close = ''] = own;
  const next = /\d/.test(sign) ? String(Number(sign) + 1) : String.fromCharCode(sign.charCodeAt(0) + 1);
  return lines.slice(index + 1, index + 1 + LINES_OF_AN_ITEM).some(({ text }) => text.startsWith(`${open}${next}${close} `));
};

/** How often each possible bullet sign begins a line. */
const countSigns = (lines: readonly Line[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const sign = listSign(line.text.slice(0, 40));
    if (sign?.kind === 'bullet') counts.set(sign.sign, (counts.get(sign.sign) ?? 0) + 1);
  }
  return counts;
};

const SECOND_LEVEL_SIGNS = new Set(['o', '◦', '○', '–', '▫']);

/** Depth by indentation against the item before, or by a sign that is customary for the second level. */
const depthOf = (line: Line, sign: string, chunks: readonly Chunk[]): number => {
  const last = chunks.at(-1);
  const before = last?.lines[0];
  if (last === undefined || before === undefined || (last.kind !== 'bullet' && last.kind !== 'numbered')) return 0;
  if (line.indent >= before.indent + 2) return last.depth + 1;
  if (line.indent + 2 <= before.indent) return Math.max(0, last.depth - 1);
  const lastSign = listSign(before.text);
  const other = lastSign?.kind === 'bullet' ? lastSign.sign : '1';
  if (other !== sign && SECOND_LEVEL_SIGNS.has(sign)) return Math.min(last.depth + 1, 1);
  if (other !== sign && SECOND_LEVEL_SIGNS.has(other)) return 0;
  return last.depth;
};

const tableChunk = (lines: readonly Line[], table: FoundTable): Chunk => {
  const covered = lines.slice(table.from, table.to);
  const [first] = covered;
  if (first === undefined) throw new Error('A table stands on at least one line.');
  const text = table.rows.map((row) => row.join('\t')).join('\n');
  return openChunk(first, text, { kind: 'table', rows: table.rows, headerRows: table.headerRows });
};
