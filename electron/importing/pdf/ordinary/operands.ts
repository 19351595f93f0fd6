import type { Matrix } from '../matrix.ts';
import { NotOrdinary, ordinary, PdfName, type PdfValue } from './values.ts';

/** The values before an operator. */
export type Operands = readonly PdfValue[];

export const number = (value: PdfValue | undefined): number => {
  if (typeof value === 'number') return value;
  throw new NotOrdinary('an operand that is no number');
};

export const numbers = (operands: Operands): number[] => operands.map(number);

export const nameOf = (value: PdfValue | undefined): string => {
  ordinary(value instanceof PdfName, 'an operand that is no name');
  return value.text;
};

export const matrixOf = (operands: Operands): Matrix => [
  number(operands[0]),
  number(operands[1]),
  number(operands[2]),
  number(operands[3]),
  number(operands[4]),
  number(operands[5]),
];

/** pdf.js hands some matrices over in single precision. */
export const single = ([a, b, c, d, e, f]: Matrix): Matrix => [
  Math.fround(a),
  Math.fround(b),
  Math.fround(c),
  Math.fround(d),
  Math.fround(e),
  Math.fround(f),
];
