import { expect, it } from 'vitest';
import { annotatedCopy, type CopyBlock } from '../../../shared/annotated/annotated-copy.ts';
import type { CopyRun } from '../../../shared/annotated/marked-runs.ts';
import { copyOf, KAREN, noteAt, randomNotes, seedDocument } from '../../electron/exporting/annotated/seed-copy.ts';
import { marked } from '../response/marked-document.ts';

/** '[1 Ingen [2 borger] alene]': where passages begin and end, by number. */
const drawn = (runs: readonly CopyRun[]): string =>
  runs
    .map(({ text, begins, ends }) => begins.map(({ note }) => `[${String(note)} `).join('') + text + ends.map(() => ']').join(''))
    .join('');
const runsOf = (block: CopyBlock): readonly CopyRun[] => (block.kind === 'table' ? block.rows.flat(2) : block.runs);

it('parts the words where passages begin and end, however they lie over each other', () => {
  const { document, rangeOf } = marked('# 1 Kontakt\nIngen borger efterlades alene.\nUgen efter.');
  const notes = [
    noteAt(document, 1, [rangeOf('borger efterlades')]),
    noteAt(document, 2, [rangeOf('efterlades alene.\nUgen')]),
    noteAt(document, 3, [rangeOf('borger')]),
  ];
  const copy = copyOf(document, notes);
  expect(copy.blocks.map((block) => drawn(runsOf(block)))).toEqual([
    '1 Kontakt',
    'Ingen [1 [2 borger] [3 efterlades] alene.',
    'Ugen] efter.',
  ]);
  expect(copy.blocks.map((block) => block.notes)).toEqual([[], [1, 2, 3], []]);
});

it('shows a note with several passages at its first, and marks the others', () => {
  const { document, rangeOf } = marked('Først.\nSidst.');
  const copy = copyOf(document, [noteAt(document, 1, [rangeOf('Sidst.'), rangeOf('Først.')])]);
  expect(copy.blocks.map((block) => [block.notes, runsOf(block).flatMap(({ begins }) => begins.map(({ isFirst }) => isFirst))])).toEqual([
    [[1], [true]],
    [[], [false]],
  ]);
});

it('keeps a note whose words are not in this version, after those that are', () => {
  const { document, rangeOf } = marked('Først.');
  const copy = annotatedCopy({
    title: 'T',
    document,
    annotations: [noteAt(document, 1, [null]), noteAt(document, 2, [rangeOf('Først.')])],
    authors: [KAREN],
  });
  expect(copy.notes.map(({ number, quotes }) => [number, quotes])).toEqual([
    [1, ['Først.']],
    [2, ['borte 1']],
  ]);
  expect(copy.withoutPlace).toEqual([2]);
});

it.each(['nordfyn', 'odense', 'gladsaxe', 'hoeje-taastrup', '6-byerne'])(
  'every note is in a copy of %s once, and every word',
  async (id) => {
    const document = await seedDocument(id);
    const copy = copyOf(document, randomNotes(document, 200, 7));
    const numbers = [...copy.blocks.flatMap(({ notes }) => notes), ...copy.withoutPlace];
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    for (const [index, block] of copy.blocks.entries()) {
      const of = document.blocks[index];
      if (of === undefined || of.kind === 'table') continue;
      expect(
        runsOf(block)
          .map(({ text }) => text)
          .join(''),
      ).toBe(document.text.slice(of.start, of.end));
    }
    // Each passage begins once and ends once.
    const runs = copy.blocks.flatMap(runsOf);
    const begins = runs.flatMap((run) => run.begins);
    expect(new Set(begins).size).toBe(begins.length);
    expect(new Set(runs.flatMap((run) => run.ends))).toEqual(new Set(begins));
  },
);

it('says on which pages a note stands, also where its words run over the end of one', async () => {
  const document = await seedDocument('nordfyn');
  const at = (words: string): number => document.text.indexOf(words);
  const over = { start: at('Baggrund'), end: at('økonomisk råderum') };
  const later = { start: at('Det kræver blandt andet'), end: at('Det kræver blandt andet') + 10 };
  const copy = copyOf(document, [
    noteAt(document, 1, [over]),
    noteAt(document, 2, [over, later]),
    noteAt(document, 3, [later]),
    noteAt(document, 4, [null]),
  ]);
  expect(copy.notes.map(({ page }) => page)).toEqual(['1–2', '1–2, 3', '3', null]);
});
