import { describe, expect, it } from 'vitest';
import { endPoint, firstWhere, offsetAt, pointsOf, startPoint, trimmed, type Run } from '../../../renderer/features/reading/text-runs.ts';

/** Runs of a text in which '\n' and '\t' are not drawn, and '¶' parts a run in two where a page begins. */
function drawn(picture: string): { readonly text: string; readonly runs: readonly Run[] } {
  const runs: Run[] = [];
  let text = '';
  let start = 0;
  const close = (): void => {
    if (text.length > start) runs.push({ start, length: text.length - start });
    start = text.length;
  };
  for (const character of picture) {
    if (character === '¶') close();
    else if (character === '\n' || character === '\t') {
      close();
      text += character;
      start = text.length;
    } else text += character;
  }
  close();
  return { text, runs };
}

const wordsOf = (text: string, runs: readonly Run[], start: number, end: number): string => {
  const points = pointsOf(runs, { start, end });
  if (points === null) return '';
  return runs
    .slice(points.start.run, points.end.run + 1)
    .map((run, index, all) =>
      text.slice(
        run.start + (index === 0 ? points.start.offset : 0),
        index === all.length - 1 ? run.start + points.end.offset : run.start + run.length,
      ),
    )
    .join('');
};

describe('text runs', () => {
  const { text, runs } = drawn('Vi kan ikke.\nEn sides ¶slutning midt i en sætning\n\nA\tB\tC\nTil sidst');

  it('draws exactly the words of every range, white space between blocks aside', () => {
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 1; end <= text.length; end += 1) {
        expect(wordsOf(text, runs, start, end)).toBe(text.slice(start, end).replaceAll(/[\n\t]/g, ''));
      }
    }
  });

  it('leads every drawn range back to itself', () => {
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 1; end <= text.length; end += 1) {
        const points = pointsOf(runs, { start, end });
        if (points === null) continue;
        const back = { start: offsetAt(runs, points.start), end: offsetAt(runs, points.end) };
        expect(text.slice(back.start ?? -1, back.end ?? -1)).toBe(text.slice(start, end).replaceAll(/^[\n\t]+|[\n\t]+$/g, ''));
      }
    }
  });

  it('starts a range in a gap at the run after it, and ends one at the run before it', () => {
    expect(startPoint(runs, 12)).toEqual({ run: 1, offset: 0 });
    expect(endPoint(runs, 13)).toEqual({ run: 0, offset: 12 });
  });

  it('draws nothing of a range that holds only a gap or lies outside', () => {
    expect(pointsOf(runs, { start: 12, end: 13 })).toBeNull();
    expect(startPoint(runs, text.length)).toBeNull();
    expect(endPoint(runs, 0)).toBeNull();
    expect(pointsOf([], { start: 0, end: 4 })).toBeNull();
  });

  it('finds the first place where something holds', () => {
    for (let count = 0; count < 9; count += 1) {
      for (let from = 0; from <= count; from += 1) expect(firstWhere(count, (index) => index >= from)).toBe(from);
    }
  });
});

describe('trimmed', () => {
  it('takes white space off both ends', () => {
    expect(trimmed(' Vi kan\n', { start: 0, end: 8 })).toEqual({ start: 1, end: 7 });
    expect(trimmed('Vi kan', { start: 2, end: 6 })).toEqual({ start: 3, end: 6 });
  });

  it('is nothing when only white space was selected', () => {
    expect(trimmed('Vi  kan', { start: 2, end: 4 })).toBeNull();
    expect(trimmed('Vi', { start: 1, end: 1 })).toBeNull();
  });
});
