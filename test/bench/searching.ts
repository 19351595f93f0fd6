import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openStore } from '../../electron/db/store.ts';
import { searchLibrary } from '../../electron/ipc/search.ts';
import { HearingId, Sha256, SourceId, SourceVersionId } from '../../shared/domain/ids.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import { COMPOUND_PARTS } from '../../shared/searching/compound-parts.ts';
import type { Figure } from './figures.ts';

const root = path.resolve(import.meta.dirname, '../..');
const SOURCES = 100;
const PARAGRAPHS = 1000;
/** Words of a generated paragraph; the mean is that of the bundled documents' paragraphs. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 65;

/** Numbers from 0 to 1, the same on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Danish words, the common ones first: those of the bundled documents by how often they stand there, then made-up compounds. */
function vocabulary(): string[] {
  const counts = new Map<string, number>();
  for (const id of readdirSync(path.join(root, 'seeds')))
    for (const [word] of readFileSync(path.join(root, 'seeds', id, `${id}.txt`), 'utf8').matchAll(/\p{L}+/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const own = [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
  const parts = COMPOUND_PARTS.split(/\s/).filter((part) => part.length > 3);
  const random = numbers(7);
  const one = (): string => parts[Math.floor(random() * parts.length)] ?? '';
  return [
    ...own,
    ...Array.from({ length: 60_000 }, () => `${one()}s${one()}${['', 'en', 'er', 'erne', 's'][Math.floor(random() * 5)] ?? ''}`),
  ];
}

/** Draws words as a language does: the second as often as half the first, the third a third, and so on (Zipf). */
function drawer(words: readonly string[], random: () => number): () => string {
  const sums: number[] = [];
  words.reduce((sum, _, i) => (sums[i] = sum + 1 / (i + 2.7)), 0);
  const total = sums.at(-1) ?? 1;
  return () => {
    const wanted = random() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}

function generated(draw: () => string, random: () => number): SourceDocument {
  const blocks: SourceDocument['blocks'] = [];
  let text = '';
  for (let i = 0; i < PARAGRAPHS; i += 1) {
    const isHeading = i % 20 === 0;
    const length = isHeading ? 4 : FEWEST_WORDS + Math.floor(random() * (MOST_WORDS - FEWEST_WORDS));
    const words = Array.from({ length }, draw).join(' ');
    const range = { start: text.length, end: text.length + words.length, provenance: i % 50 === 7 ? 'ai-summary' : 'official' } as const;
    blocks.push(
      isHeading
        ? { kind: 'heading', ...range, role: 'section', level: 1, number: null, titleStart: range.start }
        : { kind: 'paragraph', ...range },
    );
    text += `${words}\n`;
  }
  return {
    reader: 1,
    text,
    blocks,
    pages: [],
    title: 'Kilde',
    subtitle: null,
    issuer: null,
    kind: 'other',
    versionLabel: null,
    dates: [],
    deadline: null,
    caseNumbers: [],
    removed: [],
    findings: [],
  };
}

const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'search, rare word': [
    'frisættelsen',
    'progression',
    'Widderskjold',
    'bloktilskud',
    'silotænkning',
    'parathed',
    'hjælpemiddel',
    'skoleskib',
  ],
  'search, common word': ['og', 'kommunen', 'borgere', 'der', 'indsats', 'beskæftigelse', 'EU', 'at'],
  'search, beginning of a word': ['bes', 'kom', 'arb', 'indsa', 'sko', 'virk', 'borg', 'for'],
  'search, two letters as a beginning': ['be', 'sk', 'fo', 'ko', 'in', 'ar', 'vi', 'op'],
  'search, phrase': ['"og der"', '"for at"', '"i den"', '"borgere i"', '"skal der"', '"kommunen og"', '"til at"', '"på en"'],
  'search, two words': [
    'kommunen borgere',
    'og at',
    'indsats virksomhed',
    'skole reform',
    'borger og',
    'den kommunale',
    'job kontakt',
    'EU ret',
  ],
};

/** Searching 100,000 paragraphs the way the window does, and making the index; prints what it takes on disk. */
export function searchingFigures(): Figure[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-bench-'));
  const file = path.join(folder, 'library.sqlite');
  const opened = openStore(file, Date.now());
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const store = opened.value;
  const random = numbers(1);
  const draw = drawer(vocabulary(), random);
  const hearingId = HearingId.parse(randomUUID());
  const fields = { title: 'Høring', authority: '', journalNumber: '', receivedOn: null, deadline: null, recipient: '' };
  store.write(() => store.hearings.insert(hearingId, fields, Date.now()));
  let characters = 0;
  const importing: number[] = [];
  for (let i = 0; i < SOURCES; i += 1) {
    const document = generated(draw, random);
    characters += document.text.length;
    const started = performance.now();
    store.write(() =>
      store.sources.insert(
        {
          id: SourceId.parse(randomUUID()),
          versionId: SourceVersionId.parse(randomUUID()),
          hearingId,
          role: 'background',
          title: `Kilde ${i}`,
          exampleId: null,
          fileName: 'kilde.txt',
          originalSha256: Sha256.parse(i.toString(16).padStart(64, '0')),
          document,
        },
        Date.now(),
      ),
    );
    importing.push(performance.now() - started);
  }
  const figures = Object.entries(QUERIES).map(([what, queries]) => {
    const runs: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      for (const query of queries) {
        const started = performance.now();
        searchLibrary(store, {
          query,
          isTyping: what.includes('beginning'),
          hearingId: null,
          sourceId: null,
          scope: 'official',
          limit: 30,
        });
        if (round > 0) runs.push(performance.now() - started);
      }
    }
    return { what: `${what}, ${SOURCES * PARAGRAPHS} paragraphs`, runs };
  });
  const rebuilding: number[] = [];
  store.write(store.search.rebuild);
  const started = performance.now();
  while (!store.search.isCurrent()) {
    const before = performance.now();
    store.write(store.search.refreshOne);
    rebuilding.push(performance.now() - before);
  }
  console.log(`index of ${(characters / 1e6).toFixed(1)} M characters rebuilt in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  store.close();
  console.log(`library of ${(statSync(file).size / 1e6).toFixed(1)} MB with the index`);
  rmSync(folder, { recursive: true, force: true });
  return [
    ...figures,
    { what: 'store and index a source of 1000 paragraphs', runs: importing },
    { what: 'index it again', runs: rebuilding },
  ];
}
