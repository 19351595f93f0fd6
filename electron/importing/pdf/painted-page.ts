import type { Font } from './fonts.ts';
import { IDENTITY, type Matrix, multiply, readMatrix } from './matrix.ts';
import { OP, type Operators } from './operators.ts';
import type { PaintedPage } from './page-shapes.ts';
import { addPath, type PaintedPaths } from './painted-paths.ts';
import { createWordBuilder, type Setting } from './word-builder.ts';

/** What of a glyph of pdf.js is used. */
type Glyph = {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly isVoid: boolean;
  readonly isWhite: boolean;
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

export type PageSurroundings = {
  readonly width: number;
  readonly height: number;
  /** From the PDF's own space to the page as it is read, y down. */
  readonly base: Matrix;
  readonly fontOf: (name: unknown) => Font | null;
  /** A layer that is switched off is not read. */
  readonly isLayerShown: (group: unknown) => boolean;
};

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' && Number.isFinite(value) ? value : otherwise);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** pdf.js keeps one object per letter of a font, so what is read of it is kept too. */
const knownGlyphs = new WeakMap<object, Glyph>();

/** Hyphens of every sort are one sign; a soft hyphen that is painted is seen. */
const spell = (unicode: string): string => unicode.replace(/[\u00ad\u2010\u2011]/g, '-').replace(/[\u200b-\u200d\u2060\ufeff]/g, '');

const readGlyph = (glyph: object): Glyph => {
  const known = knownGlyphs.get(glyph);
  if (known !== undefined) return known;
  const unicode: unknown = Reflect.get(glyph, 'unicode');
  const spelled = typeof unicode === 'string' ? spell(unicode) : '';
  // oxlint-disable-next-line no-control-regex -- signs without a picture are what is sought
  const isVoid = spelled === '' || /^[\u0000-\u0008\u000e-\u001f\u007f-\u009f]+$/.test(spelled);
  const read = {
    unicode: spelled,
    width: numberOr(Reflect.get(glyph, 'width'), 0),
    isSpace: Reflect.get(glyph, 'isSpace') === true,
    isVoid,
    isWhite: !isVoid && spelled.trim() === '',
  };
  knownGlyphs.set(glyph, read);
  return read;
};

/** A tag's name: some operators hold it as it is, some in an object. */
const tagOf = (tag: unknown): unknown => (isObject(tag) ? Reflect.get(tag, 'name') : tag);

/** What a page's operators paint: words with their places and faces, rules and boxes. */
export const readPainted = ({ fnArray, argsArray }: Operators, page: PageSurroundings): PaintedPage => {
  const builder = createWordBuilder(page.width, page.height);
  const paths: PaintedPaths = { rules: [], boxes: [], dots: [] };
  let state: TextState = {
    ctm: page.base,
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
  /** Some programs paint each letter by itself: the product holds for many. */
  let composed = { ctm: state.ctm, text: textMatrix, matrix: multiply(state.ctm, textMatrix) };
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  /** Marked content around the current place. */
  const marks: { readonly mcid: number; readonly isArtifact: boolean; readonly isHidden: boolean }[] = [];
  let inside = { mcid: -1, isArtifact: false, isHidden: false };
  const settings = new Map<string, Setting>();
  let setting: Setting | null = null;
  const fontIds = new Map<Font, number>();

  const currentSetting = (font: Font): Setting => {
    if (setting !== null) return setting;
    const id = fontIds.get(font) ?? fontIds.size;
    fontIds.set(font, id);
    const key = `${id} ${inside.mcid} ${inside.isArtifact}`;
    setting = settings.get(key) ?? { face: font.face, mcid: inside.mcid, isArtifact: inside.isArtifact };
    settings.set(key, setting);
    return setting;
  };

  const move = (dx: number, dy: number): void => {
    lineX += dx;
    lineY += dy;
    x = lineX;
    y = lineY;
  };

  const show = (glyphs: readonly unknown[]): void => {
    const { font, size, charSpacing, wordSpacing, scale, rise } = state;
    if (font === null || size === 0 || inside.isHidden) return;
    if (composed.ctm !== state.ctm || composed.text !== textMatrix)
      composed = { ctm: state.ctm, text: textMatrix, matrix: multiply(state.ctm, textMatrix) };
    const { matrix } = composed;
    const flow = Math.hypot(matrix[0], matrix[1]) * Math.sign(size * scale);
    const typeSize = Math.abs(size) * Math.hypot(matrix[2], matrix[3]) * font.height;
    if (flow === 0 || typeSize === 0 || !Number.isFinite(flow + typeSize)) return;
    const dirX = matrix[0] / flow;
    const dirY = matrix[1] / flow;
    const own = currentSetting(font);
    for (const item of glyphs) {
      if (typeof item === 'number') {
        if (font.isVertical) y -= (item * size) / 1000;
        else x -= ((item * size) / 1000) * scale;
        continue;
      }
      if (!isObject(item)) continue;
      const glyph = readGlyph(item);
      const bare = glyph.width * font.unit * size;
      const advance = bare + charSpacing + (glyph.isSpace ? wordSpacing : 0);
      if (glyph.isWhite) builder.space();
      else if (!glyph.isVoid) {
        const [fromX, fromY] = [x, y + rise];
        const toX = font.isVertical ? x + Math.abs(size) : x + bare * scale;
        builder.add(
          {
            text: glyph.unicode,
            x: matrix[0] * fromX + matrix[2] * fromY + matrix[4],
            y: matrix[1] * fromX + matrix[3] * fromY + matrix[5],
            endX: matrix[0] * toX + matrix[2] * fromY + matrix[4],
            endY: matrix[1] * toX + matrix[3] * fromY + matrix[5],
            size: typeSize,
          },
          own,
          dirX,
          dirY,
        );
      }
      if (font.isVertical) y -= Math.abs(size) + charSpacing;
      else x += advance * scale;
    }
  };

  for (let i = 0; i < fnArray.length; i += 1) {
    const found = argsArray[i];
    const args: readonly unknown[] = Array.isArray(found) ? found : [];
    switch (fnArray[i] ?? -1) {
      case OP.moveText:
        move(numberOr(args[0], 0), numberOr(args[1], 0));
        break;
      case OP.showText:
        if (Array.isArray(args[0])) show(args[0]);
        break;
      case OP.save:
        stack.push({ ...state });
        break;
      case OP.restore:
      case OP.paintFormXObjectEnd:
        state = stack.pop() ?? state;
        setting = null;
        break;
      case OP.transform:
        state.ctm = multiply(state.ctm, readMatrix(args) ?? IDENTITY);
        break;
      case OP.paintFormXObjectBegin:
        stack.push({ ...state });
        state.ctm = multiply(state.ctm, readMatrix(args[0]) ?? IDENTITY);
        break;
      case OP.beginText:
        textMatrix = IDENTITY;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case OP.setTextMatrix:
        textMatrix = readMatrix(args[0]) ?? IDENTITY;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case OP.setFont:
        state.font = page.fontOf(args[0]);
        state.size = numberOr(args[1], 0);
        setting = null;
        break;
      case OP.setGState:
        for (const entry of Array.isArray(args[0]) ? args[0] : []) {
          if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue;
          state.font = page.fontOf(entry[1][0]);
          state.size = numberOr(entry[1][1], 0);
          setting = null;
        }
        break;
      case OP.setCharSpacing:
        state.charSpacing = numberOr(args[0], 0);
        break;
      case OP.setWordSpacing:
        state.wordSpacing = numberOr(args[0], 0);
        break;
      case OP.setHScale:
        state.scale = numberOr(args[0], 100) / 100;
        break;
      case OP.setLeading:
        state.leading = -numberOr(args[0], 0);
        break;
      case OP.setTextRise:
        state.rise = numberOr(args[0], 0);
        break;
      case OP.setLeadingMoveText:
        state.leading = numberOr(args[1], 0);
        move(numberOr(args[0], 0), numberOr(args[1], 0));
        break;
      case OP.nextLine:
        move(0, state.leading);
        break;
      case OP.setFillRGBColor:
        state.isWhiteFill = args[0] === '#ffffff';
        break;
      case OP.beginMarkedContent:
      case OP.beginMarkedContentProps: {
        marks.push(inside);
        const own = numberOr(args[1], -1);
        inside = {
          mcid: own >= 0 ? own : inside.mcid,
          isArtifact: inside.isArtifact || tagOf(args[0]) === 'Artifact',
          isHidden: inside.isHidden || (tagOf(args[0]) === 'OC' && !page.isLayerShown(args[1])),
        };
        setting = null;
        break;
      }
      case OP.endMarkedContent:
        inside = marks.pop() ?? inside;
        setting = null;
        break;
      case OP.beginAnnotation:
        stack.push({ ...state });
        state = { ...initial };
        state.ctm = multiply(multiply(page.base, readMatrix(args[2]) ?? IDENTITY), readMatrix(args[3]) ?? IDENTITY);
        setting = null;
        break;
      case OP.endAnnotation:
        state = stack.pop() ?? { ...initial };
        setting = null;
        break;
      case OP.constructPath:
        if (args[0] !== OP.endPath && Array.isArray(args[1]))
          addPath(paths, args[1][0], state.ctm, STROKES.has(numberOr(args[0], 0)), STROKES.has(numberOr(args[0], 0)) || !state.isWhiteFill);
        break;
      default:
        break;
    }
  }
  builder.close();
  return { width: page.width, height: page.height, words: builder.words, ...paths };
};

/** Operators that paint a path's outline: stroke, closeStroke, and those that fill it too. */
const STROKES = new Set([20, 21, 24, 25, 26, 27]);
