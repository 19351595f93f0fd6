import { expect, it } from 'vitest';
import { dayHere, instantFrom, sentTime } from '../../../renderer/features/sending/sent-time.ts';

const AT = new Date(2026, 10, 21, 14, 32).getTime();

it.each([
  ['21-11-2026', '14.32'],
  ['21.11.2026', '14:32'],
  ['21/11 2026', 'kl. 14.32'],
  ['2026-11-21', '1432'],
])('reads %s, %s', (day, time) => {
  expect(instantFrom(day, time)).toBe(AT);
});

it.each([
  ['31-02-2026', '14.32', 'day'],
  ['i går', '14.32', 'day'],
  ['21-11-26', '14.32', 'day'],
  ['21-11-2026', '25.00', 'time'],
  ['21-11-2026', '', 'time'],
])('cannot read %s, %s: the %s', (day, time, what) => {
  expect(instantFrom(day, time)).toBe(what);
});

it('says when as people write it', () => {
  expect(sentTime(AT, 'da')).toBe('21. november 2026 kl. 14.32');
  expect(dayHere(AT)).toBe('2026-11-21');
});
