import type { Font } from './fonts.ts';
import { IDENTITY, type Matrix, readMatrix } from './matrix.ts';
import { OP, type Operators } from './operators.ts';
import { createPagePainter, type Glyph, glyphOf } from './page-painter.ts';
import type { PaintedPage } from './page-shapes.ts';

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

const readGlyph = (glyph: object): Glyph => {
  const known = knownGlyphs.get(glyph);
  if (known !== undefined) return known;
  const unicode: unknown = Reflect.get(glyph, 'unicode');
  const read = glyphOf(
    typeof unicode === 'string' ? unicode : '',
    numberOr(Reflect.get(glyph, 'width'), 0),
    Reflect.get(glyph, 'isSpace') === true,
  );
  knownGlyphs.set(glyph, read);
  return read;
};

const readItems = (items: readonly unknown[]): (Glyph | number)[] => {
  const read: (Glyph | number)[] = [];
  for (const item of items) {
    if (typeof item === 'number') read.push(item);
    else if (isObject(item)) read.push(readGlyph(item));
  }
  return read;
};

/** A tag's name: some operators hold it as it is, some in an object. */
const tagOf = (tag: unknown): unknown => (isObject(tag) ? Reflect.get(tag, 'name') : tag);

/** Operators that paint a path's outline: stroke, closeStroke, and those that fill it too. */
const STROKES = new Set([20, 21, 24, 25, 26, 27]);

/** What a page's operators paint, as pdf.js gives them. */
export const readPainted = ({ fnArray, argsArray }: Operators, page: PageSurroundings): PaintedPage => {
  const painter = createPagePainter(page.width, page.height, page.base);
  for (let i = 0; i < fnArray.length; i += 1) {
    const found = argsArray[i];
    const args: readonly unknown[] = Array.isArray(found) ? found : [];
    switch (fnArray[i] ?? -1) {
      case OP.moveText:
        painter.moveText(numberOr(args[0], 0), numberOr(args[1], 0));
        break;
      case OP.showText:
        if (Array.isArray(args[0])) {
          const items = readItems(args[0]);
          painter.show(items, items.length);
        }
        break;
      case OP.save:
        painter.save();
        break;
      case OP.restore:
      case OP.paintFormXObjectEnd:
        painter.restore();
        break;
      case OP.transform:
        painter.transform(readMatrix(args) ?? IDENTITY);
        break;
      case OP.paintFormXObjectBegin:
        painter.beginForm(readMatrix(args[0]) ?? IDENTITY);
        break;
      case OP.beginText:
        painter.beginText();
        break;
      case OP.setTextMatrix:
        painter.setTextMatrix(readMatrix(args[0]) ?? IDENTITY);
        break;
      case OP.setFont:
        painter.setFont(page.fontOf(args[0]), numberOr(args[1], 0));
        break;
      case OP.setGState:
        for (const entry of Array.isArray(args[0]) ? args[0] : []) {
          if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue;
          painter.setFont(page.fontOf(entry[1][0]), numberOr(entry[1][1], 0));
        }
        break;
      case OP.setCharSpacing:
        painter.setCharSpacing(numberOr(args[0], 0));
        break;
      case OP.setWordSpacing:
        painter.setWordSpacing(numberOr(args[0], 0));
        break;
      case OP.setHScale:
        painter.setScale(numberOr(args[0], 100));
        break;
      case OP.setLeading:
        painter.setLeading(numberOr(args[0], 0));
        break;
      case OP.setTextRise:
        painter.setRise(numberOr(args[0], 0));
        break;
      case OP.setLeadingMoveText:
        painter.setLeadingMoveText(numberOr(args[0], 0), numberOr(args[1], 0));
        break;
      case OP.nextLine:
        painter.nextLine();
        break;
      case OP.setFillRGBColor:
        painter.setFill(args[0] === '#ffffff');
        break;
      case OP.beginMarkedContent:
      case OP.beginMarkedContentProps: {
        const tag = tagOf(args[0]);
        painter.beginMarked(numberOr(args[1], -1), tag === 'Artifact', tag === 'OC' && !page.isLayerShown(args[1]));
        break;
      }
      case OP.endMarkedContent:
        painter.endMarked();
        break;
      case OP.beginAnnotation:
        painter.beginAnnotation(readMatrix(args[2]) ?? IDENTITY, readMatrix(args[3]) ?? IDENTITY);
        break;
      case OP.endAnnotation:
        painter.endAnnotation();
        break;
      case OP.constructPath: {
        const data: unknown = Array.isArray(args[1]) ? args[1][0] : null;
        if (args[0] !== OP.endPath && data instanceof Float32Array)
          painter.paintPath(data, STROKES.has(numberOr(args[0], 0)) ? 'stroke' : 'fill');
        break;
      }
      default:
        break;
    }
  }
  return painter.finish();
};
