import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { conflictsOf } from '../../../electron/packages/conflicts.ts';
import { decideConflict, reopenConflict } from '../../../electron/packages/decide.ts';
import { plainNoteText } from '../../../shared/domain/note-text.ts';
import type { Choice, Conflict } from '../../../shared/packages/conflict.ts';
import { answerLines } from '../../../shared/response/answer-lines.ts';
import { BODY, bodyOf, LETTER, letterOf } from '../../../shared/response/response-doc.ts';
import { HEARING } from '../test-workbench.ts';
import {
  addNote,
  ANSWER_ID,
  copyOf,
  docOf,
  foundingCopy,
  HEARING_ID,
  merge,
  pack,
  setNote,
  SOURCE_ID,
  stateOf,
  undoNewest,
  write,
  type Copy,
} from './copies.ts';

const YEARS = 20 * 365 * 24 * 3600 * 1000;

/** Two people with the same hearing and one note; the other's clock is twenty years ahead. */
function twoCopies() {
  const anna = foundingCopy('Anna');
  const note = addNote(anna, 'Hvem betaler?');
  const bo = copyOf(pack(anna), 'Bo', 1_700_000_000_000 + YEARS);
  return { anna, bo, note };
}

function meet(anna: Copy, bo: Copy): void {
  const fromAnna = pack(anna);
  merge(anna, pack(bo));
  merge(bo, fromAnna);
}

const conflicts = ({ store }: Copy): Conflict[] => conflictsOf(store, HEARING_ID);

function theConflict(copy: Copy): Conflict {
  const [only, ...more] = conflicts(copy);
  if (only === undefined || more.length > 0) throw new Error(`There is one conflict: ${JSON.stringify([only, ...more])}`);
  return only;
}

function decide(copy: Copy, choice: Choice): string {
  const { store, now } = copy;
  const decided = store.write(() => decideConflict({ store, hearingId: HEARING_ID, now: now() }, theConflict(copy).id, choice));
  if (decided === null) throw new Error('The conflict can be decided so.');
  return decided;
}

const reopen = ({ store, now }: Copy, decision: string): boolean => store.write(() => reopenConflict(store, decision, now()));

const textOf = ({ store }: Copy, note: ReturnType<typeof addNote>): string | null => {
  const found = store.annotations.find(note);
  return found === null ? null : plainNoteText(found.text);
};

const wordsOf = (copy: Copy): string => {
  const doc = docOf(copy);
  return answerLines(bodyOf(doc), letterOf(doc), 'with unfilled fields')
    .map((line) => JSON.stringify(line))
    .join('\n');
};

const typed =
  (block: number, at: number, words: string) =>
  (doc: Y.Doc): void => {
    const paragraph = doc.getXmlFragment(BODY).get(block);
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    if (text instanceof Y.XmlText) text.insert(at, words);
  };

