import type { MarkedLine } from '../../shared/text/line-mark.ts';
import { isCaption } from '../../shared/text/caption.ts';

/** Characters and words of a heading that is only set in bold. */
const LONGEST_HEADING = 100;
const WORDS_OF_A_HEADING = 14;
/** Characters; a shorter plain paragraph may be a field or a name. */
const SHORTEST_TEXT_UNDER = 40;

/** A short paragraph all in bold, set over a plain one, a list or a table. */
export const isSetAsHeading = (line: MarkedLine, next: MarkedLine | undefined): boolean => {
  if (line.mark?.kind !== 'paragraph' || !line.mark.isBold || next === undefined || isCaption(line.text)) return false;
  const { text } = line;
  if (text.length > LONGEST_HEADING || text.split(' ').length > WORDS_OF_A_HEADING || /[.,;!]$/.test(text) || !/^[\p{Lu}\d”"“]/u.test(text))
    return false;
  const mark = next.mark;
  if (mark === null) return next.text.length > SHORTEST_TEXT_UNDER;
  switch (mark.kind) {
    case 'paragraph':
      return !mark.isBold && next.text.length > SHORTEST_TEXT_UNDER;
    case 'bullet':
    case 'numbered':
    case 'table':
      return true;
    case 'heading':
    case 'quote':
    case 'aside':
    case 'caption':
    case 'subtitle':
    case 'footnote':
      return false;
  }
};
