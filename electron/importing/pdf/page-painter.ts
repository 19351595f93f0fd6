import type { Font } from './fonts.ts';
import { IDENTITY, type Matrix, multiply } from './matrix.ts';
import type { PaintedPage } from './page-shapes.ts';
import { addPath, type PaintedPaths } from './painted-paths.ts';
import { createWordBuilder, type Run, type Setting } from './word-builder.ts';

/** A letter of a font. `width` in units of its font's glyphs. */
export type Glyph = {
  readonly unicode: string;
  readonly width: number;
  /** A single byte 32: word spacing is added to it. */
  readonly isSpace: boolean;
  /** Nothing that can be read. */
  readonly isVoid: boolean;
  /** White space, whatever its code. */
  readonly isWhite: boolean;
};

/** Hyphens of every sort are one sign; a soft hyphen that is painted is seen. */
const spell = (unicode: string): string => unicode.replace(/[\u00ad\u2010\u2011]/g, '-').replace(/[\u200b-\u200d\u2060\ufeff]/g, '');

export const glyphOf = (unicode: string, width: number, isSpace: boolean): Glyph => {
  const spelled = spell(unicode);
  // oxlint-disable-next-line no-control-regex -- signs without a picture are what is sought
  const isVoid = spelled === '' || /^[\u0000-\u0008\u000e-\u001f\u007f-\u009f]+$/.test(spelled);
  return { unicode: spelled, width, isSpace, isVoid, isWhite: !isVoid && spelled.trim() === '' };
};

type TextState = {
  ctm: Matrix;
  font: Font | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  isWhiteFill: boolean;
};

/** How a path is painted: only its outline, its area, or not at all. */
export type PathPaint = 'stroke' | 'fill' | 'none';

export type PagePainter = ReturnType<typeof createPagePainter>;

