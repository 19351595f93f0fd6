import { expect, it } from 'vitest';
import { failureInWords } from '../../../shared/words/failures.ts';
import { reasonInWords } from '../../../shared/words/reasons.ts';

it.each([
  ['ENOSPC', 'disken er fuld'],
  ['SQLITE_FULL', 'disken er fuld'],
  ['SQLITE_IOERR_FSYNC', 'disken svarer med fejl'],
  ['SQLITE_READONLY_DBMOVED', 'stedet er skrivebeskyttet'],
  ['EACCES', 'der er ikke adgang'],
  ['NOT_A_FILE', 'det er ikke en fil'],
  ['CHANGED', 'filen er ændret, siden den blev gemt'],
])('says what %s means', (code, meaning) => {
  expect(reasonInWords(code, 'da')).toBe(meaning);
});

it('leaves what is no known code as it is', () => {
  expect(reasonInWords('ENOENTLIG', 'da')).toBe('ENOENTLIG');
  expect(reasonInWords('side 4 mangler', 'en')).toBe('side 4 mangler');
});

it('stands in the sentences of failures, in the reader’s language', () => {
  expect(failureInWords({ code: 'save-failed', reason: 'SQLITE_FULL' }, 'da')).toContain('(disken er fuld)');
  expect(failureInWords({ code: 'export-failed', file: 'svar.pdf', reason: 'EROFS' }, 'en')).toContain('(the place is read-only)');
});

it.each([
  ['SQLITE_FULL', 'så der bliver plads på disken'],
  ['SQLITE_BUSY_SNAPSHOT', 'Luk andre programmer'],
  ['SQLITE_READONLY', 'ikke er skrivebeskyttet'],
  ['SQLITE_IOERR_WRITE', 'drevet stadig er tilsluttet'],
  ['SQLITE_CANTOPEN', 'adgang til mappen'],
  ['noget helt andet', 'Kontrollér, at der er plads på disken.'],
])('says what helps when a change cannot be saved: %s', (reason, advice) => {
  expect(failureInWords({ code: 'save-failed', reason }, 'da')).toContain(advice);
});
