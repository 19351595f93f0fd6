import { isBodyName } from '../../../shared/text/body-names.ts';
import type { LineMark, MarkedLine, MarkedRemoval } from '../../../shared/text/line-mark.ts';
import { collapse } from '../../../shared/text/normalise.ts';
import type { DocumentShape } from './document-shape.ts';
import { markerUse } from './marker-use.ts';
import { areBold, partParagraph, sizeOf } from './paragraph-parts.ts';
import { tableUseOf } from './table-lines.ts';
import { readTypedSign } from './typed-signs.ts';
import { paragraphsIn, type Piece, type WordBlock, type WordNote, type WordParagraph, type WordTable, wordsOf } from './word-block.ts';

/** A line with what the steps after this one still ask of it. */
export type DraftLine = Pick<MarkedLine, 'text' | 'mark' | 'page'> & {
  /** An item of a list that is bold from end to end. */
  readonly isBoldItem: boolean;
  /** See `Piece`; of a plain paragraph whose words all carry the same. */
  readonly size?: number | null;
  /** It stands right under the line before, in one paragraph with it. */
  readonly isUnder?: boolean;
};

export type Lines = { readonly lines: DraftLine[]; readonly removed: MarkedRemoval[] };

/** A longer text is no heading, whatever its style, in characters. */
const LONGEST_HEADING = 300;

const CONTENTS_HEADING = /^(?:indhold|indholdsfortegnelse|oversigt|contents|table of contents):?$/i;

/** Characters of a letterhead's line. */
const LONGEST_LETTERHEAD = 60;

/** The lines of a paragraph that a body's name stands over; null for any other. */
const letterheadOf = (text: string): string[] | null => {
  const parts = text.split('\n').map(collapse);
  const [name = '', ...others] = parts;
  const isSet = others.length > 0 && isBodyName(name) && parts.every((line) => line !== '' && line.length <= LONGEST_LETTERHEAD);
  return isSet ? parts : null;
};

/** Where blocks stand: in the running text, or in a box beside it. */
type Place = 'text' | 'box';

/** Turns the blocks of a body into lines for the rules. */
export const toLines = (blocks: readonly WordBlock[], shape: DocumentShape): Lines => {
  const lines: DraftLine[] = [];
  const removed: MarkedRemoval[] = [];

  const add = (text: string, mark: LineMark | null, page: number, isBoldItem = false): void => {
    if (mark?.kind === 'table' || collapse(text) !== '') lines.push({ text, mark, page, isBoldItem });
  };

  const addNotes = (notes: readonly WordNote[], page: number): void => {
    for (const { marker, text } of notes) add(text, { kind: 'footnote', marker, isCited: true }, page);
  };

  const addHeading = ({ pieces, list, page }: WordParagraph, mark: LineMark): void => {
    const title = collapse(wordsOf(pieces.filter((piece) => !piece.isNoteMark)));
    const number = list?.marker ?? '';
    const last = lines.at(-1);
    // A title set on two lines is one title.
    if (mark.kind === 'heading' && mark.level === 0 && last?.mark?.kind === 'heading' && last.mark.level === 0) {
      lines[lines.length - 1] = { ...last, text: collapse(`${last.text} ${title}`) };
      return;
    }
    if (title !== '') add(number === '' ? title : `${number} ${title}`, mark, page);
  };

  const addItem = ({ pieces, page }: WordParagraph, level: number, marker: string | null): void => {
    const text = collapse(wordsOf(pieces));
    const isBold = areBold(pieces);
    const use = marker === null ? 'bullet' : markerUse(marker);
    switch (use) {
      case 'bullet':
        return add(text, { kind: 'bullet', depth: level }, page);
      case 'number':
        return add(text, { kind: 'numbered', depth: level, marker: marker ?? '' }, page, isBold);
      case 'words':
        return add(text === '' ? '' : `${marker ?? ''} ${text}`, { kind: 'paragraph', isBold }, page);
      case 'nothing':
        return add(text, { kind: 'paragraph', isBold }, page);
    }
  };

  const addPlain = (pieces: readonly Piece[], page: number): void => {
    const { text, mark } = readTypedSign(wordsOf(pieces), areBold(pieces), shape.signs);
    if (collapse(text) !== '') lines.push({ text, mark, page, isBoldItem: false, size: sizeOf(pieces) });
  };

  const addInBox = ({ pieces, list, page }: WordParagraph): void => {
    for (const part of partParagraph(pieces)) {
      const text = collapse(wordsOf(part));
      add(list === null || list.marker === null || text === '' ? text : `${list.marker} ${text}`, { kind: 'aside' }, page);
    }
  };

  const addText = (paragraph: WordParagraph): void => {
    const { role, list, pieces, page } = paragraph;
    const text = wordsOf(pieces);
    switch (role.kind) {
      case 'title':
        return addHeading(paragraph, { kind: 'heading', level: 0 });
      case 'subtitle':
        return add(text, { kind: 'subtitle' }, page);
      case 'heading':
        if (text.length <= LONGEST_HEADING) return addHeading(paragraph, { kind: 'heading', level: role.level });
        break;
      case 'quote':
        return add(text, { kind: 'quote' }, page);
      case 'caption':
        return add(text, { kind: 'caption' }, page);
      case 'contents':
      case 'plain':
    }
    if (list !== null) return addItem(paragraph, list.level, list.marker);
    const letterhead = letterheadOf(text);
    if (letterhead !== null)
      letterhead.forEach((line, i) => lines.push({ text: line, mark: null, page, isBoldItem: false, isUnder: i > 0 }));
    else for (const part of partParagraph(pieces)) addPlain(part, page);
  };

  const addContents = (text: string): void => {
    if (text === '') return;
    const last = lines.at(-1);
    // The word above it goes with it.
    if (last !== undefined && CONTENTS_HEADING.test(last.text)) {
      lines.pop();
      removed.push({ at: lines.length, text: last.text, reason: 'table-of-contents' });
    }
    removed.push({ at: lines.length, text, reason: 'table-of-contents' });
  };

  const addParagraph = (paragraph: WordParagraph, place: Place): void => {
    const { role, pieces, notes, boxes, page } = paragraph;
    if (paragraph.isContents || paragraph.contentsField?.isClosed === true) {
      addContents(collapse(wordsOf(pieces)));
    } else if (place === 'box' && role.kind !== 'title' && role.kind !== 'subtitle') addInBox(paragraph);
    else addText(paragraph);
    addNotes(notes, page);
    for (const box of boxes) addAll(box, shape.isSetInBoxes ? 'text' : 'box');
  };

  const addTable = (table: WordTable, place: Place): void => {
    const use = tableUseOf(table);
    if (use.kind !== 'table') {
      for (const cell of use.cells) addAll(cell.blocks, use.kind === 'frame' ? 'box' : place);
      return;
    }
    const { rows, headerRows } = use;
    if (place === 'box') for (const row of rows) add(row.join(' '), { kind: 'aside' }, table.page);
    else add('', { kind: 'table', rows, headerRows, caption: null }, table.page);
    for (const paragraph of paragraphsIn([table])) {
      addNotes(paragraph.notes, table.page);
      for (const box of paragraph.boxes) addAll(box, 'box');
    }
  };

  const addAll = (all: readonly WordBlock[], place: Place): void => {
    for (const block of all) {
      switch (block.kind) {
        case 'paragraph':
          addParagraph(block, place);
          break;
        case 'table':
          addTable(block, place);
          break;
        case 'insert':
          for (const { text, mark } of block.lines) add(text, mark, block.page);
      }
    }
  };

  addAll(blocks, 'text');
  return { lines, removed };
};
