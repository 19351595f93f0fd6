import { describe, expect, it } from 'vitest';
import { AuthorId } from '../../../shared/domain/ids.ts';
import { headsOf, keyOf, shownHead, stateOf, unionOf } from '../../../shared/notes/edit-log.ts';
import { historyOf } from '../../../shared/notes/note-history.ts';
import type { NoteEdit } from '../../../shared/notes/note-edit.ts';
import { NO_ID } from '../../electron/test-workbench.ts';
import type { Random } from '../comparing/random.ts';
import { SUBJECTS, threeCopies, withChange } from './random-edits.ts';

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);
const me = AuthorId.parse(NO_ID);

const shuffled = (edits: readonly NoteEdit[], random: Random): readonly NoteEdit[] =>
  edits
    .map((edit) => ({ edit, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ edit }) => edit);

describe('logs of copies that were changed apart', () => {
  it('come to the same, conflicts included, in whatever order they are brought together and however often', () => {
    let conflicts = 0;
    for (const seed of SEEDS) {
      const { a, b, c, random } = threeCopies(seed, unionOf);
      const state = stateOf(unionOf(unionOf(a, b), c));
      expect(stateOf(unionOf(c, unionOf(b, a)))).toEqual(state);
      expect(stateOf(unionOf(a, unionOf(b, c)))).toEqual(state);
      expect(stateOf(unionOf(unionOf(unionOf(a, b), c), b))).toEqual(state);
      expect(stateOf(shuffled(unionOf(unionOf(a, b), c), random))).toEqual(state);
      expect(stateOf(unionOf(a, a))).toEqual(stateOf(a));
      conflicts += [...state.values()].filter(({ heads }) => heads.length > 1).length;
    }
    expect(conflicts).toBeGreaterThan(SEEDS.length);
  });

  it('lose nothing that nobody replaced', () => {
    for (const seed of SEEDS) {
      const { a, b, c } = threeCopies(seed, unionOf);
      const all = unionOf(unionOf(a, b), c);
      const replaced = new Set(all.flatMap(({ replaces }) => replaces));
      const heads = [...stateOf(all).values()].flatMap((field) => field.heads.map(({ id }) => id));
      expect(new Set(heads)).toEqual(new Set(all.filter(({ id }) => !replaced.has(id)).map(({ id }) => id)));
    }
  });

  it('are settled by one edit that replaces all that stood', () => {
    for (const seed of SEEDS) {
      const { a, b, c } = threeCopies(seed, unionOf);
      const all = unionOf(unionOf(a, b), c);
      const { note } = SUBJECTS;
      const settled = withChange(
        all,
        { annotationId: note, subject: 'note', subjectId: note, authorId: me, field: 'status', value: 'settled' },
        1,
      );
      const field = stateOf(settled).get(`${note} status`);
      expect(field?.heads.map(({ value }) => value)).toEqual(['settled']);
    }
  });

  it('tell one history, in which nothing stands before what it replaces', () => {
    for (const seed of SEEDS) {
      const { a, b, c, random } = threeCopies(seed, unionOf);
      const all = unionOf(unionOf(a, b), c);
      const history = historyOf(all);
      expect(historyOf(shuffled(all, random))).toEqual(history);
      expect(history).toHaveLength(all.length);
      expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).toSorted((x, y) => x - y));
      // Field by field: what a change came from is what some earlier change of that field came to, or nothing.
      const come = new Map<string, Set<string>>();
      for (const { subjectId, field, before, after } of history) {
        const key = `${subjectId} ${field}`;
        const known = come.get(key) ?? new Set(['null']);
        expect(known).toContain(JSON.stringify(before));
        come.set(key, known.add(JSON.stringify(after)));
      }
    }
  });
});

describe('what is shown while two stand', () => {
  const { note } = SUBJECTS;
  const about = { annotationId: note, subject: 'note', subjectId: note, authorId: me } as const;

  it('is what keeps the note, when one copy deleted it and another brought it back', () => {
    const base = withChange([], { ...about, field: 'deleted', value: true }, 1);
    const one = withChange(base, { ...about, field: 'deleted', value: false }, 2);
    const other = withChange(
      withChange(base, { ...about, field: 'deleted', value: false }, 3),
      { ...about, field: 'deleted', value: true },
      4,
    );
    expect(shownHead(headsOf(unionOf(one, other)))?.value).toBe(false);
  });

  it('does not depend on the clock', () => {
    const base = withChange([], { ...about, field: 'status', value: 'open' }, 1);
    const one = withChange(base, { ...about, field: 'status', value: 'used' }, 2);
    const other = withChange(base, { ...about, field: 'status', value: 'dropped' }, 3);
    const skewed = unionOf(one, other).map((edit) => ({ ...edit, madeAt: 1_000_000 - edit.madeAt }));
    expect(shownHead(headsOf(skewed))?.id).toBe(shownHead(headsOf(unionOf(one, other)))?.id);
  });

  it('is something even when edits replace each other in a ring', () => {
    const [edit] = withChange([], { ...about, field: 'status', value: 'used' }, 1);
    if (edit === undefined) throw new Error('One change gives one edit.');
    const ring = [{ ...edit, replaces: [edit.id] }];
    expect(stateOf(ring).get(keyOf(edit))?.shown.value).toBe('used');
    expect(historyOf(ring)).toHaveLength(1);
  });
});
