import { expect, it } from 'vitest';
import { CheckFinding, type CheckPlace } from '../../../shared/checks/finding.ts';
import { checkFindingInWords } from '../../../shared/words/check-findings.ts';
import { checkPlaceInWords } from '../../../shared/words/checking.ts';

const place: CheckPlace = { kind: 'whole' };
const finding = (code: string, facts: unknown): CheckFinding =>
  CheckFinding.parse({ code, severity: 'warning', place, remedy: null, facts });

it('names a guidepost as its document does, with its number where it has one', () => {
  const facts = { noun: 'princip', number: '2', title: 'Tillid', source: 'Principper', mentioned: false };
  expect(checkFindingInWords(finding('guidepost-missing', facts), 'da')).toBe('Princip 2, »Tillid«, er ikke besvaret.');
  expect(checkFindingInWords(finding('guidepost-missing', { ...facts, number: null }), 'da')).toBe('»Tillid« er ikke besvaret.');
});

it('writes figures, days and deadlines as the language does', () => {
  const sum = finding('table-sum', { row: 'I alt', column: '2026', computed: 1234.5, stated: 1200 });
  expect(checkFindingInWords(sum, 'da')).toBe('»I alt« under »2026« er 1.200, men rækkerne giver 1.234,5.');
  expect(checkFindingInWords(sum, 'en')).toBe('“I alt” under “2026” is 1,200, but the rows come to 1,234.5.');
  const late = finding('date-after-deadline', { date: '2025-09-13', deadline: '2025-09-12T12:00' });
  expect(checkFindingInWords(late, 'da')).toBe('Brevet er dateret 13. september 2025, efter fristen den 12. september 2025 kl. 12.00.');
});

it('calls a field a field, and what was typed in its place by its letters', () => {
  expect(checkFindingInWords(finding('placeholder', { text: '[dato]' }), 'da')).toBe('Feltet [dato] er ikke udfyldt.');
  expect(checkFindingInWords(finding('placeholder', { text: 'xx' }), 'da')).toBe('»xx« står, hvor der mangler ord.');
  expect(checkFindingInWords(finding('placeholder', { text: 'TODO' }), 'en')).toBe('“TODO” stands where words are missing.');
});

it('shows the beginning of long words on one line', () => {
  const words = checkFindingInWords(finding('citation-altered', { quote: `Et\nlangt ${'citat '.repeat(100)}` }), 'da');
  expect(words.length).toBeLessThan(200);
  expect(words).not.toContain('\n');
});

it('says where in a few words', () => {
  expect(checkPlaceInWords({ kind: 'answer', path: [2, 0], from: 0, to: 1 }, 'da')).toBe('Svaret, afsnit 3');
  expect(checkPlaceInWords({ kind: 'letter', field: 'journalNumber', from: 0, to: 1 }, 'da')).toBe('Brevet, Modtagers j.nr.');
});
