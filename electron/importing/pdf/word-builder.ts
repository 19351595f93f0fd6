import type { Face, Word } from './page-shapes.ts';

/** Of the type's height: a wider gap parts words. */
const WORD_GAP = 0.12;
/** After a space that takes no room (a backward move) letters stand together. */
const NO_GAP = 0.03;
/** Of the type's height: letters that overlap more begin a new word, for they were painted elsewhere. */
const OVERLAP = 0.35;
/** Of the type's height: letters further off the baseline begin a new word. */
const OFF_BASELINE = 0.12;
/** Points; smaller type is hidden. */
const SMALLEST = 0.6;
/** A word of more characters than this is cut: it is no word, and patterns must not run over it. */
const LONGEST_WORD = 400;

/** What holds for a letter besides its place. */
export type Setting = { readonly face: Face; readonly mcid: number; readonly isArtifact: boolean };

/** How a run of letters stands on the page. */
export type Run = {
  readonly setting: Setting;
  /** Height of its type. */
  readonly size: number;
  /** Unit vector of its direction. */
  readonly dirX: number;
  readonly dirY: number;
};

type OpenWord = {
  text: string;
  readonly x: number;
  readonly y: number;
  endX: number;
  endY: number;
  readonly run: Run;
  readonly spaced: boolean;
};

const turnOf = (dirX: number, dirY: number): number => {
  if (dirX > 0.996) return 0;
  if (dirY > 0.996) return 1;
  if (dirX < -0.996) return 2;
  return dirY < -0.996 ? 3 : -1;
};

/** Puts letters together to words by the gaps between them, and drops what cannot be seen or was painted twice. */
export const createWordBuilder = (width: number, height: number) => {
  const words: Word[] = [];
  /** Where each word stands, by its text: fake bold and shadows paint it again a hair away. */
  const painted = new Map<string, { readonly x: number; readonly y: number }[]>();
  let open: OpenWord | null = null;
  let spaced = false;

  const isTwin = ({ text, x, y, run }: OpenWord): boolean => {
    const near = painted.get(text);
    if (near === undefined) {
      painted.set(text, [{ x, y }]);
      return false;
    }
    const reach = run.size * 0.25;
    // Only the last few: a word that stands a thousand times must not make the page quadratic.
    for (let i = Math.max(0, near.length - 50); i < near.length; i += 1) {
      const other = near[i];
      if (other !== undefined && Math.abs(other.x - x) < reach && Math.abs(other.y - y) < reach) return true;
    }
    near.push({ x, y });
    return false;
  };

  const close = (): void => {
    const word = open;
    open = null;
    if (word === null) return;
    const { size } = word.run;
    if (size < SMALLEST || word.x > width || word.endX < 0 || word.y < 0 || word.y - size > height) return;
    if (isTwin(word)) return;
    const turn = turnOf(word.run.dirX, word.run.dirY);
    const { face, mcid, isArtifact } = word.run.setting;
    // Turned words get the coordinates of the page turned back, so that all later steps see upright lines.
    const [x0, x1, y] =
      turn === 1
        ? [word.y, word.endY, width - word.x]
        : turn === 2
          ? [width - word.x, width - word.endX, height - word.y]
          : turn === 3
            ? [height - word.y, height - word.endY, word.x]
            : [Math.min(word.x, word.endX), Math.max(word.x, word.endX), word.y];
    words.push({ text: word.text, x0, x1, y, size, face, turn, spaced: word.spaced, mcid, isArtifact });
  };

  return {
    words,
    space: (): void => {
      spaced = true;
    },
    /** A letter as painted, by its begin and end on the page. */
    add: (text: string, x: number, y: number, endX: number, endY: number, run: Run): void => {
      if (open !== null) {
        const own = open.run;
        const { size, dirX, dirY } = own;
        const alongX = x - open.endX;
        const alongY = y - open.endY;
        const gap = alongX * dirX + alongY * dirY;
        const off = Math.abs(alongY * dirX - alongX * dirY);
        const goesOn =
          own.setting === run.setting &&
          off < size * OFF_BASELINE &&
          gap > -size * OVERLAP &&
          gap < size * (spaced ? NO_GAP : WORD_GAP) &&
          Math.abs(run.size - size) < size * 0.08 &&
          run.dirX * dirX + run.dirY * dirY > 0.99 &&
          open.text.length < LONGEST_WORD;
        if (goesOn) {
          open.text += text;
          open.endX = endX;
          open.endY = endY;
          spaced = false;
          return;
        }
        close();
      }
      open = { text, x, y, endX, endY, run, spaced };
      spaced = false;
    },
    close,
  };
};
