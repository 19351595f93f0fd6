import { describe, expect, it } from 'vitest';
import {
  freeFileName,
  patternFileName,
  sameFileForm,
  unknownFields,
  USUAL_PATTERN,
  type NameFields,
} from '../../../shared/response/file-name-pattern.ts';
import { naughtyStrings } from '../../naughty-strings.ts';

const FIELDS: NameFields = {
  svar: 'Høringssvar – Nordfyns pejlemærker',
  afsender: 'Foreningen Fællesskab',
  høring: 'Beskæftigelsesreformen 2025',
  myndighed: 'Nordfyns Kommune',
  jnr: '2025-17',
  dato: '2025-09-12',
  version: 'v2',
};

/** What every one of the three systems takes as the name of a file in a folder, and shows as it is. */
function faults(name: string): string[] {
  const rules: readonly [string, boolean][] = [
    ['empty', name === '' || name === '.' || name === '..'],
    ['a path', /[/\\]/.test(name)],
    ['forbidden on Windows', /[<>:"|?*]/.test(name)],
    // oxlint-disable-next-line no-control-regex -- control characters are what it is about
    ['control or invisible characters', /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/.test(name)],
    ['ends in a dot or a space', /[. ]$/.test(name)],
    ['begins with a space or a dot', /^[\s.]/.test(name)],
    ['a device', /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com\d|lpt\d)(\.|\s|$)/i.test(name)],
    ['too long', name.length > 120 || Buffer.byteLength(name) > 255],
    ['half a character', name !== name.toWellFormed()],
    ['not composed', name !== name.normalize('NFC')],
  ];
  return rules.flatMap(([fault, isSo]) => (isSo ? [`${fault}: ${JSON.stringify(name)}`] : []));
}

it.each([
  [USUAL_PATTERN, 'Høringssvar – Nordfyns pejlemærker – Foreningen Fællesskab.pdf'],
  ['{jnr} {afsender} {version}', '2025-17 Foreningen Fællesskab v2.pdf'],
  ['{ JNR }_{Dato}', '2025-17_2025-09-12.pdf'],
  ['Svar', 'Svar.pdf'],
  ['', 'Høringssvar.pdf'],
  ['{findes ikke}', '{findes ikke}.pdf'],
])('%j names a file %j', (pattern, name) => {
  expect(patternFileName(pattern, FIELDS, 'pdf')).toBe(name);
});

it('leaves no hole where a field says nothing', () => {
  expect(patternFileName('{svar} – {jnr} – {afsender}', { ...FIELDS, jnr: '' }, 'pdf')).toBe(
    'Høringssvar – Nordfyns pejlemærker – Foreningen Fællesskab.pdf',
  );
  expect(patternFileName('{jnr} ({version})', { ...FIELDS, version: '' }, 'pdf')).toBe('2025-17.pdf');
});

describe('a name holds on Windows, macOS and Linux', () => {
  const hostile = [
    'CON',
    'nul.txt',
    'COM1',
    'LPT9 x',
    'CONIN$',
    '../../x',
    '..\\..\\x',
    '/etc/passwd',
    'C:\\Windows\\x',
    'x'.repeat(300),
    '👩‍👩‍👧'.repeat(100),
    'Æ'.repeat(300),
    '\u202efdp.exe',
    'svar.',
    'svar   ',
    '...',
    'a\u0000b',
    'a\nb',
    '\ud800',
    'e\u0301'.repeat(100),
    '~$svar',
    '-rf',
    'svar:stream',
  ];
  it.each(hostile)('%j as a field, as the pattern, and before other words', (words) => {
    const all = Object.fromEntries(Object.keys(FIELDS).map((field) => [field, words]));
    // as: every field says the same.
    const names = ['{svar}', '{svar} – {afsender}', '{svar}{jnr}{dato}', words].map((pattern) =>
      patternFileName(pattern, all as NameFields, 'docx'),
    );
    expect(names.flatMap(faults)).toEqual([]);
  });

  it('with each of the naughty strings in the place of sender, title and pattern', () => {
    const broken = naughtyStrings.flatMap((words) =>
      [
        patternFileName(USUAL_PATTERN, { ...FIELDS, svar: words, afsender: words }, 'pdf'),
        patternFileName(words, FIELDS, 'pdf'),
        patternFileName(`${words}{afsender}`, { ...FIELDS, afsender: words }, 'pdf'),
      ].flatMap(faults),
    );
    expect(broken).toEqual([]);
  });
});

it('tells two names that are one file on Windows and macOS', () => {
  expect(sameFileForm('SVAR – Æ.PDF')).toBe(sameFileForm('svar – æ.pdf'));
  expect(sameFileForm('e\u0301.pdf')).toBe(sameFileForm('\u00c9.PDF'));
  expect(sameFileForm('a.pdf')).not.toBe(sameFileForm('b.pdf'));
});

it('finds a name that is free, however long the first one is', () => {
  const taken = new Set(['SVAR.pdf', 'svar (2).PDF'].map(sameFileForm));
  expect(freeFileName('Svar.pdf', taken)).toBe('Svar (3).pdf');
  expect(freeFileName('Andet.pdf', taken)).toBe('Andet.pdf');
  const long = `${'x'.repeat(116)}.pdf`;
  const next = freeFileName(long, new Set([sameFileForm(long)]));
  expect(next).toMatch(/^x+ \(2\)\.pdf$/);
  expect(faults(next)).toEqual([]);
});

it('names the fields that there are none of', () => {
  expect(unknownFields('{svar} {sender} {JNR} {}')).toEqual(['sender', '']);
});

it('gives a file one ending, also where one was typed', () => {
  expect(patternFileName('Svar.pdf', FIELDS, 'docx')).toBe('Svar.docx');
  expect(patternFileName('{jnr}.DOCX ', FIELDS, 'docx')).toBe('2025-17.docx');
  expect(patternFileName('.pdf', FIELDS, 'pdf')).toBe('Høringssvar.pdf');
  expect(patternFileName('Svar 1.2', FIELDS, 'pdf')).toBe('Svar 1.2.pdf');
});
