import { IDENTITY } from '../matrix.ts';
import type { Glyph, PagePainter, PathPaint } from '../page-painter.ts';
import { type ColourSpace, colourSpaceOf, isWhite } from './fill-colours.ts';
import { matrixOf, nameOf, number, numbers, type Operands, single } from './operands.ts';
import { isList, type PdfFile } from './pdf-file.ts';
import { type PlainFont, plainFont } from './plain-font.ts';
import { NotOrdinary, ordinary, PdfDict, PdfName, PdfStream, PdfString, type PdfValue } from './values.ts';

/** A font is read once, also where it cannot be. */
export type FontShelf = Map<PdfDict, PlainFont | NotOrdinary>;

/** Forms within forms. */
const DEEPEST = 12;

/** pdf.js's numbers for the parts of a path. */
const [MOVE, LINE, CURVE, CLOSE] = [0, 1, 2, 4];

/** What an operator does, and how many values stand before it; null: any number. */
export type Operator = { readonly count: number | null; readonly run: (operands: Operands) => void };

/** What is filled with, and whether it is known if that is white. */
export type Colouring = { space: ColourSpace; isKnown: boolean };

/** What holds while a page or a form on it is read. */
export type Surroundings = {
  readonly file: PdfFile;
  readonly painter: PagePainter;
  readonly fonts: FontShelf;
  readonly resources: PdfDict;
  readonly depth: number;
  /** Reads the operators of a form on the page. */
  readonly follow: (bytes: Uint8Array, around: Surroundings, colouring: Colouring) => void;
};

