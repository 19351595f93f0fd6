import { describe, expect, it } from 'vitest';
import { parseDate, parseTime, splitDateAndTime } from '../../../shared/words/parse-date.ts';

describe('parseDate', () => {
  it.each([
    '12.9.2025',
    '12.09.2025',
    '12. 9. 2025',
    '12-09-2025',
    '12-9-2025',
    '12/9 2025',
    '12/9-2025',
    '12/9/2025',
    '12/9-25',
    '12.9.25',
    '2025-09-12',
    '2025-9-12',
    '12. september 2025',
    '12 september 2025',
    '12. sep. 2025',
    '12. sept 2025',
    '12.september 2025',
    'den 12. september 2025',
    'd. 12. september 2025',
    'fredag den 12. september 2025',
    'Fredag d. 12. SEPTEMBER 2025',
    '  12.9.2025  ',
    '12 September 2025',
  ])('reads %j as 12 September 2025', (typed) => {
    expect(parseDate(typed)).toEqual({ kind: 'date', date: '2025-09-12' });
  });

  it.each([
    ['1. maj 2026', '2026-05-01'],
    ['1 May 2026', '2026-05-01'],
    ['3. oktober 2025', '2025-10-03'],
    ['3 October 2025', '2025-10-03'],
    ['29.2.2028', '2028-02-29'],
    ['31. dec 2025', '2025-12-31'],
  ])('reads %j', (typed, date) => {
    expect(parseDate(typed)).toEqual({ kind: 'date', date });
  });

  it.each(['', '   '])('finds nothing in %j', (typed) => {
    expect(parseDate(typed)).toEqual({ kind: 'empty' });
  });

  it.each(['12.9.', '12/9', '12-9', '12. september', 'den 12. september'])('asks for the year of %j instead of guessing it', (typed) => {
    expect(parseDate(typed)).toEqual({ kind: 'year-missing' });
  });

  it.each(['31.2.2025', '29. februar 2025', '2025-13-01', '0.9.2025', '32-1-2025'])('knows that %j is not in the calendar', (typed) => {
    expect(parseDate(typed)).toEqual({ kind: 'no-such-day' });
  });

  it.each(['i morgen', 'september 2025', '12', '12. septober 2025', '12.9.2025 kl. 12', '120.9.2025', '12.9.20255'])(
    'does not guess at %j',
    (typed) => {
      expect(parseDate(typed)).toEqual({ kind: 'not-a-date' });
    },
  );
});

describe('parseTime', () => {
  it.each([
    ['12', '12:00'],
    ['12.00', '12:00'],
    ['12:00', '12:00'],
    ['kl. 12:00', '12:00'],
    ['kl. 12', '12:00'],
    ['kl 12.00', '12:00'],
    ['kl.16.00', '16:00'],
    ['Klokken 9', '09:00'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    ['23:59', '23:59'],
    ['0', '00:00'],
    ['24', '23:59'],
    ['24.00', '23:59'],
    ['midnat', '23:59'],
  ])('reads %j as %s', (typed, time) => {
    expect(parseTime(typed)).toEqual({ kind: 'time', time });
  });

  it('finds nothing in an empty field', () => {
    expect(parseTime('  ')).toEqual({ kind: 'empty' });
  });

  it.each(['25', '12.60', '24.01', 'kl.', 'middagstid', '12.0', '12.00.00'])('does not guess at %j', (typed) => {
    expect(parseTime(typed)).toEqual({ kind: 'not-a-time' });
  });
});

describe('splitDateAndTime', () => {
  it('parts a pasted deadline', () => {
    expect(splitDateAndTime('12. september 2025 kl. 12.00')).toEqual(['12. september 2025', '12.00']);
    expect(splitDateAndTime('12. september 2025, kl.16')).toEqual(['12. september 2025', '16']);
  });

  it('leaves a day alone', () => {
    expect(splitDateAndTime('12. september 2025')).toEqual(['12. september 2025', null]);
  });
});
