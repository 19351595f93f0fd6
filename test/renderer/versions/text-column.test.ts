import { expect, it } from 'vitest';
import { linesOf, marksIn, segmentsOf, type Mark } from '../../../renderer/features/versions/text/lines.ts';
import { sentencesOf, wordEnd } from '../../../renderer/features/versions/text/steps.ts';
import { structureText } from '../../../shared/text/structure.ts';

const DRAFT = structureText('Mål\n\n1. Kontakt\nKommunen ringer. Den kommer også forbi. Nogle gange.\n');

it('draws every letter of the text once, whatever is marked', () => {
  const lines = linesOf(DRAFT);
  const marks: readonly Mark[] = [
    { start: 2, end: 30, kind: 'candidate', label: '1' },
    { start: 20, end: 25, kind: 'selected' },
    { start: DRAFT.text.length - 3, end: DRAFT.text.length + 50, kind: 'words' },
  ];
  for (const line of lines) {
    const segments = segmentsOf(line, marksIn(marks, line));
    expect(segments.map(({ text }) => text).join('')).toBe(line.text);
    expect(DRAFT.text.slice(line.start, line.start + line.text.length)).toBe(line.text);
  }
  const marked = lines.flatMap((line) => segmentsOf(line, marksIn(marks, line)).filter(({ mark }) => mark?.kind === 'selected'));
  expect(marked.map(({ text }) => text).join('')).toBe(DRAFT.text.slice(20, 25));
});

it('steps by sentences and by words', () => {
  const line = linesOf(DRAFT).at(-1);
  if (line === undefined) throw new Error('There is a line.');
  expect(sentencesOf(line).map(({ start, end }) => DRAFT.text.slice(start, end))).toEqual([
    'Kommunen ringer.',
    'Den kommer også forbi.',
    'Nogle gange.',
  ]);
  const at = line.start + 'Kommunen'.length;
  expect(wordEnd(DRAFT.text, at, 1) - line.start).toBe('Kommunen ringer'.length);
  expect(wordEnd(DRAFT.text, line.start + 'Kommunen ringer.'.length, -1) - line.start).toBe('Kommunen ringer'.length);
  expect(wordEnd('', 0, 1)).toBe(0);
});
