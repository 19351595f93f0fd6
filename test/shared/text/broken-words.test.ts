import { describe, expect, it } from 'vitest';
import { findBrokenWords } from '../../../shared/text/broken-words.ts';

describe('broken words', () => {
  it('finds two neighbours that are one word elsewhere, whatever their case', () => {
    expect(findBrokenWords(['Stor Erhvervs erfaring ønskes.', 'erhvervserfaring'])).toEqual([
      { at: 0, start: 5, written: 'Erhvervs erfaring' },
    ]);
  });

  it('finds them in letters of another script', () => {
    expect(findBrokenWords(['το ελλη νικά', 'ελλη νικάκια και ελλήνικακια', 'ΕΛΛΗ ΝΙΚΆΚΙΑ', 'ελληνικάκια'])).toEqual([
      { at: 1, start: 0, written: 'ελλη νικάκια' },
      { at: 2, start: 0, written: 'ΕΛΛΗ ΝΙΚΆΚΙΑ' },
    ]);
  });

  it('leaves neighbours alone that a sign or a line break parts, or that are no word elsewhere', () => {
    expect(
      findBrokenWords(['erhvervs, erfaring', 'erhvervs\nerfaring', 'erhvervs  erfaring', 'erhvervserfaring', 'stor erfaring']),
    ).toEqual([]);
  });
});