/** Follows the operators of a page and puts down what they paint: words with their places and faces, rules and boxes. `base` goes from the PDF's own space to the page as it is read, y down. */
export const createPagePainter = (width: number, height: number, base: Matrix) => {
  const builder = createWordBuilder(width, height);
  const paths: PaintedPaths = { rules: [], boxes: [], dots: [] };
  let state: TextState = {
    ctm: base,
    font: null,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    isWhiteFill: false,
  };
  const initial = { ...state };
  const stack: TextState[] = [];
  let textMatrix: Matrix = IDENTITY;
  /** Some programs paint each letter by itself: what they have in common is worked out once. Null when it must be anew. */
  let prepared: { readonly matrix: Matrix; readonly run: Run } | null = null;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  /** Marked content around the current place. */
  const marks: { readonly mcid: number; readonly isArtifact: boolean; readonly isHidden: boolean }[] = [];
  let inside = { mcid: -1, isArtifact: false, isHidden: false };
  const settings = new Map<string, Setting>();
  const fontIds = new Map<Font, number>();

  const settingOf = (font: Font): Setting => {
    const id = fontIds.get(font) ?? fontIds.size;
    fontIds.set(font, id);
    const key = `${id} ${inside.mcid} ${inside.isArtifact}`;
    const known = settings.get(key);
    if (known !== undefined) return known;
    const setting = { face: font.face, mcid: inside.mcid, isArtifact: inside.isArtifact };
    settings.set(key, setting);
    return setting;
  };

  /** Null where letters cannot be seen. */
  const prepare = (font: Font): typeof prepared => {
    const { ctm, size, scale } = state;
    const matrix = multiply(ctm, textMatrix);
    const flow = Math.hypot(matrix[0], matrix[1]) * Math.sign(size * scale);
    const typeSize = Math.abs(size) * Math.hypot(matrix[2], matrix[3]) * font.height;
    if (flow === 0 || typeSize === 0 || !Number.isFinite(flow + typeSize)) return null;
    return { matrix, run: { setting: settingOf(font), size: typeSize, dirX: matrix[0] / flow, dirY: matrix[1] / flow } };
  };

  const moveText = (dx: number, dy: number): void => {
    lineX += dx;
    lineY += dy;
    x = lineX;
    y = lineY;
  };

  const setTextMatrix = (matrix: Matrix): void => {
    textMatrix = matrix;
    x = 0;
    y = 0;
    lineX = 0;
    lineY = 0;
    prepared = null;
  };

  const restore = (): void => {
    state = stack.pop() ?? state;
    prepared = null;
  };

  return {
    save: (): void => {
      stack.push({ ...state });
    },
    restore,
    transform: (matrix: Matrix): void => {
      state.ctm = multiply(state.ctm, matrix);
      prepared = null;
    },
    beginForm: (matrix: Matrix): void => {
      stack.push({ ...state });
      state.ctm = multiply(state.ctm, matrix);
      prepared = null;
    },
    endForm: restore,
    beginText: (): void => setTextMatrix(IDENTITY),
    setTextMatrix,
    moveText,
    setLeadingMoveText: (dx: number, dy: number): void => {
      state.leading = dy;
      moveText(dx, dy);
    },
    nextLine: (): void => moveText(0, state.leading),
    setFont: (font: Font | null, size: number): void => {
      state.font = font;
      state.size = size;
      prepared = null;
    },
    setCharSpacing: (spacing: number): void => {
      state.charSpacing = spacing;
    },
    setWordSpacing: (spacing: number): void => {
      state.wordSpacing = spacing;
    },
    /** In hundredths. */
    setScale: (percent: number): void => {
      state.scale = percent / 100;
      prepared = null;
    },
    setLeading: (leading: number): void => {
      state.leading = -leading;
    },
    setRise: (rise: number): void => {
      state.rise = rise;
    },
    setFill: (isWhite: boolean): void => {
      state.isWhiteFill = isWhite;
    },
    /** `mcid` -1: of the content around it. */
    beginMarked: (mcid: number, isArtifact: boolean, isHidden: boolean): void => {
      marks.push(inside);
      inside = {
        mcid: mcid >= 0 ? mcid : inside.mcid,
        isArtifact: inside.isArtifact || isArtifact,
        isHidden: inside.isHidden || isHidden,
      };
      prepared = null;
    },
    endMarked: (): void => {
      inside = marks.pop() ?? inside;
      prepared = null;
    },
    beginAnnotation: (placed: Matrix, own: Matrix): void => {
      stack.push({ ...state });
      state = { ...initial };
      state.ctm = multiply(multiply(base, placed), own);
      prepared = null;
    },
    endAnnotation: (): void => {
      state = stack.pop() ?? { ...initial };
      prepared = null;
    },
    /** `data` in pdf.js's form: an operator, then its points. */
    paintPath: (data: Float32Array, paint: PathPaint): void => {
      if (paint !== 'none') addPath(paths, data, state.ctm, paint === 'stroke', paint === 'stroke' || !state.isWhiteFill);
    },
    /** The first `count` of some letters, and moves between them in thousandths of the type's size. */
    show: (items: readonly (Glyph | number)[], count: number): void => {
      const { font, size, charSpacing, wordSpacing, scale, rise } = state;
      if (font === null || size === 0 || inside.isHidden) return;
      prepared ??= prepare(font);
      if (prepared === null) return;
      const { run } = prepared;
      const { matrix } = prepared;
      const a = matrix[0];
      const b = matrix[1];
      const c = matrix[2];
      const d = matrix[3];
      const e = matrix[4];
      const f = matrix[5];
      const { unit, isVertical } = font;
      for (let i = 0; i < count; i += 1) {
        const item = items[i] ?? 0;
        if (typeof item === 'number') {
          if (isVertical) y -= (item * size) / 1000;
          else x -= ((item * size) / 1000) * scale;
          continue;
        }
        const bare = item.width * unit * size;
        if (item.isWhite) builder.space();
        else if (!item.isVoid) {
          const fromY = y + rise;
          const toX = isVertical ? x + Math.abs(size) : x + bare * scale;
          builder.add(item.unicode, a * x + c * fromY + e, b * x + d * fromY + f, a * toX + c * fromY + e, b * toX + d * fromY + f, run);
        }
        if (isVertical) y -= Math.abs(size) + charSpacing;
        else x += (bare + charSpacing + (item.isSpace ? wordSpacing : 0)) * scale;
      }
    },
    finish: (): PaintedPage => {
      builder.close();
      return { width, height, words: builder.words, ...paths };
    },
  };
};
