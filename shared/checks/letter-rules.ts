import type { CalendarDate } from '../domain/hearing.ts';
import type { LetterField } from '../response/letter.ts';
import { plainForm } from '../text/normalise.ts';
import { daysUntil, deadlineInstant } from '../words/dates.ts';
import type { CheckInput } from './check-input.ts';
import type { CheckFinding, CheckPlace, CheckRemedy } from './finding.ts';

/** Hours before the deadline from which it is told that it is near. */
const NEAR = 48;
/** Hours before it from which that is more than good to know. */
const PRESSING = 3;
/** Days: four weeks are the main rule for a hearing (lovkvalitetsvejledningen 9.1.2). */
const USUAL_HEARING = 28;
const HOUR = 3_600_000;

/** Fields that tell an answer from another; of an anonymous one those that do not say who. */
const REQUIRED: readonly LetterField[] = ['senderName', 'recipient', 'date', 'subject', 'signatoryName'];
const SAYS_WHO: readonly LetterField[] = ['senderName', 'signatoryName'];

const at = (field: LetterField, length = 0): CheckPlace => ({ kind: 'letter', field, from: 0, to: length });

/** The calendar day of a moment on this computer. */
const dayOf = (instant: number): CalendarDate => {
  const date = new Date(instant);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** Calendar days from one date to another. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function emptyFields({ letter, hearing, isAnonymous, now }: CheckInput): CheckFinding[] {
  const known: Partial<Record<LetterField, string>> = {
    recipient: [hearing.recipient, hearing.authority].find((name) => name.trim() !== '') ?? '',
    date: dayOf(now),
    journalNumber: hearing.journalNumber.trim(),
  };
  const required = REQUIRED.filter((field) => !isAnonymous || !SAYS_WHO.includes(field));
  return [...required, 'journalNumber' as const]
    .filter((field) => (letter[field] ?? '').trim() === '')
    .map((field): CheckFinding => {
      const value = known[field] ?? '';
      const remedy: CheckRemedy | null = value === '' ? null : { kind: 'fill-letter', field, value };
      // Not every authority gives one.
      const severity = field === 'journalNumber' && value === '' ? 'information' : 'warning';
      return { code: 'letter-field-empty', severity, place: at(field), remedy, facts: { field } };
    });
}

function journalNumber({ letter, hearing }: CheckInput): CheckFinding[] {
  const [written, known] = [letter.journalNumber.trim(), hearing.journalNumber.trim()];
  const bare = (text: string): string => plainForm(text).replace(/^(?:j ?nr|sags?nr|journalnummer|sagsnummer) ?/, '');
  if (written === '' || known === '' || bare(written) === bare(known)) return [];
  const remedy = { kind: 'fill-letter', field: 'journalNumber', value: known } as const;
  return [
    {
      code: 'journal-number-differs',
      severity: 'warning',
      place: at('journalNumber', letter.journalNumber.length),
      remedy,
      facts: { letter: written, hearing: known },
    },
  ];
}

function letterDate({ letter, hearing, now }: CheckInput): CheckFinding[] {
  const { date } = letter;
  if (date === null) return [];
  const place = at('date', date.length);
  const today = dayOf(now);
  const isTodayWithin = (hearing.receivedOn ?? today) <= today && today <= (hearing.deadline ?? today).slice(0, 10);
  const remedy: CheckRemedy | null = isTodayWithin && date !== today ? { kind: 'fill-letter', field: 'date', value: today } : null;
  if (hearing.receivedOn !== null && date < hearing.receivedOn)
    return [{ code: 'date-before-received', severity: 'warning', place, remedy, facts: { date, receivedOn: hearing.receivedOn } }];
  if (hearing.deadline !== null && date > hearing.deadline.slice(0, 10))
    return [{ code: 'date-after-deadline', severity: 'warning', place, remedy, facts: { date, deadline: hearing.deadline } }];
  // Where it is not known when the hearing came, a date of another year is told by the calendar.
  if (hearing.receivedOn === null && daysUntil(date, now) < -USUAL_HEARING)
    return [{ code: 'date-long-past', severity: 'warning', place, remedy, facts: { date } }];
  return daysUntil(date, now) > 0 ? [{ code: 'date-in-the-future', severity: 'information', place, remedy, facts: { date } }] : [];
}

function deadline({ hearing, now }: CheckInput): CheckFinding[] {
  const place: CheckPlace = { kind: 'hearing', field: 'deadline' };
  if (hearing.deadline === null) return [{ code: 'deadline-unknown', severity: 'information', place, remedy: null, facts: {} }];
  const findings: CheckFinding[] = [];
  const left = deadlineInstant(hearing.deadline) - now;
  const facts = { deadline: hearing.deadline };
  if (left < 0) findings.push({ code: 'deadline-passed', severity: 'warning', place, remedy: null, facts });
  else if (left < NEAR * HOUR)
    findings.push({
      code: 'deadline-near',
      severity: left < PRESSING * HOUR ? 'warning' : 'information',
      place,
      remedy: null,
      facts: { ...facts, hours: Math.floor(left / HOUR) },
    });
  const days = hearing.receivedOn === null ? USUAL_HEARING : daysBetween(hearing.receivedOn, hearing.deadline.slice(0, 10));
  if (days >= 0 && days < USUAL_HEARING)
    findings.push({ code: 'hearing-short', severity: 'information', place, remedy: null, facts: { days } });
  return findings;
}

/** A heard document states another deadline than the hearing is kept with. */
const statedDeadlines = ({ hearing, sources }: CheckInput): CheckFinding[] =>
  sources.flatMap(({ role, isDeleted, title, versions }): CheckFinding[] => {
    const stated = versions.at(-1)?.document.deadline ?? null;
    if (role !== 'heard' || isDeleted || stated === null || hearing.deadline === null) return [];
    const length = Math.min(stated.length, hearing.deadline.length);
    if (stated.slice(0, length) === hearing.deadline.slice(0, length)) return [];
    const facts = { hearing: hearing.deadline, document: stated, source: title };
    return [{ code: 'deadline-differs', severity: 'warning', place: { kind: 'hearing', field: 'deadline' }, remedy: null, facts }];
  });

function sameParty({ letter }: CheckInput): CheckFinding[] {
  const [line = ''] = letter.recipient.trim().split('\n');
  if (plainForm(line) === '' || plainForm(line) !== plainForm(letter.senderName)) return [];
  return [
    {
      code: 'sender-is-recipient',
      severity: 'warning',
      place: at('recipient', letter.recipient.length),
      remedy: null,
      facts: { name: letter.senderName.trim() },
    },
  ];
}

const metadata = ({ metadata: entries, isAnonymous }: CheckInput): CheckFinding[] =>
  !isAnonymous
    ? []
    : entries
        .filter(({ value }) => value.trim() !== '')
        .map(({ name, value }) => ({
          code: 'name-in-metadata',
          severity: 'blocking',
          place: { kind: 'metadata', name, from: 0, to: value.length },
          remedy: null,
          facts: { name, value },
        }));

/** Who, to whom, when, about what; the hearing's dates; what the file says of its author. */
export const checkLetter = (input: CheckInput): CheckFinding[] =>
  [emptyFields, journalNumber, letterDate, deadline, statedDeadlines, sameParty, metadata].flatMap((rule) => rule(input));
