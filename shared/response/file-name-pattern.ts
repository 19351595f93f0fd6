import { z } from 'zod';
import { ExportFormat } from './export-format.ts';
import { clipped, LONGEST_NAME, MOST_BYTES, namePart, RESERVED, utf8Length } from './export-file-name.ts';

/** What a pattern for file names may hold, as it is written in braces. The words are Danish: a person types them. */
export const NameField = z.enum(['svar', 'afsender', 'høring', 'myndighed', 'jnr', 'dato', 'version']);
export type NameField = z.infer<typeof NameField>;

/** What the fields say for one answer; '' where it is not known. */
export const NameFields = z.record(NameField, z.string());
export type NameFields = z.infer<typeof NameFields>;

export const LONGEST_PATTERN = 200;
export const USUAL_PATTERN = '{svar} – {afsender}';

/** What one field may take of a name, so that a long title leaves room for the rest. */
const LONGEST_FIELD = 60;

/** What stands between two fields, where one of them says nothing: 'Svar –  – Foreningen' → 'Svar – Foreningen'. */
const withoutHoles = (text: string): string =>
  text
    .replaceAll(/([–_,-])(?:\s*[–_,-])+/gu, '$1')
    .replaceAll(/\(\s*\)|\[\s*\]/gu, '')
    .replaceAll(/\s{2,}/gu, ' ')
    .replaceAll(/^[\s.–_,-]+|[\s.–_,-]+$/gu, '');

/** An ending that someone has typed: each file gets its own. */
const TYPED_ENDING = new RegExp(`\\.(?:${ExportFormat.options.join('|')})\\s*$`, 'iu');

/**
 * The name of a file after a pattern such as '{svar} – {afsender} {dato}'. Holds on Windows, macOS and Linux, has no path in it, is at
 * most 120 characters and never empty, whatever the pattern and the fields say.
 */
export function patternFileName(pattern: string, fields: NameFields, extension: string): string {
  const ending = `.${extension}`;
  const filled = pattern.replace(TYPED_ENDING, '').replaceAll(/\{([^{}]*)\}/gu, (whole, name: string) => {
    const field = NameField.safeParse(name.trim().toLocaleLowerCase('da').normalize('NFC'));
    return field.success ? clipped(namePart(fields[field.data]), LONGEST_FIELD, MOST_BYTES) : whole;
  });
  const stem = withoutHoles(namePart(filled));
  const cut = clipped(stem, LONGEST_NAME - ending.length, MOST_BYTES - utf8Length(ending)).replace(/[\s.]+$/u, '');
  const name = (cut === '' ? 'Høringssvar' : cut) + ending;
  return RESERVED.test(name) ? `_${name}` : name;
}

/** Fields in braces that a pattern names and that there are none of. */
export const unknownFields = (pattern: string): string[] =>
  [...pattern.matchAll(/\{([^{}]*)\}/gu)]
    .map(([, name = '']) => name)
    .filter((name) => !NameField.safeParse(name.trim().toLocaleLowerCase('da').normalize('NFC')).success);

/** The form in which two names are one file on Windows and macOS: case and composition of letters do not count there. */
export const sameFileForm = (name: string): string => name.normalize('NFC').toLocaleLowerCase('en').toLocaleUpperCase('en');

/** 'Svar.pdf' → 'Svar (2).pdf', the first that is not taken. `taken`: names in their `sameFileForm`. */
export function freeFileName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(sameFileForm(name))) return name;
  const at = name.lastIndexOf('.');
  const [stem, ending] = at <= 0 ? [name, ''] : [name.slice(0, at), name.slice(at)];
  for (let number = 2; ; number += 1) {
    const tail = ` (${String(number)})${ending}`;
    const next = clipped(stem, LONGEST_NAME - tail.length, MOST_BYTES - utf8Length(tail)) + tail;
    if (!taken.has(sameFileForm(next))) return next;
  }
}
