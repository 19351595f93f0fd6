/**
 * Word writes the time of a remark or a change as the clock on the wall showed it, whatever it says of time zones ("Z"), and so does
 * LibreOffice. Pejling's users are in Denmark.
 */
const WALL = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** What the clock showed, as milliseconds that would show the same in UTC. Whole seconds. */
function onTheWall(at: number): number {
  const part = new Map(WALL.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const of = (name: Intl.DateTimeFormatPartTypes): number => part.get(name) ?? 0;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

/** Latest moment that Word can write. */
const LATEST = Date.UTC(9999, 11, 30);

/** UTC milliseconds as Word writes them: '2025-09-12T10:00:00Z' for ten o'clock in Denmark. */
export const wordTime = (at: number): string =>
  new Date(onTheWall(Math.min(Math.max(at, 0), LATEST))).toISOString().replace(/\.\d+Z$/, 'Z');

/** UTC milliseconds of a time as Word writes it; null for anything else. */
export function timeOfWord(written: string | undefined): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?/.exec(written ?? '');
  if (match === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  if (Number.isNaN(wall) || wall < 0 || wall > LATEST) return null;
  // The offset of about that moment; once more for the hours around a change to or from summer time.
  const near = wall - (onTheWall(wall) - wall);
  return Math.max(0, near - (onTheWall(near) - wall));
}
