import type { TextRange } from '../../../shared/domain/source-document.ts';

/** A stretch of canonical text that one DOM text node draws. Runs stand in document order and do not overlap; gaps between them are line breaks and tabs. */
export type Run = { readonly start: number; readonly length: number };

/** A place inside a run: `run` is its index, `offset` characters into it. */
export type RunPoint = { readonly run: number; readonly offset: number };

/** Index of the first of `count` things for which `holds` is true, given that it stays true once it is; `count` if it never is. */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const endOf = (run: Run | undefined): number => (run === undefined ? Infinity : run.start + run.length);

/** Where a range that starts at `offset` begins to be drawn: in a gap, at the run that follows. Null after the last run. */
export function startPoint(runs: readonly Run[], offset: number): RunPoint | null {
  const index = firstWhere(runs.length, (at) => endOf(runs[at]) > offset);
  const run = runs[index];
  return run === undefined ? null : { run: index, offset: Math.max(0, offset - run.start) };
}

/** Where a range that ends at `offset` stops being drawn: in a gap, at the end of the run before. Null before the first run. */
export function endPoint(runs: readonly Run[], offset: number): RunPoint | null {
  const index = firstWhere(runs.length, (at) => (runs[at]?.start ?? Infinity) >= offset) - 1;
  const run = runs[index];
  return run === undefined ? null : { run: index, offset: Math.min(run.length, offset - run.start) };
}

/** Both ends of a range, or null when nothing of it is drawn. */
export function pointsOf(runs: readonly Run[], range: TextRange): { readonly start: RunPoint; readonly end: RunPoint } | null {
  const start = startPoint(runs, range.start);
  const end = endPoint(runs, range.end);
  if (start === null || end === null) return null;
  const backwards = end.run < start.run || (end.run === start.run && end.offset <= start.offset);
  return backwards ? null : { start, end };
}

export function offsetAt(runs: readonly Run[], point: RunPoint): number | null {
  const run = runs[point.run];
  return run === undefined ? null : run.start + Math.min(point.offset, run.length);
}

/** The range without white space at its ends; null when nothing else is left. */
export function trimmed(text: string, range: TextRange): TextRange | null {
  let start = Math.max(0, range.start);
  let end = Math.min(text.length, range.end);
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}
