import { createPagePainter } from '../page-painter.ts';
import type { PaintedPage } from '../page-shapes.ts';
import { END, Lexer } from './lexer.ts';
import { type Colouring, type FontShelf, type Operator, operatorsOf, type Surroundings } from './page-operators.ts';
import type { PageObject } from './page-tree.ts';
import { isList, type PdfFile } from './pdf-file.ts';
import { Keyword, NotOrdinary, ordinary, PdfDict, PdfStream, type PdfValue } from './values.ts';

/** So many values before an operator; pdf.js has the same limit. */
const MOST_OPERANDS = 33;

/** Bytes that a page's operators stand in. */
const bytesOf = (file: PdfFile, { dict }: PageObject): Uint8Array => {
  const contents = file.get(dict, 'Contents');
  const streams = contents === null ? [] : isList(contents) ? contents.map((item) => file.resolve(item)) : [contents];
  const parts = streams.map((stream) => {
    ordinary(stream instanceof PdfStream && !stream.dict.entries.has('Resources'), 'odd contents');
    return file.decoded(stream);
  });
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
};

/** Operators that look at their operands one by one, and not at how many there are. */
const isByPlace = ({ count }: Operator): boolean => count !== null && count <= 2;

/** Follows operators to their end. */
const run = (bytes: Uint8Array, around: Surroundings, colouring: Colouring): void => {
  const { table, close } = operatorsOf(around, colouring);
  const lexer = new Lexer(bytes, 0, false);
  const operators: (Operator | undefined)[] = [];
  const operands: PdfValue[] = [];
  let count = 0;
  for (let value = lexer.next(); value !== END; value = lexer.next()) {
    if (!(value instanceof Keyword)) {
      ordinary(count < MOST_OPERANDS, 'too many operands');
      operands[count] = value;
      count += 1;
      continue;
    }
    let operator = operators[value.id];
    if (operator === undefined) {
      operator = table.get(value.text);
      if (operator === undefined) throw new NotOrdinary(`the operator ${value.text}`);
      operators[value.id] = operator;
    }
    ordinary(operator.count === null || operator.count === count, 'operands that are too many or missing');
    // The list keeps its length: to empty it would give its room away, once for each of a million operators.
    operator.run(count === operands.length || isByPlace(operator) ? operands : operands.slice(0, count));
    count = 0;
    lexer.forgetStrings();
  }
  close();
};

/** Links have no looks of their own; whatever else lies on a page may have words. */
const hasWordsLaidOn = (file: PdfFile, page: PageObject): boolean =>
  file
    .listIn(page.dict, 'Annots')
    .some((note) => !(note instanceof PdfDict) || file.nameIn(note, 'Subtype') !== 'Link' || note.entries.has('AP'));

/** What stands on a page. Throws `NotOrdinary` where pdf.js must say it. */
export const readPageContent = (file: PdfFile, page: PageObject, fonts: FontShelf): PaintedPage => {
  ordinary(!hasWordsLaidOn(file, page), 'notes laid on the page');
  const painter = createPagePainter(page.width, page.height, page.base);
  run(bytesOf(file, page), { file, painter, fonts, resources: page.resources, depth: 0, follow: run }, { space: 'grey', isKnown: true });
  return painter.finish();
};
