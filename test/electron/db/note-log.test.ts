import { randomUUID } from 'node:crypto';
import { onTestFinished, describe, expect, it } from 'vitest';
import { IN_MEMORY } from '../../../electron/db/connection.ts';
import { openStore, type Store } from '../../../electron/db/store.ts';
import { anchorFor } from '../../../shared/anchoring/anchor.ts';
import { AuthorId, HearingId, Sha256, SourceId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { stateOf, unionOf } from '../../../shared/notes/edit-log.ts';
import { historyOf } from '../../../shared/notes/note-history.ts';
import type { NoteEdit } from '../../../shared/notes/note-edit.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { createRandom } from '../../shared/comparing/random.ts';
import { randomChange, SUBJECTS } from '../../shared/notes/random-edits.ts';
import { DRAFT, HEARING, valueOf } from '../test-workbench.ts';

const { note, reply, passages, versions } = SUBJECTS;
const hearingId = HearingId.parse(randomUUID());
const sourceId = SourceId.parse(randomUUID());
const authors = [0, 1, 2].map(() => AuthorId.parse(randomUUID()));
const [founder = AuthorId.parse(randomUUID())] = authors;

/** The same hearing, source, note, reply and passages on every copy. */
function copy(): Store {
  const store = valueOf(openStore(IN_MEMORY, 0));
  onTestFinished(store.close);
  const document = structureText(DRAFT);
  store.write(() => {
    for (const id of authors) store.authors.admit({ id, name: '', role: 'volunteer' }, 1);
    store.hearings.insert(hearingId, HEARING, 1);
    const version = { id: sourceId, fileName: 'a.txt', originalSha256: Sha256.parse('0'.repeat(64)), document };
    store.sources.insert({ ...version, versionId: versions[0], hearingId, role: 'heard', title: 'Kilde', exampleId: null }, 1);
    store.sources.addVersion({ ...version, versionId: versions[1] }, 2);
    store.annotations.insert({ id: note, sourceId, authorId: founder }, 1);
    store.annotations.insertReply({ id: reply, annotationId: note, authorId: founder }, 1);
    for (const [index, id] of passages.entries()) {
      const anchor = anchorFor(document.text, { start: index * 20, end: index * 20 + 10 });
      if (anchor === null) throw new Error('There are words there.');
      store.annotations.insertPassage({ id, annotationId: note, sourceVersionId: versions[0], scope: 'words', anchor }, 1);
      const found = { start: anchor.start, end: anchor.end, words: anchor.exact };
      store.placements.insert('passage', {
        id,
        sourceVersionId: versions[1],
        outcome: 'moved',
        found,
        candidates: [],
        carried: null,
      });
    }
  });
  return store;
}

/** What is read of the note, deleted or not. */
function reading(store: Store): unknown {
  const edits = store.noteLog.ofNote(note);
  return {
    isDeleted: store.annotations.owner(note)?.isDeleted,
    note: store.annotations.find(note),
    state: stateOf(edits),
    history: historyOf(edits),
  };
}

describe('three copies of a library', () => {
  it('read the same once each has what the others recorded, in whatever order it came and however often', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const random = createRandom(seed);
      const copies = [copy(), copy(), copy()];
      const logs: (readonly NoteEdit[])[] = copies.map((store, index) => {
        const author = authors[index] ?? founder;
        store.write(() => {
          for (let i = 0; i < 30; i += 1) store.noteLog.record(randomChange(random, author), 5000 + i * 40_000 - index * 700);
        });
        return store.noteLog.ofNote(note);
      });
      const [first = [], second = [], third = []] = logs;
      const orders = [
        [second, third],
        [third, first, third],
        [[...second, ...first].toReversed(), second],
      ];
      for (const [index, store] of copies.entries()) for (const log of orders[index] ?? []) store.write(() => store.noteLog.admit(log));
      const all = unionOf(unionOf(first, second), third);
      const [one, two, three] = copies.map(reading);
      expect(two).toEqual(one);
      expect(three).toEqual(one);
      expect(one).toMatchObject({ state: stateOf(all) });
    }
  });
});

describe('a text that is saved at every pause', () => {
  const say = (words: string, authorId = founder) =>
    ({ annotationId: note, subject: 'note', subjectId: note, authorId, field: 'text', value: noteTextOf(words) }) as const;
  const saidIn = (store: Store): unknown[] =>
    historyOf(store.noteLog.ofNote(note)).map(({ after }) =>
      Array.isArray(after) ? JSON.stringify(after).replaceAll(/.*"text":"|".*/g, '') : after,
    );

  it('is one change while one person writes, and another after a while or by someone else', () => {
    const store = copy();
    const [, other = founder] = authors;
    for (const [words, at, author] of [
      ['Før', 1000, founder],
      ['H', 100_000, founder],
      ['Hvem', 101_000, founder],
      ['Hvem betaler?', 102_000, founder],
      ['Hvem betaler det?', 103_000, other],
      ['Hvem betaler det nu?', 900_000, other],
    ] as const)
      store.noteLog.record(say(words, author), at);
    expect(saidIn(store)).toEqual(['Før', 'Hvem betaler?', 'Hvem betaler det?', 'Hvem betaler det nu?']);
  });

  it('still replaces the savings that have reached another copy', () => {
    const [here, there] = [copy(), copy()];
    here.noteLog.record(say('Før'), 1000);
    here.noteLog.record(say('Hv'), 100_000);
    there.write(() => there.noteLog.admit(here.noteLog.ofNote(note)));
    here.noteLog.record(say('Hvem betaler?'), 101_000);
    there.write(() => there.noteLog.admit(here.noteLog.ofNote(note)));
    const conflict = stateOf(there.noteLog.ofNote(note)).get(`${note} text`);
    expect(conflict?.heads.map(({ value }) => value)).toEqual([noteTextOf('Hvem betaler?')]);
    expect(there.annotations.find(note)?.text).toEqual(noteTextOf('Hvem betaler?'));
  });

  it('is no change when it says the same', () => {
    const store = copy();
    expect(store.noteLog.record(say('Ja'), 1000)).toBe(true);
    expect(store.noteLog.record(say('Ja'), 2000)).toBe(false);
    expect(store.noteLog.ofNote(note)).toHaveLength(1);
  });
});

it('a note that two copies took one passage each from keeps both', () => {
  const [here, there] = [copy(), copy()];
  const without = (passage: (typeof passages)[number]) =>
    ({ annotationId: note, subject: 'passage', subjectId: passage, authorId: founder, field: 'deleted', value: true }) as const;
  here.noteLog.record(without(passages[0]), 1000);
  expect(here.annotations.find(note)?.passages.map(({ id }) => id)).toEqual([passages[1]]);
  there.noteLog.record(without(passages[1]), 1000);
  here.write(() => here.noteLog.admit(there.noteLog.ofNote(note)));
  expect(here.annotations.find(note)?.passages.map(({ id }) => id)).toEqual([passages[0], passages[1]]);
});
