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

/** A letter as painted: its begin and end on the page, and the height of its type there. */
export type Letter = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  readonly size: number;
};

type OpenWord = {
  text: string;
  readonly x: number;
  readonly y: number;
  endX: number;
  endY: number;
  readonly size: number;
  readonly setting: Setting;
  /** Unit vector of its direction. */
  readonly dirX: number;
  readonly dirY: number;
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

  const isTwin = (word: OpenWord): boolean => {
    const near = painted.get(word.text);
    if (near === undefined) {
      painted.set(word.text, [{ x: word.x, y: word.y }]);
      return false;
    }
    const reach = word.size * 0.25;
    // Only the last few: a word that stands a thousand times must not make the page quadratic.
    if (near.slice(-50).some((other) => Math.abs(other.x - word.x) < reach && Math.abs(other.y - word.y) < reach)) return true;
    near.push({ x: word.x, y: word.y });
    return false;
  };

  const close = (): void => {
    const word = open;
    open = null;
    if (word === null || word.size < SMALLEST) return;
    if (word.x > width || word.endX < 0 || word.y < 0 || word.y - word.size > height) return;
    if (isTwin(word)) return;
    const turn = turnOf(word.dirX, word.dirY);
    const { face, mcid, isArtifact } = word.setting;
    // Turned words get the coordinates of the page turned back, so that all later steps see upright lines.
    const [x0, x1, y] =
      turn === 1
        ? [word.y, word.endY, width - word.x]
        : turn === 2
          ? [width - word.x, width - word.endX, height - word.y]
          : turn === 3
            ? [height - word.y, height - word.endY, word.x]
            : [Math.min(word.x, word.endX), Math.max(word.x, word.endX), word.y];
    words.push({ text: word.text, x0, x1, y, size: word.size, face, turn, spaced: word.spaced, mcid, isArtifact });
  };

  return {
    words,
    space: (): void => {
      spaced = true;
    },
    add: (letter: Letter, setting: Setting, dirX: number, dirY: number): void => {
      if (open !== null) {
        const alongX = letter.x - open.endX;
        const alongY = letter.y - open.endY;
        const gap = alongX * open.dirX + alongY * open.dirY;
        const off = Math.abs(alongY * open.dirX - alongX * open.dirY);
        const size = open.size;
        const goesOn =
          open.setting === setting &&
          off < size * OFF_BASELINE &&
          gap > -size * OVERLAP &&
          gap < size * (spaced ? NO_GAP : WORD_GAP) &&
          Math.abs(letter.size - size) < size * 0.08 &&
          dirX * open.dirX + dirY * open.dirY > 0.99 &&
          open.text.length < LONGEST_WORD;
        if (goesOn) {
          open.text += letter.text;
          open.endX = letter.endX;
          open.endY = letter.endY;
          spaced = false;
          return;
        }
        close();
      }
      open = { ...letter, setting, dirX, dirY, spaced };
      spaced = false;
    },
    close,
  };
};
