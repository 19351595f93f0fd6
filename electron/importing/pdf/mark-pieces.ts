import type { LineMark, MarkedLine } from '../../../shared/text/line-mark.ts';
import { endsSentence, startsLower } from '../../../shared/text/line.ts';
import { isVersionLabel } from '../../../shared/text/version-label.ts';
import { joinLines } from './cells.ts';
import { footnoteStart, splitNote } from './footnotes.ts';
import { joinTables } from './joined-tables.ts';
import { hangsUnder, isLoneBullet, itemSign, type ItemSign } from './list-items.ts';
import type { Piece, PlacedLine } from './pieces.ts';
import { breaksOff } from './place-lines.ts';
import { runningLines } from './running-lines.ts';
import { goesOnInHeading, isBareNumber, isHeading, levelsOf, standsOut, styleKey, stylesOf } from './type-styles.ts';

/** An item that the next line may go on with, also on the next page. */
type OpenItem = { readonly x: number; readonly textX: number; last: PlacedLine; readonly isFootnote: boolean };

type HeadingGroup = {
  readonly lines: readonly PlacedLine[];
  readonly text: string;
  readonly tagged: number | null;
  /** It stands under the title of a title page, where the rules shared by all formats decide. */
  readonly mark?: null;
};

/** What a tagged file's headings are set in tells the level of headings it leaves untagged. */
const levelFinder = (groups: readonly HeadingGroup[]): ((group: HeadingGroup) => number) => {
  const firsts = (isTagged: boolean) =>
    groups.flatMap(({ lines, tagged }) => (lines[0] !== undefined && (tagged !== null) === isTagged ? [lines[0]] : []));
  const tagged = groups.flatMap(({ lines, tagged: level }) =>
    lines[0] !== undefined && level !== null ? [{ size: lines[0].size, level }] : [],
  );
  const ranks = levelsOf(firsts(false));
  return ({ lines, tagged: own }) => {
    const [first] = lines;
    if (own !== null || first === undefined) return own ?? 1;
    if (tagged.length === 0) return ranks.get(styleKey(first)) ?? 1;
    // As deep as the largest tagged heading that is no larger; below all of them, one deeper than the deepest.
    const under = tagged.filter(({ size }) => size <= first.size + 0.6).map(({ level }) => level);
    return under.length > 0 ? Math.min(...under) : Math.min(6, Math.max(...tagged.map(({ level }) => level)) + 1);
  };
};

const isSaidBy = (line: PlacedLine, above: PlacedLine): boolean =>
  above.page === line.page &&
  /\p{L}.*[”“"«]\.?$/u.test(above.text) &&
  Math.abs(above.size - line.size) < 0.6 &&
  !line.isBold &&
  !line.blankBefore;

/** Lines of headings grouped, by the index of their first piece. */
const findHeadings = (pieces: readonly Piece[], running: ReadonlySet<PlacedLine>): Map<number, HeadingGroup> => {
  const styles = stylesOf(pieces);
  const found = new Map<number, HeadingGroup>();
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (piece?.kind !== 'line' || running.has(piece.line) || piece.line.words.every((word) => word.isArtifact)) continue;
    const { line } = piece;
    const role = line.tag?.role;
    if (role !== undefined && role !== 'heading' && role !== 'paragraph') continue;
    if (role !== 'heading' && (!standsOut(line, styles) || itemSign(line)?.kind === 'bullet')) continue;
    const above = pieces[i - 1];
    // Who said it stands under a quotation, in the same large type.
    if (role !== 'heading' && above?.kind === 'line' && isSaidBy(line, above.line)) continue;
    const lines = [line];
    for (let next = pieces[i + lines.length]; next?.kind === 'line'; next = pieces[i + lines.length]) {
      const last = lines.at(-1);
      if (last === undefined || running.has(next.line)) break;
      const isSame =
        line.tag !== null &&
        next.line.tag?.element === line.tag.element &&
        next.line.page === line.page &&
        (role === 'heading' || next.line.goesOn);
      if (line.tag !== null ? !isSame : !goesOnInHeading(last, next.line) || itemSign(next.line)?.kind === 'numbered') break;
      lines.push(next.line);
    }
    const isSet =
      role === 'heading'
        ? lines.some(({ text }) => /\p{L}/u.test(text))
        : lines.every((one) => standsOut(one, styles)) && isHeading(lines, styles);
    const isNumber = lines.length === 1 && isBareNumber(line.text) && standsOut(line, styles);
    if (isSet || isNumber)
      found.set(i, { lines, text: joinLines(lines.map(({ text }) => text)), tagged: role === 'heading' ? (line.tag?.level ?? 1) : null });
    i += lines.length - 1;
  }
  return spareTitlePage(joinBareNumbers(found), pieces);
};

