import { expect, it } from 'vitest';
import { Failure } from '../../../shared/domain/failure.ts';
import { failureInWords } from '../../../shared/words/failures.ts';

/** One of every code. */
const failures: Failure[] = [
  { code: 'file-unreadable', file: 'høring.txt', reason: 'EACCES' },
  { code: 'file-empty', file: 'høring.txt' },
  { code: 'file-without-text', file: 'høring.txt' },
  { code: 'file-binary', file: 'høring.txt' },
  { code: 'file-too-large', file: 'høring.txt', bytes: 30 * 1024 * 1024, limit: 20 * 1024 * 1024 },
  { code: 'format-unsupported', file: 'høring', extension: '' },
  { code: 'file-encrypted', file: 'høring.pdf' },
  { code: 'file-damaged', file: 'høring.pdf' },
  { code: 'reading-took-too-long', file: 'høring.txt', seconds: 10 },
  { code: 'file-too-complex', file: 'høring.pdf' },
  { code: 'reading-out-of-memory', file: 'høring.pdf' },
  { code: 'reading-crashed', file: 'høring.pdf' },
  { code: 'reading-cancelled', file: 'høring.pdf' },
  { code: 'not-notes', file: 'noter.json' },
  { code: 'not-a-package', file: 'høring.pejling' },
  { code: 'package-newer', file: 'høring.pejling', found: 3, known: 1 },
  { code: 'package-locked', file: 'høring.pejling' },
  { code: 'passphrase-wrong', file: 'høring.pejling' },
  { code: 'data-folder-unwritable', folder: '/data', reason: 'EROFS' },
  { code: 'database-newer', file: 'library.sqlite', found: 3, known: 1 },
  { code: 'database-damaged', file: 'library.sqlite', reason: 'malformed' },
  { code: 'database-changed', file: 'library.sqlite', pages: 1 },
  { code: 'database-missing', file: 'library.sqlite' },
  { code: 'library-in-use', holder: { program: 'window', host: 'FORENINGENS-PC', since: 1_757_664_000_000 } },
  { code: 'library-moved', folder: '/data', host: 'FORENINGENS-PC' },
  { code: 'move-failed', reason: 'ENOSPC' },
  { code: 'place-not-local', folder: '/data' },
  { code: 'library-gone', file: 'library.sqlite', how: 'missing' },
  { code: 'save-failed', reason: 'disk full' },
  { code: 'backup-failed', reason: 'ENOSPC' },
  { code: 'original-missing', file: 'høring.pdf' },
  { code: 'original-not-opened', file: 'høring.pdf', reason: 'no program' },
  { code: 'original-not-saved', file: 'høring.pdf', reason: 'ENOSPC' },
  { code: 'not-found', what: 'hearing' },
  { code: 'invalid-request', reason: 'title: too long\n  at title' },
  { code: 'anchor-mismatch' },
  { code: 'for-comments-only' },
  { code: 'schema-newer', found: 2, known: 1 },
  { code: 'export-failed', file: 'svar.pdf', reason: 'ENOSPC' },
  { code: 'picture-damaged', file: 'svar.pdf', number: 2, alternative: 'Søjler '.repeat(400), heading: 'Økonomi' },
  { code: 'citation-not-verbatim', quote: 'Ingen\nefterlades alene' },
  { code: 'unexpected', reason: 'x'.repeat(5000) },
];

it('has words for every failure', () => {
  expect(failures.map(({ code }) => code)).toEqual(Failure.options.map((option) => option.shape.code.value));
});

it.each(failures)('$code: one line of several sentences, without blame or exclamation, in both languages', (failure) => {
  for (const language of ['da', 'en'] as const) {
    const words = failureInWords(failure, language);
    expect(words).not.toMatch(/[\n!]|undefined|\bnull\b|NaN/);
    expect(words).not.toMatch(/\b(du|dig|din|dit|dine|you|your)\b.*\b(fejl|forkert|wrong|mistake)\b/i);
    expect(words.split(/\. /).length).toBeGreaterThanOrEqual(2);
    expect(words.length).toBeLessThan(420);
  }
});

it('names the quotation and the sizes in words that a person knows', () => {
  expect(failureInWords({ code: 'citation-not-verbatim', quote: 'Ingen\nefterlades alene' }, 'da')).toBe(
    'Citatet ”Ingen efterlades alene” står ikke ordret i sin kilde. Intet er eksporteret, og svaret er uændret. Fjern citatet, og sæt det ind igen fra kilden.',
  );
  expect(failureInWords({ code: 'file-too-large', file: 'a.txt', bytes: 1_500_000_000, limit: 20 * 1024 * 1024 }, 'da')).toContain(
    'fylder 1.431 MB; grænsen er 20 MB',
  );
});
