import { expect, it } from 'vitest';
import { changeAt, comparisonSections } from '../../../renderer/features/versions/compare/comparison-rows.ts';
import { progressOf, type OpenItem } from '../../../renderer/features/versions/review/open-items.ts';
import { compareByGuidepost } from '../../../shared/comparing/by-guidepost.ts';
import { AnnotationId, PassageId, SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import { structureText } from '../../../shared/text/structure.ts';
import type { NoteOutcome, VersionDifference } from '../../../shared/versions/version-difference.ts';

const OLD = structureText('Mål\n\nPejlemærke 1: Kontakt\nKommunen ringer til alle i løbet af ugen.\nBrevet kommer bagefter med posten.\n');
const NEW = structureText('Mål\n\nPejlemærke 1: Kontakt\nKommunen ringer til alle i løbet af måneden.\n');
const id = (n: number): string => `00000000-0000-4000-8000-00000000000${String(n)}`;

const rangeIn = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const note = (n: number, of: Pick<NoteOutcome, 'outcome' | 'old' | 'new'>): NoteOutcome => ({
  annotationId: AnnotationId.parse(id(n)),
  passageId: PassageId.parse(id(n)),
  type: 'concern',
  text: '',
  ...of,
});
const edition = {
  versionId: SourceVersionId.parse(id(9)),
  number: 1,
  fileName: '',
  versionLabel: null,
  createdAt: 0,
  reader: 1,
  isCurrent: true,
};
const DIFFERENCE: VersionDifference = {
  sourceId: SourceId.parse(id(8)),
  older: edition,
  newer: edition,
  guidepostNoun: 'pejlemærke',
  parts: compareByGuidepost(OLD, NEW).parts,
  notes: [
    note(1, { outcome: 'moved', old: rangeIn(OLD.text, 'løbet af ugen'), new: rangeIn(NEW.text, 'løbet af måneden') }),
    note(2, { outcome: 'orphaned', old: rangeIn(OLD.text, 'Brevet kommer'), new: null }),
    note(3, { outcome: 'exact', old: rangeIn(OLD.text, 'Mål'), new: rangeIn(NEW.text, 'Mål') }),
  ],
  citations: [],
};

it('tells of each note once, at the passage it stands on now or stood on', () => {
  const rows = comparisonSections(DIFFERENCE).flatMap((section) => section.rows);
  expect(rows.flatMap(({ passage, notes }) => notes.map(({ outcome }) => [passage.kind, outcome]))).toEqual([
    ['unchanged', 'exact'],
    ['changed', 'moved'],
    ['removed', 'orphaned'],
  ]);
  expect(rows.flatMap(({ change }) => change ?? [])).toEqual([0, 1]);
});

it('finds the change that a place of either version is in, or the next one after it', () => {
  const sections = comparisonSections(DIFFERENCE);
  expect(changeAt(sections, { old: rangeIn(OLD.text, 'Brevet'), new: null })).toBe(1);
  expect(changeAt(sections, { old: null, new: rangeIn(NEW.text, 'Mål') })).toBe(0);
  expect(changeAt(sections, { old: null, new: null })).toBeNull();
});

it('counts what has been decided with what is left, and not what has come back', () => {
  const items = ['a', 'b', 'c'].map((key) => ({ key }) as OpenItem);
  expect(progressOf(items, new Set(), 0)).toEqual({ at: 1, of: 3 });
  expect(progressOf(items.slice(1), new Set(['a']), 0)).toEqual({ at: 2, of: 3 });
  expect(progressOf(items, new Set(['a']), 0)).toEqual({ at: 1, of: 3 });
  expect(progressOf([], new Set(['a']), 0)).toEqual({ at: 1, of: 1 });
});
