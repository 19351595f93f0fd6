import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { inspect, officialText } from '../../../shared/text/inspect.ts';
import { guidepostNoun } from '../../../shared/text/outline.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { SEED_IDS, type SeedId, seedText } from './documents.ts';

/** What an example document must be read as. `contains` and `lacks` are about its official text. */
const Expected = z.strictObject({
  title: z.string(),
  subtitle: z.string().nullable(),
  issuer: z.string(),
  kind: z.string(),
  versionLabel: z.string().nullable(),
  deadline: z.string().nullable(),
  caseNumbers: z.array(z.string()),
  dates: z.array(z.string()),
  pages: z.array(z.string()),
  noun: z.string(),
  outline: z.array(z.string()),
  bullets: z.int(),
  tables: z.array(z.string()),
  removed: z.record(z.string(), z.int()),
  findings: z.array(z.string()),
  lostDashes: z.array(z.string()),
  asides: z.array(z.string()),
  contains: z.array(z.string()),
  lacks: z.array(z.string()),
});

const expectedOf = (id: SeedId) =>
  Expected.parse(JSON.parse(readFileSync(new URL(`../../fixtures/seeds/${id}.json`, import.meta.url), 'utf8')));

const outline = (document: SourceDocument): string[] =>
  inspect(document).sections.map((section) =>
    [
      '#'.repeat(section.level),
      section.kind,
      ...(section.number === null ? [] : [section.number]),
      section.title,
      ...(section.page === null ? [] : [`(s. ${section.page})`]),
      ...(section.bullets === 0 ? [] : [`${section.bullets} bullets`]),
    ].join(' '),
  );

const countBy = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

const read = (document: SourceDocument) => ({
  title: document.title,
  subtitle: document.subtitle,
  issuer: document.issuer,
  kind: document.kind,
  versionLabel: document.versionLabel,
  deadline: document.deadline,
  caseNumbers: document.caseNumbers,
  dates: document.dates.map((date) => `${date.role} ${date.iso}`),
  pages: document.pages.map((page) => page.label),
  noun: guidepostNoun(document),
  outline: outline(document),
  bullets: inspect(document).bullets,
  tables: inspect(document).tables.map((table) => `${table.rows}×${table.columns} ${table.caption ?? ''}`),
  removed: countBy(document.removed.map((line) => line.reason)),
  findings: document.findings.map((finding) => finding.code),
  lostDashes: document.findings.flatMap((finding) =>
    finding.code === 'lost-dash' && finding.range !== null
      ? [
          `${document.text.slice(0, finding.range.start).split(/\s/).at(-1) ?? ''}|${document.text.slice(finding.range.end).split(/\s/)[0] ?? ''}`,
        ]
      : [],
  ),
  asides: document.blocks.filter((block) => block.kind === 'aside').map((block) => document.text.slice(block.start, block.end)),
});

describe('the example documents are read as their readers count them', () => {
  it.each(SEED_IDS)('%s', (id) => {
    const { contains, lacks, ...expected } = expectedOf(id);
    const document = structureText(seedText(id));
    expect(read(document)).toEqual(expected);
    const text = officialText(document);
    for (const words of contains) expect(text).toContain(words);
    for (const words of lacks) expect(text).not.toContain(words);
  });

  it('whatever line endings and byte order mark they come with', () => {
    for (const id of SEED_IDS) {
      expect(structureText(`\ufeff${seedText(id).replaceAll('\n', '\r\n')}`)).toEqual(structureText(seedText(id)));
    }
  });
});
