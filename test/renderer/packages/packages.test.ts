import { describe, expect, it } from 'vitest';
import { fieldInWords, valueInWords } from '../../../renderer/features/packages/conflict-in-words.ts';
import { choiceOfKey, otherWays } from '../../../renderer/features/packages/conflict-choices.ts';
import { placeOf } from '../../../renderer/features/packages/conflict-place.ts';
import { conflictWords } from '../../../renderer/features/packages/conflict-words.ts';
import { packageSize } from '../../../renderer/features/packages/package-size.ts';
import { sameChoice } from '../../../renderer/features/packages/same-conflict.ts';
import { firstChoice, ticked } from '../../../renderer/features/packages/send-choice.ts';
import { isPackage } from '../../../renderer/features/packages/use-package-opening.ts';
import { ResponseId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { NOTE_FIELDS } from '../../../shared/notes/note-edit.ts';
import { CASE_FIELDS } from '../../../shared/packages/case-edit.ts';
import { Conflict } from '../../../shared/packages/conflict.ts';

const w = conflictWords.da;
const id = (figure: number): string => `${String(figure).repeat(8)}-1111-4111-8111-111111111111`;

type Field = Extract<Conflict, { kind: 'field' }>;

const side = (editId: string, value: unknown) => ({ editId, authorId: id(9), madeAt: 1, value });

const disputed = (values: readonly unknown[], about: Readonly<Record<string, unknown>> = {}, named = 1): Field => {
  const conflict = Conflict.parse({
    kind: 'field',
    id: id(named),
    title: 'Noten',
    about: { log: 'note', annotationId: id(2), sourceId: id(3), subject: 'note', subjectId: id(2), field: 'text', ...about },
    sides: values.map((value, index) => side(id(index + named + 3), value)),
    canBoth: true,
  });
  if (conflict.kind !== 'field') throw new Error('It is a field.');
  return conflict;
};

const ofCase = (subject: string, field: string, ...values: readonly unknown[]): Field => {
  const conflict = Conflict.parse({
    ...disputed(values),
    about: { log: 'case', subject, subjectId: id(2), field },
    canBoth: false,
  });
  if (conflict.kind !== 'field') throw new Error('It is a field.');
  return conflict;
};

const LOST = Conflict.parse({
  kind: 'lost',
  id: id(1),
  title: 'Svar',
  responseId: id(2),
  place: '1/2',
  pieces: [{ words: 'de unge', paragraph: 'Hvad med de unge?', node: null, authorId: null }],
});

describe('what copies disagree about, in words', () => {
  it('shows a value as people read it, and an empty one as empty', () => {
    const text = disputed([noteTextOf('Hvem?\nDe unge.'), noteTextOf('')]);
    expect(text.sides.map(({ value }) => valueInWords(text, value, w))).toEqual(['Hvem?\nDe unge.', '(tom)']);
    const type = disputed(['concern', 'fact-check'], { field: 'type' });
    expect(type.sides.map(({ value }) => valueInWords(type, value, w))).toEqual(['Bekymring', 'Faktatjek']);
    const themes = disputed([['Frist', 'Økonomi'], []], { field: 'themes' });
    expect(themes.sides.map(({ value }) => valueInWords(themes, value, w))).toEqual(['Frist, Økonomi', '(tom)']);
    const deadline = deadlineOf();
    expect(deadline.sides.map(({ value }) => valueInWords(deadline, value, w))).toEqual(['2026-12-01', '(tom)']);
    const deleted = ofCase('source', 'deleted', { isDeleted: true, seen: [] }, { isDeleted: false });
    expect(deleted.sides.map(({ value }) => valueInWords(deleted, value, w))).toEqual(['Ja', 'Nej']);
  });

  it('has a name for every field that can be changed', () => {
    const notes = Object.values(NOTE_FIELDS).map(({ subject, field }) => `${subject.value} ${field.value}`);
    const cases = Object.entries(CASE_FIELDS).flatMap(([subject, fields]) => Object.keys(fields).map((field) => `${subject} ${field}`));
    // What a deletion had seen and which lost words are settled are never shown as fields.
    const asked = [...notes, ...cases].filter((field) => field !== 'note seen' && field !== 'lost settled');
    expect(asked.filter((field) => w.fields[field] === undefined)).toEqual([]);
    expect(asked.filter((field) => conflictWords.en.fields[field] === undefined)).toEqual([]);
    expect(fieldInWords(disputed(['a', 'b']), w)).toBe('Notens tekst');
  });
});

const deadlineOf = (): Field => ofCase('hearing', 'deadline', '2026-12-01', null);

describe('choosing', () => {
  it('takes a side by its letter, both by plus, and puts lost words back by 1', () => {
    const conflict = disputed(['a', 'b']);
    const ways = otherWays(conflict, w);
    expect(choiceOfKey(conflict, ways, 'b')).toEqual({ kind: 'take', editId: conflict.sides[1]?.editId });
    expect(choiceOfKey(conflict, ways, '+')).toEqual({ kind: 'both' });
    expect(choiceOfKey(conflict, ways, 'c')).toBeNull();
    expect(choiceOfKey(LOST, otherWays(LOST, w), '1')).toEqual({ kind: 'put-back' });
    expect(choiceOfKey(LOST, otherWays(LOST, w), 'a')).toBeNull();
  });

  it('finds the same choice in a conflict that was opened again under new names', () => {
    const was = disputed(['a', 'b']);
    const now = disputed(['b', 'a'], {}, 2);
    const choice = { kind: 'take', editId: was.sides[0]?.editId ?? '' } as const;
    expect(sameChoice([LOST, now], was, choice)).toEqual({ conflictId: now.id, choice: { kind: 'take', editId: now.sides[1]?.editId } });
    expect(sameChoice([now], was, { kind: 'both' })).toEqual({ conflictId: now.id, choice: { kind: 'both' } });
    expect(sameChoice([disputed(['c', 'b'], {}, 2)], was, choice)).toBeNull();
    expect(sameChoice([LOST], was, choice)).toBeNull();
  });

  it('leads to the note or the answer, and nowhere for what is deleted', () => {
    expect(placeOf(disputed(['a', 'b']))).toEqual({ kind: 'note', sourceId: id(3), annotationId: id(2) });
    expect(placeOf(disputed([true, false], { field: 'deleted' }))).toBeNull();
    expect(placeOf(LOST)).toEqual({ kind: 'response', responseId: id(2), paragraph: 'Hvad med de unge?' });
    expect(placeOf(deadlineOf())).toBeNull();
  });
});

describe('what goes along', () => {
  it('is all again when the last that was left out is chosen', () => {
    const all = ['a', 'b', 'c'];
    expect(ticked(all, null, 'b', false)).toEqual(['a', 'c']);
    expect(ticked(all, ['a', 'c'], 'b', true)).toBeNull();
    expect(ticked(all, ['a'], 'a', false)).toEqual([]);
    expect(ticked(all, ['c'], 'a', true)).toEqual(['a', 'c']);
  });

  it('begins with the one answer it was asked for', () => {
    const one = ResponseId.parse(id(2));
    expect(firstChoice(one).answerIds).toEqual([one]);
    expect(firstChoice(null).answerIds).toBeNull();
  });

  it('has a size that is never nothing', () => {
    expect([0, 52_000, 1_258_291, 25 * 1024 * 1024].map((bytes) => packageSize(bytes, 'da'))).toEqual([
      '0,1 MB',
      '0,1 MB',
      '1,2 MB',
      '25 MB',
    ]);
  });

  it('is known by its name, whatever the case of its letters', () => {
    expect(['a.pejling', 'A.PEJLING', 'pejling.pdf', 'pejling'].map((name) => isPackage({ name }))).toEqual([true, true, false, false]);
  });
});
