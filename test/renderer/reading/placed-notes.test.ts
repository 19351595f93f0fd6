import { expect, it } from 'vitest';
import { placedNotes } from '../../../renderer/features/reading/placed-notes.ts';
import { note, passage } from '../annotations/note-samples.ts';

it('shows the notes that have a place in document order, those of the chosen type, and the active one whatever its type', () => {
  const late = note('sen', { passages: [passage({ start: 50 }), passage({ start: 20 })] });
  const early = note('tidlig', { passages: [passage({ start: 5 })], type: 'support' });
  const lost = note('uden', { passages: [passage({ placement: { kind: 'orphaned', candidates: [] } })] });
  const shown = (...of: Parameters<typeof placedNotes>): readonly unknown[] => placedNotes(...of).map(({ annotation }) => annotation);
  expect(shown([late, early, lost], 'all', null)).toEqual([early, late]);
  expect(shown([late, early, lost], 'concern', null)).toEqual([late]);
  expect(shown([late, early, lost], 'concern', early.id)).toEqual([early, late]);
  expect(placedNotes([late], 'all', null)[0]?.places.map(({ start }) => start)).toEqual([20, 50]);
});
