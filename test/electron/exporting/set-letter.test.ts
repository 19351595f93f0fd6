import { expect, it } from 'vitest';
import { composeLetter } from '../../../electron/exporting/composed-letter.ts';
import { letterJson } from '../../../electron/exporting/set-letter.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import type { PrintableBlock } from '../../../shared/response/printable.ts';
import { citation, cited, paragraph, text } from './nordfyn-answer.ts';

/** The blocks as the template reads them. */
function set(blocks: readonly PrintableBlock[], change = (words: string): string => words): unknown {
  const letter = { ...composeLetter({ title: 'Svar', letter: EMPTY_LETTER, blocks }), typeface: 'serif' as const };
  const read: unknown = JSON.parse(letterJson(letter, change));
  return typeof read === 'object' && read !== null ? Reflect.get(read, 'blocks') : null;
}

const plain = (...pieces: string[]) => ({
  kind: 'paragraph',
  content: [pieces],
  keepWithNext: false,
  isLong: false,
  isShort: true,
  isBare: true,
});

it('tells a long word from the words around it: every second piece', () => {
  expect(set([paragraph('Den kommunalbestyrelse og arbejdsmarkedet, sammenhængende')])).toEqual([
    plain('Den ', 'kommunalbestyrelse', ' og ', 'arbejdsmarkedet', ', ', 'sammenhængende', ''),
  ]);
  expect(set([paragraph('Kort.')])).toEqual([plain('Kort.')]);
});

it('divides only the longest words of a letter of many pages', () => {
  const blocks = Array.from({ length: 3000 }, () => paragraph('En målgruppeafgr og kommunalbestyrelse'));
  const [run] = [set(blocks)].flat();
  expect(run).toEqual({ kind: 'run', blocks: Array.from({ length: 200 }, () => plain('En målgruppeafgr og ', 'kommunalbestyrelse', '')) });
});

it('keeps the page of a reference together, and the marks of a text', () => {
  expect(set([paragraph(text('fed', { bold: true }), ' ', cited('ord', 'pejlemærke 2, s. 3')), citation('Ord', 'Bilag, nr. 12')])).toEqual([
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: ['fed'], marks: { bold: true } },
        [' '],
        { kind: 'citation', words: ['”ord”'], reference: ['pejlemærke 2, ', 's. 3', ''] },
      ],
      keepWithNext: false,
      isLong: false,
      isShort: true,
      isBare: true,
    },
    { kind: 'citation', words: [['”Ord”']], reference: ['Bilag, ', 'nr. 12', ''] },
  ]);
});

it('says when a paragraph is too long to weigh all its lines or too short to be parted, and changes every text before it is taken apart', () => {
  expect(set([paragraph('ord '.repeat(1000))])).toMatchObject([{ isLong: true, isShort: false }]);
  expect(set([paragraph('ord '.repeat(60))])).toMatchObject([{ isLong: false, isShort: false }]);
  expect(set([paragraph('漢')], (words) => words.replaceAll('漢', 'kommunalbestyrelse'))).toEqual([plain('', 'kommunalbestyrelse', '')]);
});
