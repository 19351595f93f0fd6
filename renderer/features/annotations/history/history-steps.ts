import type { HistoryEntry } from '../../../../shared/notes/note-history.ts';

/** Changes of one field by one person no further apart than this are one sitting: a text is saved at every pause. Milliseconds. */
const SITTING = 120_000;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isSameField = (a: HistoryEntry, b: HistoryEntry): boolean =>
  a.subject === b.subject && a.subjectId === b.subjectId && a.field === b.field;

/** What a new note says of itself besides being made: the first value of these fields is no change. */
const isBeginning = ({ subject, field, before, after }: HistoryEntry): boolean => {
  if (before !== null) return false;
  if (subject === 'note') return field !== 'type' && !(field === 'text' && !isSame(after, []));
  return subject === 'reply' && field === 'deleted';
};

/** The note was made: of all that was said of it at that moment, this is told first. */
const isMaking = ({ subject, field, before }: HistoryEntry): boolean => subject === 'note' && field === 'type' && before === null;

/** Puts a later change of the same field onto an earlier one. */
function onto(earlier: HistoryEntry, later: HistoryEntry): HistoryEntry {
  // The same field holds the same kind of value; entry by entry the compiler cannot see it.
  return Object.assign({}, later, { before: earlier.before });
}

/** The history as a person tells it: a sitting is one step, and what was changed and changed back within one is none. Oldest first. */
export function historySteps(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const steps: HistoryEntry[] = [];
  for (const entry of entries) {
    const before = steps.findLastIndex((step) => isSameField(step, entry));
    const earlier = steps[before];
    const isSitting =
      earlier !== undefined && earlier.field === 'text' && earlier.authorId === entry.authorId && entry.at - earlier.at <= SITTING;
    // A sitting stands where it ended.
    if (isSitting) steps.splice(before, 1);
    steps.push(earlier !== undefined && isSitting ? onto(earlier, entry) : entry);
  }
  return steps
    .filter((step) => !isBeginning(step) && !isSame(step.before, step.after))
    .toSorted((a, b) => a.at - b.at || Number(isMaking(b)) - Number(isMaking(a)));
}