/** Lines under a title that no text follows on their page are its subtitle, version and date: no headings. */
const spareTitlePage = (found: Map<number, HeadingGroup>, pieces: readonly Piece[]): Map<number, HeadingGroup> => {
  const [title, ...others] = found;
  let end = title === undefined ? -1 : title[0] + title[1].lines.length;
  const page = title?.[1].lines[0]?.page;
  const size = title?.[1].lines[0]?.size ?? 0;
  for (const [at, group] of others) {
    const [first] = group.lines;
    const [after, below] = pieces.slice(at + group.lines.length);
    const isFollowed =
      after?.kind === 'line' &&
      after.line.page === page &&
      !found.has(at + group.lines.length) &&
      (after.line.text.length > 45 ||
        (below?.kind === 'line' && below.line.goesOn && after.line.text.length + below.line.text.length > 45)) &&
      !isVersionLabel(after.line.text);
    if (
      at !== end ||
      first === undefined ||
      first.page !== page ||
      first.size > size - 1 ||
      isFollowed ||
      group.tagged !== null ||
      /^\d/.test(group.text)
    )
      break;
    found.set(at, { ...group, mark: null });
    end = at + group.lines.length;
  }
  return found;
};

/** 'Mål 3' and the title on the next line are one heading; a number alone is none. */
const joinBareNumbers = (found: ReadonlyMap<number, HeadingGroup>): Map<number, HeadingGroup> => {
  const joined = new Map<number, HeadingGroup>();
  const entries = [...found];
  for (let i = 0; i < entries.length; i += 1) {
    const [at, group] = entries[i] ?? [0, null];
    if (group === null) break;
    const next = entries[i + 1];
    const [own, other] = [group.lines.at(-1), next?.[1].lines[0]];
    const isNext = next?.[0] === at + group.lines.length && own !== undefined && other !== undefined && own.page === other.page;
    if (isBareNumber(group.text) && isNext && other.y - own.y < Math.max(own.size, other.size) * 2.6 && !isBareNumber(next[1].text)) {
      joined.set(at, { lines: [...group.lines, ...next[1].lines], text: `${group.text} ${next[1].text}`, tagged: next[1].tagged });
      i += 1;
    } else if (/\p{L}{2}/u.test(group.text)) joined.set(at, group);
  }
  return joined;
};

/** A piece's neighbours that are items with the same sign at the same place. */
const hasSibling = (pieces: readonly Piece[], at: number, line: PlacedLine, sign: ItemSign): boolean => {
  for (const step of [-1, 1])
    for (let i = at + step, seen = 0; seen < 6; i += step, seen += 1) {
      const piece = pieces[i];
      if (piece?.kind !== 'line' || piece.line.page !== line.page) break;
      const other = itemSign(piece.line);
      if (other?.marker === sign.marker && Math.abs(piece.line.x0 - line.x0) < 2.5) return true;
    }
  return false;
};

type Put = (text: string, mark: LineMark | null, line: { readonly page: number; readonly blankBefore: boolean }, goesOn?: boolean) => void;

