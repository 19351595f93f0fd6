/** Geometry of a page, in points, x to the right and y DOWN from the upper left corner of the page as it is read. */

/** How letters are set. */
export type Face = { readonly name: string; readonly isBold: boolean; readonly isItalic: boolean };

/** Letters without a space or gap between them, as painted. */
export type Word = {
  readonly text: string;
  /** Left and right end along its own direction of reading. */
  readonly x0: number;
  readonly x1: number;
  /** Baseline. */
  readonly y: number;
  /** Height of its type. */
  readonly size: number;
  readonly face: Face;
  /** Quarter turns clockwise against the page: 0 is upright; -1 slanted. */
  readonly turn: number;
  /** Painted after a space, whatever the gap. */
  readonly spaced: boolean;
  /** Id of the marked content it belongs to; -1 where it has none. */
  readonly mcid: number;
  /** The file says it is no part of the text (running head, page number). */
  readonly isArtifact: boolean;
};

/** A painted rule or the edge of a box, flat or upright. */
export type Rule = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** A painted frame or ground, larger than a letter. */
export type Box = Rule;

/** What stands on a page. */
export type PaintedPage = {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
  readonly boxes: readonly Box[];
  /** Painted spots as large as a bullet sign. */
  readonly dots: readonly Box[];
};

/** Words on one baseline, from left to right. */
export type TextLine = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Height of most of its letters. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
};

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
