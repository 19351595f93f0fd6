import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { AuthorId, SourceId } from '../../../shared/domain/ids.ts';
import { plainNoteText } from '../../../shared/domain/note-text.ts';
import {
  grouped,
  inDocumentOrder,
  type GroupWords,
  type NoteGrouping,
  type PanelSource,
} from '../../../renderer/features/annotations/panel/note-order.ts';
import { note, passage } from './note-samples.ts';

const first = SourceId.parse(randomUUID());
const second = SourceId.parse(randomUUID());
const anne = AuthorId.parse(randomUUID());
const bo = AuthorId.parse(randomUUID());

const sources: readonly PanelSource[] = [
  {
    id: first,
    title: 'Pejlemærker',
    guideposts: [
      { start: 100, end: 200, label: 'Pejlemærke 1' },
      { start: 200, end: 300, label: 'Pejlemærke 2' },
    ],
  },
  { id: second, title: 'Bilag', guideposts: [] },
];

const words: GroupWords = {
  types: { support: 'Støtte', concern: 'Bekymring', question: 'Spørgsmål', amendment: 'Ændringsforslag', 'fact-check': 'Faktatjek' },
  statuses: { open: 'Åben', used: 'Brugt i svar', settled: 'Afklaret', dropped: 'Fravalgt' },
  person: (id) => (id === anne ? 'Anne' : 'Bo'),
  noTheme: 'Uden tema',
  noGuidepost: (source) => `Uden for pejlemærkerne i ${source}`,
};

const at = (start: number, sourceId: SourceId = first): Pick<Annotation, 'sourceId' | 'passages'> => ({
  sourceId,
  passages: [passage({ start })],
});

const groups = (notes: readonly Annotation[], grouping: NoteGrouping): readonly (readonly [string, string])[] =>
  grouped(notes, grouping, sources, words).map(({ label, notes: members }) => [
    label,
    members.map(({ text }) => plainNoteText(text)).join(' '),
  ]);

describe('the order of notes', () => {
  it('follows the sources and then the words, however the notes came', () => {
    const notes = [note('c', at(10, second)), note('b', at(90)), note('a', at(5))];
    expect(inDocumentOrder(notes, sources).map(({ text }) => plainNoteText(text))).toEqual(['a', 'b', 'c']);
  });

  it('goes by the first passage that has a place, not by the first that was made', () => {
    const moved = note('flyttet', {
      sourceId: first,
      passages: [
        passage({ start: 1, placement: { kind: 'orphaned', candidates: [] } }),
        passage({ start: 2, placement: { kind: 'moved', start: 500, end: 503, text: 'ord', isConfirmed: true } }),
      ],
    });
    expect(inDocumentOrder([moved, note('a', at(100))], sources).map(({ text }) => plainNoteText(text))).toEqual(['a', 'flyttet']);
  });
});

describe('the groups of notes', () => {
  it('are the sources, in document order', () => {
    expect(groups([note('b', at(1, second)), note('a', at(1))], 'document')).toEqual([
      ['Pejlemærker', 'a'],
      ['Bilag', 'b'],
    ]);
  });

  it('are the guideposts in order, with what stands outside them before', () => {
    expect(
      groups(
        [note('to', at(250)), note('en', at(150)), note('en igen', at(199)), note('før', at(3)), note('bilag', at(3, second))],
        'guidepost',
      ),
    ).toEqual([
      ['Uden for pejlemærkerne i Pejlemærker', 'før'],
      ['Pejlemærke 1', 'en en igen'],
      ['Pejlemærke 2', 'to'],
      ['Uden for pejlemærkerne i Bilag', 'bilag'],
    ]);
  });

  it('are the types and the statuses in their own order', () => {
    const notes = [note('a', { ...at(1), type: 'question', status: 'dropped' }), note('b', { ...at(2), type: 'support', status: 'open' })];
    expect(groups(notes, 'type').map(([label]) => label)).toEqual(['Støtte', 'Spørgsmål']);
    expect(groups(notes, 'status').map(([label]) => label)).toEqual(['Åben', 'Fravalgt']);
  });

  it('show a note under each of its themes, and those without last', () => {
    const notes = [note('x', { ...at(1), themes: ['Økonomi', 'Frister'] }), note('y', at(2)), note('z', { ...at(3), themes: ['Frister'] })];
    expect(groups(notes, 'theme')).toEqual([
      ['Frister', 'x z'],
      ['Økonomi', 'x'],
      ['Uden tema', 'y'],
    ]);
  });

  it('are people by name', () => {
    expect(groups([note('a', { ...at(1), authorId: bo }), note('b', { ...at(2), authorId: anne })], 'person')).toEqual([
      ['Anne', 'b'],
      ['Bo', 'a'],
    ]);
  });

  it('hold a note of an unknown source too', () => {
    expect(groups([note('fremmed', at(1, SourceId.parse(randomUUID())))], 'guidepost')).toHaveLength(1);
  });
});