/** The content of all pages as lines with marks. */
export const markPieces = (read: readonly Piece[], heights: readonly number[]): MarkedLine[] => {
  const running = runningLines(read, heights);
  const pieces = joinTables(read, running);
  const headings = findHeadings(pieces, running);
  const levelOf = levelFinder([...headings.values()].filter(({ mark }) => mark !== null));
  const { body } = stylesOf(pieces);
  const out: MarkedLine[] = [];
  /** Where the items of the current list begin, outermost first. */
  let indents: number[] = [];
  let item: OpenItem | null = null;
  /** The last line of running text, which the next page may go on with. */
  let lastBody: PlacedLine | null = null;

  const depthAt = (x: number): number => {
    indents = [...indents.filter((indent) => indent < x - 3), x];
    return indents.length - 1;
  };
  const put: Put = (text, mark, { page, blankBefore }, goesOn = false) => {
    out.push({ text, mark, page, blankBefore, goesOn });
  };

  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (piece === undefined) break;
    if (piece.kind === 'table') {
      const { headerRows, caption, page } = piece;
      // A rule drawn twice leaves a row without words.
      const rows = piece.rows.filter((row) => row.some((cell) => cell !== ''));
      put('', { kind: 'table', rows, headerRows, caption }, { page, blankBefore: true });
      item = null;
      lastBody = null;
      continue;
    }
    if (piece.kind === 'aside') {
      putAside(piece.lines, put);
      continue;
    }
    const { line } = piece;
    // A head or foot that stands on one page only is kept, but it is no part of what is around it.
    if (running.has(line) || line.words.every((word) => word.isArtifact)) {
      put(line.text, { kind: 'paragraph', isBold: false }, { page: line.page, blankBefore: true });
      continue;
    }
    const heading = headings.get(i);
    if (heading !== undefined) {
      put(heading.text, heading.mark === null ? null : { kind: 'heading', level: levelOf(heading) }, line);
      i += heading.lines.length - 1;
      indents = [];
      item = null;
      lastBody = null;
      continue;
    }
    const sign = line.tag === null || line.tag.role === 'paragraph' ? itemSign(line) : null;
    if (item !== null && continuesItem(item, line, sign)) {
      put(line.text, null, line, true);
      item.last = line;
      if (!item.isFootnote) lastBody = line;
      continue;
    }
    const note = footnoteStart(line, body, heights[line.page] ?? 0);
    if (note !== null) {
      put(note.text, { kind: 'footnote', marker: note.marker }, line);
      item = { x: line.x0, textX: line.x0, last: line, isFootnote: true };
      continue;
    }
    const next = pieces[i + 1];
    const below = next?.kind === 'line' && next.line.page === line.page ? next.line : null;
    if (isLoneBullet(line.text) && below !== null && Math.abs(below.y - line.y) < below.size) {
      put(below.text, { kind: 'bullet', depth: depthAt(line.x0) }, below);
      item = { x: line.x0, textX: below.x0, last: below, isFootnote: false };
      lastBody = below;
      i += 1;
      continue;
    }
    const isNested = item !== null && !item.isFootnote && line.page === item.last.page && line.x0 > item.x + 3;
    const hangs = sign !== null && below !== null && hangsUnder(below, line, sign.textX) && sign.textX - line.x0 > 3;
    if (sign !== null && (sign.kind === 'numbered' ? hangs : !sign.isWeak || hangs || isNested || hasSibling(pieces, i, line, sign))) {
      const depth = depthAt(line.x0);
      put(sign.text, sign.kind === 'bullet' ? { kind: 'bullet', depth } : { kind: 'numbered', depth, marker: sign.marker }, line);
      item = { x: line.x0, textX: sign.textX, last: line, isFootnote: false };
      lastBody = line;
      continue;
    }
    const tagged = markOfTag(line);
    if (tagged?.kind === 'footnote') {
      const split = splitNote(`${tagged.marker} ${line.text}`.trim());
      put(split.text, { kind: 'footnote', marker: split.marker }, line);
      item = { x: line.x0, textX: line.x0, last: line, isFootnote: true };
      continue;
    }
    if (tagged !== null) {
      put(line.text, tagged, line);
      item = { x: line.x0, textX: line.x0, last: line, isFootnote: false };
      continue;
    }
    const isNextPage = lastBody !== null && lastBody.page + 1 === line.page && sign === null;
    put(
      line.text,
      null,
      line,
      line.goesOn || (isNextPage && lastBody !== null && (item === null || item.isFootnote) && breaksOff(lastBody, line)),
    );
    item = null;
    lastBody = line;
    if (line.blankBefore) indents = [];
  }
  return out;
};

/** The line goes on with the words of an item: under them, or on the next page where the item breaks off. */
const continuesItem = (item: OpenItem, line: PlacedLine, sign: ItemSign | null): boolean => {
  const { last } = item;
  if (line.tag !== null && last.tag !== null && line.page === last.page) return line.tag.element === last.tag.element;
  if (sign !== null && !(sign.isWeak && !endsSentence(last.text) && line.goesOn)) return false;
  if (line.page === last.page) {
    if (item.isFootnote)
      return footnoteStart(line, Infinity, 0) === null && Math.abs(line.size - last.size) < 0.8 && line.y - last.y < line.size * 1.9;
    return hangsUnder(line, last, item.textX) || line.goesOn;
  }
  if (line.page !== last.page + 1 || item.isFootnote) return false;
  return breaksOff(last, line) && (Math.abs(line.x0 - item.textX) < line.size || startsLower(line.text));
};

/** Each paragraph of a side box is a statement of its own. */
const putAside = (lines: readonly PlacedLine[], put: Put): void => {
  let above = '';
  for (const line of lines) {
    const sign = itemSign(line);
    const isItem = sign?.kind === 'bullet';
    // A box's lines are short: what goes on in lower case goes on, whatever room is left.
    const goesOn = above !== '' && !isItem && (line.goesOn || (startsLower(line.text) && !endsSentence(above)));
    put(isItem ? sign.text : line.text, goesOn ? null : { kind: 'aside' }, line, goesOn);
    above = line.text;
  }
};

const markOfTag = ({ tag }: PlacedLine): LineMark | null => {
  switch (tag?.role) {
    case 'item':
      return /^\(?[\p{L}\p{N}]{1,4}[.)]/u.test(tag.label)
        ? { kind: 'numbered', depth: tag.level, marker: tag.label }
        : { kind: 'bullet', depth: tag.level };
    case 'caption':
      return { kind: 'caption' };
    case 'quote':
      return { kind: 'quote' };
    case 'aside':
      return { kind: 'aside' };
    case 'note':
      return { kind: 'footnote', marker: tag.label };
    case 'heading':
    case 'paragraph':
    case undefined:
      return null;
  }
};
