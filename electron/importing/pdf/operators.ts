/** pdf.js's numbers for the operators that matter for text (its `OPS`; a test holds them to it). */
export const OP = {
  setGState: 9,
  save: 10,
  restore: 11,
  transform: 12,
  endPath: 28,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  setFillRGBColor: 59,
  beginMarkedContent: 69,
  beginMarkedContentProps: 70,
  endMarkedContent: 71,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  beginAnnotation: 80,
  endAnnotation: 81,
  constructPath: 91,
} as const;

/** A page's operators, each with its own list of arguments. */
export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };
