import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AnnotationId, AuthorId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { HistoryEntry } from '../../../shared/notes/note-history.ts';
import { historySteps } from '../../../renderer/features/annotations/history/history-steps.ts';

const note = AnnotationId.parse(randomUUID());
const anne = AuthorId.parse(randomUUID());
const bo = AuthorId.parse(randomUUID());

const entry = (field: string, before: unknown, after: unknown, told: { at?: number; authorId?: AuthorId } = {}): HistoryEntry =>
  HistoryEntry.parse({ at: 0, authorId: anne, subject: 'note', subjectId: note, field, before, after, ...told });

const text = (before: string | null, after: string, told: { at?: number; authorId?: AuthorId } = {}): HistoryEntry =>
  entry('text', before === null ? null : noteTextOf(before), noteTextOf(after), told);

const told = (entries: readonly HistoryEntry[]): readonly string[] => historySteps(entries).map(({ field, at }) => `${field} ${at}`);

describe('the history as it is told', () => {
  it('begins with the type: the other first values are no changes', () => {
    expect(
      told([
        entry('type', null, 'concern'),
        text(null, ''),
        entry('themes', null, []),
        entry('status', null, 'open'),
        entry('deleted', null, false),
      ]),
    ).toEqual(['type 0']);
  });

  it('tells that the note was made before anything else of that moment, and what was written where the writing ended', () => {
    const passage = { subject: 'passage', subjectId: randomUUID(), field: 'deleted', before: null, after: false };
    const made = [HistoryEntry.parse({ at: 0, authorId: anne, ...passage }), text(null, ''), entry('type', null, 'concern')];
    expect(told([...made, entry('status', 'open', 'used', { at: 500 }), text('', 'Hvem?', { at: 1000 })])).toEqual([
      'type 0',
      'deleted 0',
      'status 500',
      'text 1000',
    ]);
  });

  it('makes one step of what one person writes in one sitting', () => {
    const steps = historySteps([
      text('', 'Hv', { at: 1000 }),
      text('Hv', 'Hvem', { at: 2000 }),
      text('Hvem', 'Hvem betaler?', { at: 60_000 }),
    ]);
    expect(steps).toEqual([text('', 'Hvem betaler?', { at: 60_000 })]);
  });

  it('keeps two people, and two sittings, apart', () => {
    expect(
      told([text('', 'A', { at: 0 }), text('A', 'B', { at: 1000, authorId: bo }), text('B', 'C', { at: 900_000, authorId: bo })]),
    ).toEqual(['text 0', 'text 1000', 'text 900000']);
  });

  it('leaves out what was written and taken back at once', () => {
    expect(told([text('A', 'AB', { at: 0 }), text('AB', 'A', { at: 500 })])).toEqual([]);
  });

  it('tells a status that was changed and changed back as two steps', () => {
    expect(told([entry('status', 'open', 'used', { at: 1 }), entry('status', 'used', 'open', { at: 2 })])).toEqual([
      'status 1',
      'status 2',
    ]);
  });
});
