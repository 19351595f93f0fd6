import { endsAbbreviation, endsSentence, startsLower } from '../../../shared/text/line.ts';
import { isClosing } from '../../../shared/text/section-names.ts';
import { type Box, median, type TextLine } from './page-shapes.ts';
import type { PlacedLine, Tag } from './pieces.ts';

/** Of the usual distance between baselines: more parts paragraphs. */
const PARAGRAPH_GAP = 1.28;
/** Of the type's height: lines are usually no further apart, whatever a page of single lines says. */
const WIDEST_PITCH = 1.75;
const USUAL_PITCH = 1.25;
/** Of the type's height: a first line's indent. */
const INDENT = 0.8;
/** Of the type's height: room a line leaves though the next word would have fitted, by hyphenation or chance. */
const CHANCE_ROOM = 1.2;
/** Of the type's height: a line that leaves less room is full whatever comes next. */
const FULL_ROOM = 3;

/** The usual distance between baselines of type of one size. */
const pitchOf = (lines: readonly TextLine[]): number => {
  const steps: number[] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    if (above === undefined || Math.abs(above.size - line.size) > 0.6) return;
    const step = line.y - above.y;
    if (step > line.size * 0.8 && step < line.size * WIDEST_PITCH) steps.push(step / line.size);
  });
  return steps.length === 0 ? USUAL_PITCH : median(steps);
};

const widthOfFirstWord = (line: TextLine): number => {
  let end = line.words[0]?.x1 ?? line.x0;
  for (const word of line.words.slice(1)) {
    if (word.spaced || word.x0 - end > line.size * 0.12) break;
    end = word.x1;
  }
  return end - line.x0;
};

/** 'Med venlig hilsen', 'Sagsnr.: 26/1042', 'Sagsbehandler:', '5900 Lindø', an address of e-mail or web: a line of its own, however narrow the column is. */
export const opensField = (text: string): boolean => {
  const colon = text.indexOf(':');
  const space = text.indexOf(' ');
  // Most lines are none of these, which is seen faster by hand than by three patterns.
  return (
    isClosing(text) ||
    (colon >= 2 && colon < 25 && /^\p{Lu}[\p{L} .-]{1,22}:(?: ?\S|$)/u.test(text.slice(0, 60))) ||
    ((space === 4 || space === 7) && /^(?:DK-)?\d{4} \p{Lu}[\p{L} .]{1,30}$/u.test(text.slice(0, 60))) ||
    ((space < 0 || space >= 130) && /^(?:https?:\/\/|www\.)?[\w.+-]{1,60}(?:@|\.)[\w.-]{2,60}$/.test(text.slice(0, 130)))
  );
};

/** The line above had room for this line's first word, so its end was meant. */
export const endedShort = (above: TextLine, line: TextLine, right: number): boolean =>
  right - above.x1 > widthOfFirstWord(line) + line.size * CHANCE_ROOM && right - above.x0 > line.size * 10;

/** A column or page ends inside a paragraph, and this line of the next one goes on with it. */
export const breaksOff = (last: PlacedLine, next: TextLine): boolean => {
  if (Math.abs(last.size - next.size) > 0.6 || last.isBold !== next.isBold) return false;
  const isOpen = !endsSentence(last.text) || endsAbbreviation(last.text);
  return (last.isFull && isOpen && !/[:;]$/.test(last.text)) || (isOpen && startsLower(next.text));
};

/** Of the type's height: clear room kept above and below a box. */
const MARGIN = 2.8;

export type Bounds = { readonly left: number; readonly right: number };

/** Boxes that lines make room for, and what a tagged file says of each line. */
export type Surroundings = {
  readonly boxes?: readonly Box[];
  readonly tagOf?: (index: number) => Tag | null;
  /** How far lines may reach; else as far as the longest does. */
  readonly bounds?: Bounds;
};

const isBeside = (line: TextLine, box: Box): boolean =>
  line.y >= box.y0 - line.size * MARGIN &&
  line.y - line.size <= box.y1 + line.size * MARGIN &&
  (box.x0 >= line.x1 - 1 || box.x1 <= line.x0 + 1);

/** How far each line may reach: lines beside a box reach as far as the longest of them. */
export const boundsBeside = (lines: readonly TextLine[], whole: Bounds, boxes: readonly Box[]): ((line: TextLine) => Bounds) => {
  const narrowed = new Map<TextLine, Bounds>();
  for (const box of boxes) {
    for (const isLeft of [true, false]) {
      const own = lines.filter((line) => isBeside(line, box) && line.x1 <= box.x0 + 1 === isLeft);
      const left = Math.min(...own.map(({ x0 }) => x0));
      const right = Math.max(...own.map(({ x1 }) => x1));
      for (const line of own) narrowed.set(line, isLeft ? { left: whole.left, right } : { left, right: whole.right });
    }
  }
  return (line) => narrowed.get(line) ?? whole;
};

/** Lines of one part of a page, each with whether it goes on from the one above. */
export const placeLines = (lines: readonly TextLine[], page: number, given: Surroundings = {}): PlacedLine[] => {
  if (lines.length === 0) return [];
  const { boxes = [], tagOf = () => null } = given;
  const whole = given.bounds ?? { left: Math.min(...lines.map(({ x0 }) => x0)), right: Math.max(...lines.map(({ x1 }) => x1)) };
  const pitch = pitchOf(lines);
  const boundsOf = boundsBeside(lines, whole, boxes);
  return lines.map((line, i) => {
    const above = lines[i - 1];
    const own = boundsOf(line);
    const isFull = own.right - line.x1 < Math.max(line.size * FULL_ROOM, widthOfFirstWord(lines[i + 1] ?? line) + line.size * CHANCE_ROOM);
    if (above === undefined) return { ...line, ...whole, page, blankBefore: true, goesOn: false, isFull, tag: tagOf(i) };
    const bounds = boundsOf(above);
    const size = Math.max(line.size, above.size);
    const blankBefore =
      line.y - above.y > size * pitch * PARAGRAPH_GAP ||
      line.y < above.y - size * 0.5 ||
      Math.abs(line.size - above.size) > Math.max(0.9, size * 0.09) ||
      line.isBold !== above.isBold;
    const shift = line.x0 - above.x0;
    const isIndented = shift > line.size * INDENT && above.x0 - bounds.left < line.size * 0.3 && shift < line.size * 4;
    const goesOn = !blankBefore && !isIndented && !opensField(line.text) && !endedShort(above, line, bounds.right);
    return { ...line, ...whole, page, blankBefore, goesOn, isFull, tag: tagOf(i) };
  });
};
