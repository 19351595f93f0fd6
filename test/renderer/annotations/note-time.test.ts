import { describe, expect, it } from 'vitest';
import { noteTime, type NoteTimeWords } from '../../../renderer/features/annotations/note-time.ts';

const words: NoteTimeWords = { today: 'i dag', yesterday: 'i går', at: (day, time) => `${day} kl. ${time}` };
const now = new Date(2025, 8, 3, 23, 40).getTime();
const said = (...parts: readonly [number, number, number, number, number]): string =>
  noteTime(new Date(...parts).getTime(), now, 'da', words);

describe('when a note was written', () => {
  it('says today and yesterday by the calendar, not by 24 hours', () => {
    expect(said(2025, 8, 3, 0, 1)).toBe('i dag kl. 00.01');
    expect(said(2025, 8, 2, 23, 59)).toBe('i går kl. 23.59');
    expect(said(2025, 8, 2, 0, 0)).toBe('i går kl. 00.00');
  });

  it('says the day of this year with its time, and of other years whole', () => {
    expect(said(2025, 7, 12, 14, 32)).toBe('12. aug. kl. 14.32');
    expect(said(2024, 8, 12, 14, 32)).toBe('12. september 2024');
  });

  it('finds yesterday across the turn of a year', () => {
    const newYear = new Date(2026, 0, 1, 0, 5).getTime();
    expect(noteTime(new Date(2025, 11, 31, 22, 0).getTime(), newYear, 'da', words)).toBe('i går kl. 22.00');
  });
});
