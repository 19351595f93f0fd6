import { isList, type PdfFile } from './pdf-file.ts';
import { type PdfDict, PdfName, PdfStream, type PdfValue } from './values.ts';

/** What the numbers of a colour mean, as far as telling white from others needs it. */
export type ColourSpace = 'grey' | 'rgb' | 'cmyk' | 'pattern' | 'other';

const BY_NAME: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: 'grey',
  G: 'grey',
  DeviceRGB: 'rgb',
  RGB: 'rgb',
  DeviceCMYK: 'cmyk',
  CMYK: 'cmyk',
  Pattern: 'pattern',
};

const BY_COMPONENTS: Readonly<Record<number, ColourSpace>> = { 1: 'grey', 3: 'rgb', 4: 'cmyk' };

/** The colour space of a name in a page's resources. */
export const colourSpaceOf = (file: PdfFile, resources: PdfDict, name: string): ColourSpace => {
  const own = file.dictIn(resources, 'ColorSpace');
  const given: PdfValue = own === null ? null : file.get(own, name);
  if (given === null) return BY_NAME[name] ?? 'other';
  if (given instanceof PdfName) return BY_NAME[given.text] ?? 'other';
  if (!isList(given)) return 'other';
  const [kind, profile] = given.map((item) => file.resolve(item));
  if (!(kind instanceof PdfName)) return 'other';
  if (kind.text !== 'ICCBased') return BY_NAME[kind.text] ?? 'other';
  if (!(profile instanceof PdfStream) || profile.dict.entries.has('Alternate')) return 'other';
  return BY_COMPONENTS[file.numberIn(profile.dict, 'N') ?? 0] ?? 'other';
};

/** Paler is shown as white. */
const isFull = (value: number): boolean => Math.round(value * 255) >= 255;

/** Whether a colour is white; null where it would take more to tell. */
export const isWhite = (space: ColourSpace, numbers: readonly number[]): boolean | null => {
  switch (space) {
    case 'grey':
      return numbers.length === 1 ? isFull(numbers[0] ?? 0) : null;
    case 'rgb':
      return numbers.length === 3 ? numbers.every(isFull) : null;
    case 'cmyk':
      if (numbers.length !== 4) return null;
      if (numbers.every((value) => value === 0)) return true;
      // Near white it is for the conversion to say.
      return numbers.some((value) => value > 0.02) ? false : null;
    case 'pattern':
    case 'other':
      return null;
  }
};
