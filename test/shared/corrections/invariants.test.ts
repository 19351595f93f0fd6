import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../../shared/corrections/apply.ts';
import { CorrectionChange, type Correction } from '../../../shared/corrections/correction.ts';
import { SourceDocument } from '../../../shared/domain/source-document.ts';
import { outlineOf } from '../../../shared/text/outline.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { mutate, randomDocument, randomFrom, SEED_IDS, seedText } from '../text/documents.ts';
import { correctionOf } from './corrected.ts';

const CHANGES: readonly CorrectionChange[] = [
  { kind: 'set-heading', role: 'guidepost', level: 2, number: '3', title: null },
  { kind: 'set-heading', role: 'section', level: 1, number: null, title: 'Et navn' },
  { kind: 'set-heading', role: 'sub-block', level: 6, number: null, title: null },
  { kind: 'unset-heading' },
  { kind: 'merge' },
  { kind: 'split' },
  { kind: 'set-provenance', provenance: 'furniture' },
  { kind: 'set-provenance', provenance: 'official' },
  { kind: 'accept-finding', code: 'lost-dash', message: '' },
  { kind: 'dismiss-finding', code: 'broken-word', message: '' },
  { kind: 'set-fact', field: 'subtitle', value: 'Undertitel' },
];

/** Whole blocks, neighbours, and words anywhere: also across blocks and tables, as no person would choose them. */
const randomCorrections = (document: SourceDocument, seed: number): Correction[] => {
  const random = randomFrom(seed);
  const pick = <T>(things: readonly T[]): T | undefined => things[Math.floor(random() * things.length)];
  return Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
    const change = pick(CHANGES) ?? { kind: 'split' };
    const from = Math.floor(random() * document.blocks.length);
    const first = document.blocks[from];
    const last = document.blocks[Math.min(document.blocks.length - 1, from + Math.floor(random() * 3))];
    const start = random() < 0.5 ? (first?.start ?? 0) : Math.floor(random() * document.text.length);
    const end = random() < 0.5 ? (last?.end ?? 0) : start + 1 + Math.floor(random() * 200);
    return correctionOf(document, { start, end: Math.max(start + 1, Math.min(end, document.text.length)) }, change);
  }).filter(({ anchor }) => anchor !== null);
};

const documents: readonly (readonly [string, SourceDocument, number])[] = [
  ...SEED_IDS.flatMap((id, at) => [1, 2, 3].map((n) => [`${id}, ${n}`, structureText(seedText(id)), at * 31 + n] as const)),
  ...Array.from({ length: 80 }, (_, n) => [`random ${n}`, structureText(randomDocument(n)), n] as const),
];

describe('corrections of every kind, anywhere, in any order', () => {
  it.each(documents)(
    'give a valid document with the same text, blocks in order and apart, covering the same words: %s',
    (_, read, seed) => {
      const { document } = applyCorrections(read, randomCorrections(read, seed));
      expect(SourceDocument.parse(document)).toEqual(document);
      expect(document.text).toBe(read.text);
      expect(document.pages).toBe(read.pages);
      let end = -1;
      for (const block of document.blocks) {
        expect(block.start).toBe(end + 1);
        expect(block.end).toBeGreaterThan(block.start);
        expect(document.text.slice(block.start, block.end).trim()).toBe(document.text.slice(block.start, block.end));
        if (block.kind === 'heading') expect(block.titleStart).toBeGreaterThanOrEqual(block.start);
        if (block.kind === 'heading') expect(block.titleStart).toBeLessThan(block.end);
        end = block.end;
      }
      expect(Math.max(end, 0)).toBe(document.text.length);
      expect(document.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(
        read.blocks.filter(({ kind }) => kind === 'table').length,
      );
      expect(() => outlineOf(document)).not.toThrow();
    },
  );

  it.each(documents)('change nothing where they hold already: each one twice is as once: %s', (_, read, seed) => {
    for (const correction of randomCorrections(read, seed)) {
      const once = applyCorrections(read, [correction]).document;
      expect(applyCorrections(read, [correction, correction]).document).toEqual(once);
      expect(applyCorrections(once, [correction]).document).toEqual(once);
    }
  });

  it.each(documents)('have an outcome each, and every one that is carried out holds words of the text: %s', (_, read, seed) => {
    const corrections = randomCorrections(read, seed);
    const newer = structureText(mutate(read.text, seed));
    const { applied } = applyCorrections(newer, corrections);
    expect(applied.map(({ correction }) => correction)).toEqual(corrections);
    for (const { outcome } of applied) {
      if (!('range' in outcome) || outcome.range === null) continue;
      expect(outcome.range.end).toBeLessThanOrEqual(newer.text.length);
      expect(newer.text.slice(outcome.range.start, outcome.range.end)).toMatch(/\S/);
    }
  });
});

it('a change is one of those there are', () => {
  for (const change of CHANGES) expect(CorrectionChange.parse(change)).toEqual(change);
  expect(CorrectionChange.safeParse({ kind: 'set-fact', field: 'kind', value: 'novel' }).success).toBe(false);
  expect(CorrectionChange.safeParse({ kind: 'set-heading', role: 'title', level: 0, number: null, title: null }).success).toBe(false);
});
