import { readFileSync } from 'node:fs';

/** The five example documents, by id. */
export const SEED_IDS = ['nordfyn', 'odense', 'gladsaxe', '6-byerne', 'hoeje-taastrup'] as const;
export type SeedId = (typeof SEED_IDS)[number];

export const seedText = (id: SeedId): string => readFileSync(new URL(`../../../seeds/${id}/${id}.txt`, import.meta.url), 'utf8');

/** A small, repeatable source of numbers in [0, 1): mulberry32. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const LINES = [
  'Pejlemærke 3: Flere i arbejde',
  'PEJLEMÆRKE 4',
  '# Overskrift',
  '## **Fed** overskrift',
  '- et punkt i en liste',
  '\uf0b7',
  '• endnu et punkt, som er længere end det første',
  '1. første punkt',
  '2) Andet punkt',
  'Side 3 af 12',
  '7',
  '3059648_0003.png',
  'Indholdsfortegnelse',
  'Baggrund..... 4',
  'Økonomi\t5',
  'Post | 2026 | 2027',
  '|---|---|',
  'I alt | 3,5 | -7,2',
  'Prompt resultater',
  'First-agenda Sagsfremstilling',
  'Er du enig eller uenig?',
  '- SagsNummer "25/4316"',
  '- Tekst null',
  'Det betyder at:',
  'Beslutning Økonomiudvalget den 12-11-2025',
  'Indstilling',
  'kommunen vil styrke samarbejdet om social- og',
  'sundhedsområdet, så borgerne får en bedre hjælp i hver-',
  'dagen. Det koster 2,7 mio. kr. om året i Vejen Kommune,',
  'Høringsfrist: 12. september 2025 kl. 12.00',
  '[1] Se rapporten',
  '→ Visionen er klar',
  '§ 2. Rådet høres.',
  '”Alle skal være med i fællesskabet.”',
  '*i kursiv* og **i fed** og `i kode`',
  '---',
  '\f',
  '',
  '',
  '   indrykket tekst med    mange mellemrum',
  'Et\u00a0hårdt mellemrum og et blødt binde\u00adled',
  '👩‍👩‍👧 og \ud800 en halv',
];

/** A document made of lines as they occur in such files, in no sensible order. */
export const randomDocument = (seed: number): string => {
  const random = randomFrom(seed);
  const count = 1 + Math.floor(random() * 60);
  return Array.from({ length: count }, () => LINES[Math.floor(random() * LINES.length)] ?? '').join('\n');
};

/** A text with lines swapped, dropped, doubled, cut in two or run together. */
export const mutate = (text: string, seed: number): string => {
  const random = randomFrom(seed);
  const lines = text.split('\n');
  for (let i = 0; i < 40; i += 1) {
    const at = Math.floor(random() * lines.length);
    const line = lines[at] ?? '';
    const cut = Math.floor(random() * line.length);
    const choice = Math.floor(random() * 6);
    if (choice === 0) lines.splice(at, 1);
    else if (choice === 1) lines.splice(at, 0, line);
    else if (choice === 2) lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
    else if (choice === 3) lines.splice(at, 2, `${line} ${lines[at + 1] ?? ''}`);
    else if (choice === 4) lines.splice(at, 0, '');
    else lines.splice(at, 0, LINES[Math.floor(random() * LINES.length)] ?? '');
  }
  return lines.join('\n');
};
