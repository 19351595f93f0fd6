import { z } from 'zod';
import type { Annotation, Placement } from '../domain/annotation.ts';

/** How many notes are as they were, have moved, and must be placed by a person. Each note is counted once, by its gravest passage. */
export const NoteFates = z.strictObject({
  unchanged: z.int().nonnegative(),
  moved: z.int().nonnegative(),
  toPlace: z.int().nonnegative(),
});
export type NoteFates = z.infer<typeof NoteFates>;

/** True while a person has yet to look at where a passage stands. */
export function waitsForPerson(placement: Placement): boolean {
  switch (placement.kind) {
    case 'exact':
    case 'let-go':
      return false;
    case 'moved':
      return !placement.isConfirmed;
    case 'ambiguous':
    case 'orphaned':
      return true;
  }
}

export function noteFates(notes: readonly Pick<Annotation, 'passages'>[]): NoteFates {
  const fates = { unchanged: 0, moved: 0, toPlace: 0 };
  for (const { passages } of notes) {
    const waiting = passages.filter(({ placement }) => waitsForPerson(placement));
    if (waiting.some(({ placement }) => placement.kind !== 'moved')) fates.toPlace += 1;
    else if (waiting.length > 0) fates.moved += 1;
    else fates.unchanged += 1;
  }
  return fates;
}
