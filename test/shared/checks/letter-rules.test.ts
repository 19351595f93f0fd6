import { expect, it } from 'vitest';
import type { CheckFinding } from '../../../shared/checks/finding.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { marked } from '../response/marked-document.ts';
import { VERSION } from '../response/answer-picture.ts';
import { codesOf, findingsOf, input, LETTER, NOW, only, source } from './check-picture.ts';

const { hearing } = input();
const remedies = (findings: readonly CheckFinding[]): unknown[] => findings.map(({ remedy }) => remedy);

it('an answer that is done has nothing to be said of it', () => {
  expect(codesOf({})).toEqual([]);
});

it('tells each field of the letter that says nothing, and fills in what the hearing knows', () => {
  const empty = only(findingsOf({ letter: EMPTY_LETTER }), 'letter-field-empty');
  expect(
    empty.map(({ place, remedy }) => [
      place.kind === 'letter' ? place.field : '',
      remedy !== null && 'value' in remedy ? remedy.value : null,
    ]),
  ).toEqual([
    ['senderName', null],
    ['recipient', 'Nordfyns Kommune'],
    ['date', '2025-09-01'],
    ['subject', null],
    ['signatoryName', null],
    ['journalNumber', '2025-17'],
  ]);
});

it('does not ask an anonymous sender for a name', () => {
  const letter = { ...LETTER, senderName: '', signatoryName: '' };
  expect(codesOf({ letter, isAnonymous: true })).toEqual([]);
});

it('a reference the hearing does not know is good to have, no more', () => {
  expect(codesOf({ letter: { ...LETTER, journalNumber: '' }, hearing: { ...hearing, journalNumber: '' } })).toEqual([
    'information letter-field-empty',
  ]);
});

it('a reference is the same with or without its name, and another is told', () => {
  expect(codesOf({ letter: { ...LETTER, journalNumber: 'J.nr. 2025-17' } })).toEqual([]);
  expect(remedies(only(findingsOf({ letter: { ...LETTER, journalNumber: '2024-17' } }), 'journal-number-differs'))).toEqual([
    { kind: 'fill-letter', field: 'journalNumber', value: '2025-17' },
  ]);
});

it('a date of another year is told where no one has written when the hearing came', () => {
  const unknown = { ...hearing, receivedOn: null };
  const [finding] = only(findingsOf({ letter: { ...LETTER, date: '2023-06-24' }, hearing: unknown }), 'date-long-past');
  expect([finding?.severity, finding?.remedy]).toEqual(['warning', { kind: 'fill-letter', field: 'date', value: '2025-09-01' }]);
  expect(codesOf({ letter: { ...LETTER, date: '2025-08-04' }, hearing: unknown })).toEqual([]);
  expect(codesOf({ letter: { ...LETTER, date: '2025-08-03' }, hearing: unknown })).toEqual(['warning date-long-past']);
});

it('a letter is dated within the hearing: not before it came, not after its end, not in another year', () => {
  expect(codesOf({ letter: { ...LETTER, date: '2025-07-31' } })).toEqual(['warning date-before-received']);
  expect(codesOf({ letter: { ...LETTER, date: '2024-09-01' } })).toEqual(['warning date-before-received']);
  expect(codesOf({ letter: { ...LETTER, date: '2025-09-13' } })).toEqual(['warning date-after-deadline']);
  expect(codesOf({ letter: { ...LETTER, date: '2025-09-12' } })).toEqual(['information date-in-the-future']);
  expect(codesOf({ letter: { ...LETTER, date: '2025-08-01' } })).toEqual([]);
  expect(remedies(findingsOf({ letter: { ...LETTER, date: '2023-09-01' } }))).toEqual([
    { kind: 'fill-letter', field: 'date', value: '2025-09-01' },
  ]);
});

it('a deadline has a clock time: it is near, passed, or not known', () => {
  const at = (deadline: string | null) => codesOf({ hearing: { ...hearing, deadline }, letter: { ...LETTER, date: '2025-09-01' } });
  const local = (hours: number): string => {
    const then = new Date(NOW + hours * 3_600_000);
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${String(then.getFullYear())}-${two(then.getMonth() + 1)}-${two(then.getDate())}T${two(then.getHours())}:${two(then.getMinutes())}`;
  };
  expect(at(local(20 * 24))).toEqual([]);
  expect(at(local(7))).toEqual(['information deadline-near']);
  expect(at(local(2))).toEqual(['warning deadline-near']);
  expect(at(local(-1))).toEqual(['warning deadline-passed']);
  expect(at(null)).toEqual(['information deadline-unknown']);
});

it('a hearing of less than four weeks is told', () => {
  expect(only(findingsOf({ hearing: { ...hearing, receivedOn: '2025-08-21' } }), 'hearing-short')).toMatchObject([{ facts: { days: 22 } }]);
});

it('a deadline that the document states otherwise is told; one it states without a time is the same', () => {
  const stating = (deadline: string) => [
    source('Tekst', { versions: [{ versionId: VERSION, document: { ...marked('Tekst').document, deadline } }] }),
  ];
  expect(codesOf({ sources: stating('2025-09-12') })).toEqual([]);
  expect(codesOf({ sources: stating('2025-09-12T12:00') })).toEqual([]);
  expect(codesOf({ sources: stating('2025-09-12T16:00') })).toEqual(['warning deadline-differs']);
  expect(codesOf({ sources: stating('2025-10-12') })).toEqual(['warning deadline-differs']);
});

it('no one writes to themselves', () => {
  expect(codesOf({ letter: { ...LETTER, recipient: 'FORENINGEN FÆLLESSKAB\nEksempelvej 1' } })).toEqual(['warning sender-is-recipient']);
});

it('a name in the file of an anonymous answer stops', () => {
  const metadata = [
    { name: 'author', value: 'Karen Eksempel' },
    { name: 'company', value: ' ' },
  ];
  expect(codesOf({ metadata })).toEqual([]);
  expect(codesOf({ metadata, isAnonymous: true })).toEqual(['blocking name-in-metadata']);
});
