import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readDocument } from '../../../electron/importing/read-document.ts';
import { inspect } from '../../../shared/text/inspect.ts';
import { countWords } from '../../../shared/text/normalise.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/documents');

/** What a paper must be read as. `sections`: every heading that is no guidepost, in order; `guideposts`: number and title; `tables`: rows × columns. */
const Expected = z.strictObject({
  title: z.string(),
  subtitle: z.string().nullable().optional(),
  issuer: z.string().nullable(),
  kind: z.string(),
  versionLabel: z.string().nullable(),
  deadline: z.string().nullable(),
  dates: z.array(z.string()).optional(),
  caseNumbers: z.array(z.string()),
  pageCount: z.int().nullable(),
  sections: z.array(z.string()),
  guideposts: z.array(z.tuple([z.string().nullable(), z.string()])),
  bullets: z.int(),
  numberedItems: z.int().optional(),
  /** Of every heading, guideposts too, in order. */
  levels: z.array(z.int()).optional(),
  /** Words in side boxes. */
  asideWords: z.int().optional(),
  tables: z.array(z.string()),
  findings: z.array(z.string()).optional(),
});
type Expected = z.infer<typeof Expected>;

const files = readdirSync(folder).filter((name) => !/\.(?:json|md)$/.test(name));

const expectedOf = (file: string): Expected =>
  Expected.parse(JSON.parse(readFileSync(path.join(folder, file.replace(/\.[^.]+$/, '.json')), 'utf8')));

const read = async (file: string): Promise<Required<Expected>> => {
  const reading = await readDocument(new Uint8Array(readFileSync(path.join(folder, file))), file);
  if (!reading.ok) throw new Error(`${file} must be read: ${reading.failure.code}`);
  const { sections, tables, dates, findings, ...seen } = inspect(reading.value);
  return {
    title: seen.title,
    subtitle: seen.subtitle,
    issuer: seen.issuer,
    kind: seen.kind,
    versionLabel: seen.versionLabel,
    deadline: seen.deadline,
    dates: dates.map(({ iso }) => iso),
    caseNumbers: seen.caseNumbers,
    pageCount: seen.pageCount,
    sections: sections.flatMap(({ kind, title }) => (kind === 'guidepost' ? [] : [title])),
    guideposts: sections.flatMap(({ kind, number, title }) =>
      kind === 'guidepost' ? [[number, title] satisfies [string | null, string]] : [],
    ),
    bullets: seen.bullets,
    numberedItems: seen.numberedItems,
    levels: sections.map(({ level }) => level),
    asideWords: reading.value.blocks
      .filter(({ kind }) => kind === 'aside')
      .reduce((words, { start, end }) => words + countWords(reading.value.text.slice(start, end)), 0),
    tables: tables.map(({ rows, columns }) => `${rows}×${columns}`),
    findings: findings.map(({ code }) => code),
  };
};

/** Where the reader is known to give something else than a person would. Each is still asked for: one that is mended must be taken away here. */
const KNOWN_MISSES: readonly (readonly [file: string, field: keyof Expected])[] = [
  // The first day of a period that gives its year with the last.
  ['hvidbog.txt', 'dates'],
  // Italic lines under bold ones, in a file without styles.
  ['aeldreraadets-svar.docx', 'levels'],
  // Principles whose titles are the first words of a numbered paragraph.
  ['inddragelsesprincipper.txt', 'guideposts'],
  ['inddragelsesprincipper.txt', 'numberedItems'],
  // Items inside the cells of a table.
  ['kvalitetsstandard-pleje.pdf', 'bullets'],
  // A letter and the bill it sends out in one file; a table of words drawn with blanks.
  ['lovudkast-samlet.txt', 'sections'],
  ['lovudkast-samlet.txt', 'tables'],
  // Items without signs and without a stop, of which one nearly fills its line.
  ['sundhedsplan-region.pdf', 'bullets'],
  // The words for guideposts are Danish.
  ['nynorsk.txt', 'kind'],
  ['nynorsk.txt', 'sections'],
  ['nynorsk.txt', 'guideposts'],
];

describe('papers of many bodies are read as a person reads them', () => {
  it.each(files)('%s', async (file) => {
    const missed = new Set<string>(KNOWN_MISSES.flatMap(([of, field]) => (of === file ? [field] : [])));
    expect(await read(file)).toMatchObject(Object.fromEntries(Object.entries(expectedOf(file)).filter(([field]) => !missed.has(field))));
  });

  it.each(KNOWN_MISSES)('%s but for its %s', async (file, field) => {
    expect((await read(file))[field]).not.toEqual(expectedOf(file)[field]);
  });
});
