import type { Face } from './page-shapes.ts';

/** A font as far as placing its letters needs it. */
export type Font = {
  readonly face: Face;
  /** Width of a unit of its glyphs, of the type's size. */
  readonly unit: number;
  /** Height of its type, of the size it is set in: not 1 in drawn (Type 3) fonts. */
  readonly height: number;
  readonly isVertical: boolean;
};

const BOLD =
  /bold|black|heavy|semibold|demi(?!.*book)|extrabold|ultra(?!light)|(?:^|[-,_ ])(?:bd|blk|hvy|sb)(?:$|[-,_ ])|[-_,](?:700|800|900)/i;
const ITALIC = /italic|oblique|kursiv|(?:^|[-,_ ])it$/i;
/** 'ABCDEF+' before the name of a font of which only some letters are there. */
const SUBSET = /^[A-Z]{6}\+/;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const fieldOf = (font: unknown, name: string): unknown => (isRecord(font) ? Reflect.get(font, name) : undefined);

const listOf = (value: unknown): ArrayLike<unknown> =>
  Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array ? value : [];

const numberAt = (value: unknown, index: number, otherwise: number): number => {
  const found = listOf(value)[index];
  return typeof found === 'number' && Number.isFinite(found) && found !== 0 ? found : otherwise;
};

/** How letters look, as far as the name of their font tells. */
export const faceOf = (fontName: string): Face => {
  const name = fontName.replace(SUBSET, '');
  return { name, isBold: BOLD.test(name), isItalic: ITALIC.test(name) };
};

/** A font as pdf.js hands it over: an object of accessors, or an error in the font's place. */
export const readFont = (font: unknown): Font => {
  const given = fieldOf(font, 'name');
  const face = faceOf(typeof given === 'string' ? given : '');
  const matrix = fieldOf(font, 'fontMatrix');
  const isDrawn = fieldOf(font, 'isType3Font') === true;
  const bbox = fieldOf(font, 'bbox');
  const box = Math.abs((numberAt(bbox, 3, 0) - numberAt(bbox, 1, 0)) * numberAt(matrix, 3, 0.001));
  return {
    face: {
      name: face.name,
      isBold: face.isBold || fieldOf(font, 'bold') === true || fieldOf(font, 'black') === true,
      isItalic: face.isItalic || fieldOf(font, 'italic') === true,
    },
    unit: numberAt(matrix, 0, 0.001),
    height: isDrawn ? (box > 0 ? box : Math.abs(numberAt(matrix, 3, 0.001)) * 1000) : 1,
    isVertical: fieldOf(font, 'vertical') === true,
  };
};