describe('a field that two have changed', () => {
  it('keeps both, whatever the clocks say, and is what one of them said when that is chosen', () => {
    const { anna, bo, note } = twoCopies();
    setNote(anna, note, { text: 'Annas ord' });
    setNote(bo, note, { text: 'Bos ord' });
    meet(anna, bo);
    expect(stateOf(bo)).toEqual(stateOf(anna));
    const conflict = theConflict(anna);
    const sides = conflict.kind === 'field' ? conflict.sides : [];
    expect(sides.filter(({ value }) => JSON.stringify(value).includes('Annas'))).toHaveLength(1);
    expect(sides).toHaveLength(2);
    const annas = sides.find(({ value }) => JSON.stringify(value).includes('Annas'));
    decide(anna, { kind: 'take', editId: annas?.editId ?? '' });
    expect([textOf(anna, note), conflicts(anna)]).toEqual(['Annas ord', []]);
    merge(bo, pack(anna));
    expect([textOf(bo, note), conflicts(bo)]).toEqual(['Annas ord', []]);
  });

  it('can be both, and a decision that is taken back opens it again on every copy', () => {
    const { anna, bo, note } = twoCopies();
    setNote(anna, note, { text: 'Annas ord' });
    setNote(bo, note, { text: 'Bos ord' });
    meet(anna, bo);
    const decision = decide(anna, { kind: 'both' });
    expect(textOf(anna, note)?.split('\n').toSorted()).toEqual(['Annas ord', 'Bos ord']);
    merge(bo, pack(anna));
    expect(reopen(anna, decision)).toBe(true);
    expect(theConflict(anna)).toMatchObject({ kind: 'field', canBoth: true });
    merge(bo, pack(anna));
    expect(stateOf(bo)).toEqual(stateOf(anna));
    expect(reopen(anna, decision)).toBe(false);
  });

  it('is no conflict when both say the same', () => {
    const { anna, bo, note } = twoCopies();
    for (const copy of [anna, bo]) setNote(copy, note, { text: 'Det samme' });
    meet(anna, bo);
    expect(conflicts(anna)).toEqual([]);
  });

  it('may be the title of the hearing, of which one is chosen', () => {
    const { anna, bo } = twoCopies();
    anna.store.write(() => anna.store.hearings.update(HEARING_ID, { ...HEARING, title: 'Annas titel' }, anna.now()));
    bo.store.write(() => bo.store.hearings.update(HEARING_ID, { ...HEARING, title: 'Bos titel' }, bo.now()));
    meet(anna, bo);
    expect(stateOf(bo)).toEqual(stateOf(anna));
    const conflict = theConflict(bo);
    const chosen = conflict.kind === 'field' ? conflict.sides.find(({ value }) => value === 'Annas titel') : undefined;
    decide(bo, { kind: 'take', editId: chosen?.editId ?? '' });
    merge(anna, pack(bo));
    expect([anna, bo].map(({ store }) => store.hearings.find(HEARING_ID)?.title)).toEqual(['Annas titel', 'Annas titel']);
    expect(conflicts(anna)).toEqual([]);
  });
});

describe('what one deletes and another works on', () => {
  it('is a conflict, and comes back with the other’s words when it is kept', () => {
    const { anna, bo, note } = twoCopies();
    setNote(anna, note, { isDeleted: true });
    setNote(bo, note, { text: 'Vigtigt' });
    meet(anna, bo);
    for (const copy of [anna, bo]) expect(theConflict(copy)).toMatchObject({ kind: 'deleted', subject: 'note', title: 'Vigtigt' });
    expect(textOf(anna, note)).toBeNull();
    const decision = decide(bo, { kind: 'keep' });
    merge(anna, pack(bo));
    expect([textOf(anna, note), conflicts(anna)]).toEqual(['Vigtigt', []]);
    expect(reopen(bo, decision)).toBe(true);
    expect(theConflict(bo).kind).toBe('deleted');
  });

  it('stays deleted when that is decided, and the deletion alone is no conflict', () => {
    const { anna, bo, note } = twoCopies();
    setNote(anna, note, { isDeleted: true });
    merge(bo, pack(anna));
    expect([textOf(bo, note), conflicts(bo)]).toEqual([null, []]);
    setNote(bo, note, { isDeleted: false });
    setNote(bo, note, { text: 'Tilbage' });
    merge(anna, pack(bo));
    expect(textOf(anna, note)).toBe('Tilbage');
    setNote(anna, note, { isDeleted: true });
    setNote(bo, note, { themes: ['Skole'] });
    meet(anna, bo);
    const decision = decide(anna, { kind: 'delete' });
    merge(bo, pack(anna));
    expect([textOf(bo, note), conflicts(bo)]).toEqual([null, []]);
    expect(reopen(anna, decision)).toBe(true);
    expect(theConflict(anna).kind).toBe('deleted');
  });

  it('may be a source with new notes, or an answer that was written in', () => {
    const { anna, bo } = twoCopies();
    anna.store.write(() => {
      anna.store.sources.setAside(SOURCE_ID, anna.now());
      anna.store.responses.setAside(ANSWER_ID, anna.now());
    });
    addNote(bo, 'Endnu en');
    write(bo, typed(0, 0, 'Nyt: '));
    meet(anna, bo);
    expect(stateOf(bo)).toEqual(stateOf(anna));
    expect(
      conflicts(anna)
        .map((each) => (each.kind === 'deleted' ? each.subject : each.kind))
        .toSorted(),
    ).toEqual(['answer', 'source']);
    for (const { id } of conflicts(anna))
      anna.store.write(() => decideConflict({ store: anna.store, hearingId: HEARING_ID, now: anna.now() }, id, { kind: 'keep' }));
    expect(anna.store.sources.find(SOURCE_ID)).not.toBeNull();
    expect(wordsOf(anna)).toContain('Nyt: ');
    expect(conflicts(anna)).toEqual([]);
  });
});

