import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPdfUa } from '../pdf-ua/check-pdf-ua.ts';

/** Public test files, beside the repository (its README says from where); never part of it. */
const folder = path.resolve(import.meta.dirname, '../../../shared/corpora/pdfua');
const isThere = existsSync(folder);
/** Where nothing may be left out because it is not there. */
const isCI = process.env['CI'] === 'true';

/** What the checker does not look for, of what the files show. */
const NOT_COVERED: ReadonlySet<string> = new Set([
  // A glyph named as the Adobe Glyph List does not name one: takes the list itself. Pejling's fonts have no names of glyphs.
  '7.21.6-t02-fail-d.pdf',
]);

/** Rules that files break, or keep where it is easy to break them. Of widths (7.21.5) and encryption (7.16) only such as keep them. */
const RULES = (
  '5-t01 5-t03 5-t05 7.1-t02 7.1-t04 7.1-t05 7.1-t06 7.1-t07 7.1-t08 7.1-t10 7.10-t01 7.11-t01 7.15-t01 7.16-t01 7.18.1-t03 7.18.3-t01 7.18.4-t01 ' +
  '7.18.5-t02 7.18.7-t01 7.2-t02 7.2-t03 7.2-t08 7.2-t12 7.2-t15 7.2-t17 7.2-t19 7.2-t20 7.2-t21 7.2-t22 7.2-t23 7.2-t24 7.2-t26 7.2-t27 7.2-t29 ' +
  '7.2-t30 7.2-t34 7.2-t42 7.2-t43 7.20-t01 7.20-t02 7.21.3.2-t01 7.21.3.3-t01 7.21.3.3-t02 7.21.3.3-t03 7.21.4.1-t01 7.21.4.2-t02 7.21.5-t01 ' +
  '7.21.6-t02 7.21.7-t01 7.21.7-t02 7.3-t01 7.4.2-t01 7.4.4-t03 7.5-t01 7.7-t01 7.9-t01'
).split(' ');

describe.skipIf(!isThere && !isCI)(`files that keep or break a rule of PDF/UA-1 in ${folder}${isThere ? '' : ' (absent: skipped)'}`, () => {
  const files = isThere ? readdirSync(folder).toSorted() : [];
  const brokenIn = (file: string): string[] => checkPdfUa(readFileSync(path.join(folder, file))).map(({ rule }) => rule);
  const ruleOf = (file: string): string => /^(.+?-t\d+)/.exec(file.replace(/^(\d)-(\d)/, '$1.$2'))?.[1] ?? '';

  it('are there, ninety of them', () => expect(files).toHaveLength(90));

  it('show these rules', () => expect([...new Set(files.map(ruleOf))].toSorted()).toEqual(RULES.toSorted()));

  it('break nothing where they are said to pass', () => {
    const passing = files.filter((file) => file.includes('-pass-'));
    expect(Object.fromEntries(passing.map((file) => [file, brokenIn(file)]).filter(([, rules]) => rules?.length !== 0))).toEqual({});
  });

  it('break the rule they are named after where they are said to fail', () => {
    const failing = files.filter((file) => file.includes('-fail-') && !NOT_COVERED.has(file));
    expect(failing.filter((file) => !brokenIn(file).includes(ruleOf(file)))).toEqual([]);
  });

  it('are missed only where that is written down', () => {
    for (const file of NOT_COVERED) expect(brokenIn(file)).toEqual([]);
  });
});
