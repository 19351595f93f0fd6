import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../../shared/comparing/word-diff.ts';

/** The difference as one line: [-removed-] and {+added+}. */
const picture = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

const partOf = (before: string, after: string, kinds: readonly string[]): string =>
  wordDiff(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

describe('the difference between two texts', () => {
  it('is told word by word', () => {
    expect(picture('Hvem falder udenfor her?', 'Hvem falder indenfor her?')).toBe('Hvem falder [-udenfor -]{+indenfor +}her?');
    expect(picture('a b c', 'a c')).toBe('a [-b -]c');
    expect(picture('', 'Ny note')).toBe('{+Ny note+}');
    expect(picture('Væk', '')).toBe('[-Væk-]');
    expect(picture('', '')).toBe('');
  });

  it('does not count a word that is no longer the last as changed', () => {
    expect(picture('en to', 'en to tre')).toBe('en to {+tre+}');
  });

  it('holds all of the later text and all words of the earlier one', () => {
    const before = 'Vi skal derfor differentiere indsatsen, så alle får hjælp i tide.';
    const after = 'Derfor skal vi differentiere hele indsatsen\nså de svageste får hjælp nu.';
    expect(partOf(before, after, ['same', 'added'])).toBe(after);
    expect(partOf(before, after, ['same', 'removed']).split(/\s+/).length).toBe(before.split(/\s+/).length);
  });

  it('takes a text of thousands of words in its stride', () => {
    const long = Array.from({ length: 9000 }, (_, n) => `ord${n}`).join(' ');
    const other = Array.from({ length: 9000 }, (_, n) => `andet${n}`).join(' ');
    const started = performance.now();
    expect(wordDiff(long, other).map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
