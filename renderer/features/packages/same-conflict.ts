import type { Choice, Conflict } from '../../../shared/packages/conflict.ts';

const keyOf = (conflict: Conflict): string => {
  switch (conflict.kind) {
    case 'field':
      return JSON.stringify(conflict.about);
    case 'deleted':
      return `${conflict.subject} ${conflict.subjectId}`;
    case 'lost':
      return `${conflict.responseId} ${conflict.place}`;
  }
};

/**
 * A conflict that was opened again is named anew, and so are its sides: the one that is meant and the same choice in it, or null when
 * it is not among those that wait.
 */
export function sameChoice(
  waiting: readonly Conflict[],
  was: Conflict,
  choice: Choice,
): { readonly conflictId: string; readonly choice: Choice } | null {
  const found = waiting.find((one) => one.kind === was.kind && keyOf(one) === keyOf(was));
  if (found === undefined) return null;
  if (choice.kind !== 'take' || found.kind !== 'field' || was.kind !== 'field') return { conflictId: found.id, choice };
  const value = JSON.stringify(was.sides.find(({ editId }) => editId === choice.editId)?.value);
  const side = found.sides.find((one) => JSON.stringify(one.value) === value);
  return side === undefined ? null : { conflictId: found.id, choice: { kind: 'take', editId: side.editId } };
}