/** What each operator does (ISO 32000-1, annex A), the same as in pdf.js's list of operators. */
export const operatorsOf = (
  around: Surroundings,
  colouring: Colouring,
): { readonly table: ReadonlyMap<string, Operator>; readonly close: () => void } => {
  const { file, painter, resources, fonts, depth, follow } = around;
  const saved: Colouring[] = [];
  let levels = 0;
  const path: number[] = [];
  /** Used over and over: there are as many of them as there are letters. */
  const items: (Glyph | number)[] = [];
  let glyphsOf: PlainFont['glyphsOf'] | null = null;
  /** Fonts are part of what is saved. */
  const savedFonts: (PlainFont['glyphsOf'] | null)[] = [];

  const resource = (kind: string, name: string): PdfValue => {
    const all = file.dictIn(resources, kind);
    return all === null ? null : file.get(all, name);
  };

  const setFont = (name: string, size: number): void => {
    const dict = resource('Font', name);
    ordinary(dict instanceof PdfDict, 'a font that is not there');
    let font = fonts.get(dict);
    if (font === undefined) {
      try {
        font = plainFont(file, dict);
      } catch (error) {
        if (!(error instanceof NotOrdinary)) throw error;
        font = error;
      }
      fonts.set(dict, font);
    }
    if (font instanceof NotOrdinary) throw font;
    glyphsOf = font.glyphsOf;
    painter.setFont(font.font, size);
  };

  const putLetters = (value: PdfValue | undefined, at: number): number => {
    if (glyphsOf === null) throw new NotOrdinary('letters without a font');
    if (value instanceof PdfString) return glyphsOf(value, items, at);
    ordinary(typeof value === 'number', 'odd letters');
    items[at] = value;
    return at + 1;
  };

  const show = (letters: PdfValue | undefined): void => {
    ordinary(letters instanceof PdfString, 'odd letters');
    painter.show(items, putLetters(letters, 0));
  };

  const showList = (list: PdfValue | undefined): void => {
    ordinary(isList(list), 'odd letters');
    let count = 0;
    for (let i = 0; i < list.length; i += 1) count = putLetters(list[i], count);
    painter.show(items, count);
  };

  const fill = (space: ColourSpace, operands: Operands): void => {
    colouring.space = space;
    // A pattern leaves what was known of the colour before it.
    if (space === 'pattern') return;
    const white = isWhite(space, numbers(operands));
    colouring.isKnown = white !== null;
    painter.setFill(white === true);
  };

  const paint = (how: PathPaint, closes: boolean): void => {
    ordinary(how !== 'fill' || colouring.isKnown, 'a colour that takes more to tell');
    if (closes) path.push(CLOSE);
    if (path.length > 0) painter.paintPath(new Float32Array(path), how);
    path.length = 0;
  };

  const restore = (): void => {
    const before = saved.pop();
    if (before !== undefined) {
      colouring.space = before.space;
      colouring.isKnown = before.isKnown;
    }
    ordinary(before !== undefined, 'more restored than saved');
    glyphsOf = savedFonts.pop() ?? null;
    painter.restore();
  };

  const point = (x: number, y: number, kind: number): void => {
    path.push(kind, x, y);
  };
  const lastPoint = (): [number, number] => {
    ordinary(path.length > 2 && path.at(-1) !== CLOSE, 'a curve from nowhere');
    return [path.at(-2) ?? 0, path.at(-1) ?? 0];
  };

  const paintObject = (name: string): void => {
    const object = resource('XObject', name);
    ordinary(object instanceof PdfStream, 'a picture that is not there');
    const kind = file.nameIn(object.dict, 'Subtype');
    if (kind === 'Image') return;
    ordinary(kind === 'Form' && !object.dict.entries.has('OC') && depth < DEEPEST, 'a rare sort of picture');
    const matrix = file.numbersIn(object.dict, 'Matrix');
    ordinary(matrix.length === 0 || matrix.length === 6, 'an odd matrix');
    const own = file.get(object.dict, 'Resources');
    painter.beginForm(matrix.length === 6 ? single(matrixOf(matrix)) : IDENTITY);
    const inner = { ...around, resources: own instanceof PdfDict ? own : resources, depth: depth + 1 };
    follow(file.decoded(object), inner, { ...colouring });
    painter.endForm();
  };

  const useState = (name: string): void => {
    const state = resource('ExtGState', name);
    ordinary(state instanceof PdfDict && !state.entries.has('Font'), 'a rare state');
    // A mask may have letters of its own.
    const mask = file.get(state, 'SMask');
    ordinary(mask === null || mask instanceof PdfName, 'a mask');
  };

  const begin = (tag: string, properties: PdfValue): void => {
    ordinary(tag !== 'OC', 'a layer');
    levels += 1;
    const mcid = properties instanceof PdfDict ? properties.entries.get('MCID') : undefined;
    painter.beginMarked(typeof mcid === 'number' ? mcid : -1, tag === 'Artifact', false);
  };

  const end = (): void => {
    if (levels === 0) return;
    levels -= 1;
    painter.endMarked();
  };

  const nothing = (): void => undefined;
  const table = new Map<string, Operator>();
  const put = (names: string, count: number | null, run: Operator['run']): void => {
    for (const name of names.split(' ')) table.set(name, { count, run });
  };
  put('w J j M ri i', 1, nothing);
  put('CS G', 1, nothing);
  put('d', 2, nothing);
  put('RG', 3, nothing);
  put('K', 4, nothing);
  put('SC SCN', null, nothing);
  put('W W* ET', 0, nothing);
  put('sh MP Tr', 1, nothing);
  put('DP', 2, nothing);
  put('gs', 1, ([name]) => useState(nameOf(name)));
  put('q', 0, () => {
    saved.push({ ...colouring });
    savedFonts.push(glyphsOf);
    painter.save();
  });
  put('Q', 0, restore);
  put('cm', 6, (operands) => painter.transform(matrixOf(operands)));
  put('m', 2, ([x, y]) => point(number(x), number(y), MOVE));
  put('l', 2, ([x, y]) => point(number(x), number(y), LINE));
  put('c', 6, (operands) => path.push(CURVE, ...numbers(operands)));
  put('v', 4, (operands) => path.push(CURVE, ...lastPoint(), ...numbers(operands)));
  put('y', 4, (operands) => {
    const [x1 = 0, y1 = 0, x = 0, y = 0] = numbers(operands);
    path.push(CURVE, x1, y1, x, y, x, y);
  });
  put('h', 0, () => path.push(CLOSE));
  put('re', 4, (operands) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers(operands);
    if (width === 0 || height === 0) path.push(MOVE, x, y, LINE, x + width, y + height, CLOSE);
    else path.push(MOVE, x, y, LINE, x + width, y, LINE, x + width, y + height, LINE, x, y + height, CLOSE);
  });
  put('S B B*', 0, () => paint('stroke', false));
  put('s b b*', 0, () => paint('stroke', true));
  put('f F f*', 0, () => paint('fill', false));
  put('n', 0, () => paint('none', false));
  put('BT', 0, () => painter.beginText());
  put('Tc', 1, ([spacing]) => painter.setCharSpacing(number(spacing)));
  put('Tw', 1, ([spacing]) => painter.setWordSpacing(number(spacing)));
  put('Tz', 1, ([percent]) => painter.setScale(number(percent)));
  put('TL', 1, ([leading]) => painter.setLeading(number(leading)));
  put('Ts', 1, ([rise]) => painter.setRise(number(rise)));
  put('Tf', 2, ([name, size]) => setFont(nameOf(name), number(size)));
  put('Td', 2, (operands) => painter.moveText(number(operands[0]), number(operands[1])));
  put('TD', 2, ([x, y]) => painter.setLeadingMoveText(number(x), number(y)));
  put('Tm', 6, (operands) => painter.setTextMatrix(single(matrixOf(operands))));
  put('T*', 0, () => painter.nextLine());
  put('Tj', 1, (operands) => show(operands[0]));
  put('TJ', 1, (operands) => showList(operands[0]));
  put("'", 1, ([letters]) => {
    painter.nextLine();
    show(letters);
  });
  put('"', 3, ([wordSpacing, charSpacing, letters]) => {
    painter.nextLine();
    painter.setWordSpacing(number(wordSpacing));
    painter.setCharSpacing(number(charSpacing));
    show(letters);
  });
  put('cs', 1, ([name]) => {
    colouring.space = colourSpaceOf(file, resources, nameOf(name));
  });
  put('g', 1, ([grey = null]) => fill('grey', [grey]));
  put('rg', 3, (operands) => fill('rgb', operands));
  put('k', 4, (operands) => fill('cmyk', operands));
  put('sc scn', null, (operands) => fill(colouring.space, operands));
  put('Do', 1, ([name]) => paintObject(nameOf(name)));
  put('BMC', 1, ([tag]) => begin(nameOf(tag), null));
  put('BDC', 2, ([tag, properties = null]) => begin(nameOf(tag), properties));
  put('EMC', 0, end);

  return {
    table,
    close: () => {
      while (levels > 0) end();
      while (saved.length > 0) restore();
    },
  };
};