describe('words that a merge of answers drops', () => {
  const lose = () => {
    const { anna, bo } = twoCopies();
    write(anna, typed(1, 5, ' meget vigtigt'));
    write(bo, (doc) => doc.getXmlFragment(BODY).delete(1, 1));
    meet(anna, bo);
    return { anna, bo };
  };

  it('wait on both copies and are put back where they stood', () => {
    const { anna, bo } = lose();
    expect(stateOf(bo)).toEqual(stateOf(anna));
    expect(theConflict(bo)).toMatchObject({
      kind: 'lost',
      pieces: [{ words: 'meget vigtigt', paragraph: 'Andet meget vigtigt afsnit om skole.' }],
    });
    const before = wordsOf(bo);
    const decision = decide(bo, { kind: 'put-back' });
    expect(bodyOf(docOf(bo)).content?.map(({ content }) => content?.map(({ text }) => text ?? '').join(''))).toEqual([
      'Første afsnit om trafik.',
      'meget vigtigt',
      'Tredje afsnit om penge.',
    ]);
    merge(anna, pack(bo));
    expect([conflicts(anna), wordsOf(anna)]).toEqual([[], wordsOf(bo)]);
    expect(reopen(bo, decision)).toBe(true);
    expect([theConflict(bo).kind, wordsOf(bo)]).toEqual(['lost', before]);
  });

  it('are gone when that is decided, until the decision is taken back', () => {
    const { anna } = lose();
    const before = wordsOf(anna);
    const decision = decide(anna, { kind: 'leave-out' });
    expect([conflicts(anna), wordsOf(anna)]).toEqual([[], before]);
    expect(reopen(anna, decision)).toBe(true);
    expect(theConflict(anna).kind).toBe('lost');
  });

  it('may be a field of the letter that both filled in', () => {
    const { anna, bo } = twoCopies();
    write(anna, (doc) => void doc.getMap(LETTER).set('place', 'Bogense'));
    write(bo, (doc) => void doc.getMap(LETTER).set('place', 'Otterup'));
    meet(anna, bo);
    expect(stateOf(bo)).toEqual(stateOf(anna));
    const stands = letterOf(docOf(anna)).place;
    const other = stands === 'Bogense' ? 'Otterup' : 'Bogense';
    expect(theConflict(anna)).toMatchObject({ kind: 'lost', place: 'letter:place', pieces: [{ words: other }] });
    const decision = decide(anna, { kind: 'put-back' });
    expect(letterOf(docOf(anna)).place).toBe(other);
    expect(reopen(anna, decision)).toBe(true);
    expect(letterOf(docOf(anna)).place).toBe(stands);
  });
});

it('a merge that is undone leaves no trace, also of what was decided after it, and can be made again', () => {
  const { anna, bo, note } = twoCopies();
  setNote(anna, note, { text: 'Annas ord' });
  setNote(bo, note, { text: 'Bos ord' });
  write(anna, typed(0, 0, 'Annas '));
  write(bo, typed(0, 0, 'Bos '));
  const before = stateOf(anna);
  const fromBo = pack(bo);
  merge(anna, fromBo);
  const after = stateOf(anna);
  decide(anna, { kind: 'both' });
  expect([undoNewest(anna), stateOf(anna)]).toEqual([true, before]);
  expect(undoNewest(anna)).toBe(false);
  expect([merge(anna, fromBo).changesAnything, stateOf(anna)]).toEqual([true, after]);
});
