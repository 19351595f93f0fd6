import { expect, it } from 'vitest';
import type { Placement } from '../../../shared/domain/annotation.ts';
import { noteFates, waitsForPerson } from '../../../shared/versions/note-fates.ts';
import { AnnotationId } from '../../../shared/domain/ids.ts';

const exact: Placement = { kind: 'exact', start: 0, end: 1 };
const moved: Placement = { kind: 'moved', start: 0, end: 1, text: 'x', isConfirmed: false };
const confirmed: Placement = { ...moved, isConfirmed: true };
const orphaned: Placement = { kind: 'orphaned', candidates: [] };

it('counts each note once, by its gravest passage', () => {
  const note = (...placements: Placement[]) => ({
    id: AnnotationId.parse('00000000-0000-4000-8000-000000000001'),
    passages: placements.map((placement) => ({ placement })) as unknown as Parameters<typeof noteFates>[0][number]['passages'],
  });
  expect(
    noteFates([note(exact), note(confirmed), note({ kind: 'let-go' }), note(exact, moved), note(moved, orphaned), note(orphaned)]),
  ).toEqual({
    unchanged: 3,
    moved: 1,
    toPlace: 2,
  });
  expect([exact, confirmed, moved, orphaned].map(waitsForPerson)).toEqual([false, false, true, true]);
});
