import { expect, it } from 'vitest';
import { openItems, outcomeOf, sourceOf, wordsOf } from '../../../renderer/features/versions/review/open-items.ts';
import { stateInSentence, stateInWords } from '../../../renderer/features/versions/review/say.ts';
import { reviewWords } from '../../../renderer/features/versions/review/words.ts';
import { versionWords } from '../../../renderer/features/versions/words.ts';
import { GuidepostDecisionId, SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import type { OpenSkip } from '../../../shared/versions/open-skip.ts';

const id = (n: number): string => `00000000-0000-4000-8000-00000000000${String(n)}`;
const skip: OpenSkip = {
  decisionId: GuidepostDecisionId.parse(id(1)),
  sourceId: SourceId.parse(id(2)),
  reason: 'Ikke vores område',
  outcome: 'orphaned',
  oldVersionId: SourceVersionId.parse(id(3)),
  old: { start: 0, end: 8, before: '', words: 'Mål 3: X', after: '', page: null, guidepost: null, section: null },
  versionId: SourceVersionId.parse(id(4)),
  candidates: [],
};

it('a guidepost that was passed over stands in the list like a note, with words of its own', () => {
  const [item, ...others] = openItems([], [skip], []);
  if (item === undefined) throw new Error('One waits.');
  expect(others).toEqual([]);
  expect([item.key, sourceOf(item), outcomeOf(item), wordsOf(item)]).toEqual([skip.decisionId, skip.sourceId, 'orphaned', skip]);
  expect(stateInWords(item, reviewWords.da)).toEqual({ text: 'Ikke fundet', tone: 'danger' });
  expect(stateInSentence(item, reviewWords.da, ['', ''])).toBe(reviewWords.da.saysSkip.orphaned);
});

it('the status bar counts everything in the list, and names what it is where there is but one sort', () => {
  const { waiting } = versionWords.da;
  expect(waiting({ notesAndCitations: 5, skips: 0 })).toBe('5 noter og citater venter');
  expect(waiting({ notesAndCitations: 5, skips: 1 })).toBe('6 ting venter');
  expect(waiting({ notesAndCitations: 0, skips: 1 })).toBe('1 ting venter');
});
