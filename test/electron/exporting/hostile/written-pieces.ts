import { cleanLine, cleanLines } from '../../../../electron/exporting/clean-text.ts';
import { inDanishQuotes } from '../../../../electron/exporting/quotation.ts';
import { EMPTY_LETTER } from '../../../../shared/response/letter.ts';
import type { PrintableBlock, PrintableResponse } from '../../../../shared/response/printable.ts';
import { bullets, citation, cited, heading, numbered, paragraph, text } from '../nordfyn-answer.ts';
import { cell, note, table } from '../rich-answer.ts';
import { squeezed } from './unruly-words.ts';

/** A kind of place, and what stands there for each of the words: pieces are what a reader sees as one line, whatever the format. */
type Place = { readonly blocks: (words: string) => PrintableBlock[]; readonly pieces: (words: string) => string[] };

const one = (words: string): string[] => [cleanLine(words)];
const inQuotes = (words: string): string => inDanishQuotes(cleanLines(words).join(' '));

/** Where a person, or a file that is read, can put words in the body of an answer. */
export const PLACES: Readonly<Record<string, Place>> = {
  paragraph: { blocks: (words) => [paragraph(words)], pieces: one },
  heading: { blocks: (words) => [heading(2, words)], pieces: one },
  marked: {
    blocks: (words) => [paragraph(text(words, { bold: true, italic: true, strike: true }))],
    pieces: one,
  },
  'part of a word': {
    blocks: (words) => [paragraph('før', text(words, { bold: true }), 'efter')],
    pieces: (words) => [`før${cleanLine(words)}efter`],
  },
  item: { blocks: (words) => [bullets([paragraph(words)]), paragraph('imellem')], pieces: (words) => [...one(words), 'imellem'] },
  number: { blocks: (words) => [numbered(7, [paragraph(words)]), paragraph('imellem')], pieces: (words) => [...one(words), 'imellem'] },
  said: { blocks: (words) => [{ kind: 'quote', content: [paragraph(words)] }], pieces: one },
  citation: {
    blocks: (words) => [citation(words, words)],
    pieces: (words) =>
      cleanLines(words).length === 0 ? [] : [...inDanishQuotes(cleanLines(words).join('\n')).split('\n'), cleanLine(words).trim()],
  },
  cited: {
    blocks: (words) => [paragraph(cited(words, words))],
    pieces: (words) => [cleanLine(words).trim() === '' ? inQuotes(words) : `${inQuotes(words)} (${cleanLine(words).trim()})`],
  },
  link: { blocks: (words) => [paragraph(text(words, { link: 'https://example.org/' }))], pieces: one },
  note: { blocks: (words) => [paragraph('Med note', note(words))], pieces: (words) => ['Med note', ...one(words)] },
  cell: { blocks: (words) => [table([cell('Hoved', { isHeader: true })], [cell(words)])], pieces: (words) => ['Hoved', ...one(words)] },
  amendment: {
    blocks: (words) => [{ kind: 'amendment', current: [paragraph(words)], proposed: [paragraph('ny')] }],
    pieces: (words) => [...(cleanLine(words).trim() === '' ? [] : ['Nuværende tekst', ...one(words)]), 'Foreslået tekst', 'ny'],
  },
};

export const answerWith = (place: Place, words: readonly string[]): PrintableResponse => ({
  title: 'Svar',
  letter: EMPTY_LETTER,
  blocks: words.flatMap((some) => place.blocks(some)),
});

/** What is to be read, empty pieces gone as they are in what is written. */
export const piecesOf = (place: Place, words: readonly string[]): string[] =>
  words
    .flatMap((some) => place.pieces(some))
    .map(squeezed)
    .filter((piece) => piece !== '');
