import { describe, expect, it } from 'vitest';
import { structureText } from '../../../shared/text/structure.ts';
import { SEED_IDS, seedText } from './documents.ts';

/** Milliseconds; well under what a person notices as waiting, with room for a busy machine. */
const LIMIT = 4000;

const lines = (count: number, line: (n: number) => string): string => Array.from({ length: count }, (_, n) => line(n)).join('\n');

const hostile: readonly (readonly [string, string])[] = [
  ['200,000 spaces', ' '.repeat(200_000)],
  ['words 200,000 spaces apart', `a${' '.repeat(200_000)}b`],
  ['100,000 hashes', '#'.repeat(100_000)],
  ['hashes on 50,000 lines', '#\n'.repeat(50_000)],
  ['asterisks', '*'.repeat(200_000)],
  ['bold that never ends', '**a'.repeat(60_000)],
  ['brackets', '['.repeat(200_000)],
  ['tags that never end', '<b '.repeat(60_000)],
  ['nested HTML in a dump', `- Html "${'<div>'.repeat(60_000)}"\n- A null\n- B null\n- C null`],
  ['dots', '.'.repeat(200_000)],
  ['pipes', '|'.repeat(200_000)],
  ['a ragged table', lines(20_000, (n) => `a\tb${'\tc'.repeat(n % 7)}`)],
  ['columns without figures', lines(20_000, () => 'a  b')],
  ['two columns', lines(20_000, () => 'et to tre fire           fem seks syv otte')],
  ['columns of single words', lines(20_000, () => 'et                 to')],
  ['gaps', lines(20_000, (n) => `a${' '.repeat(3 + (n % 40))}b`)],
  ['wide gaps', `${'a    '.repeat(50)}\n`.repeat(5000)],
  ['sections with names', '§ 1 Formål\nTekst her.\n'.repeat(10_000)],
  ['labels', lines(10_000, (n) => `Svar ${n % 9}: Titel\nTekst her.`)],
  ['periods', lines(10_000, () => 'i høring fra den 1. maj til den 2. juni 2025')],
  ['digits', '1'.repeat(200_000)],
  ['climbing numbers', lines(20_000, (n) => String(n))],
  ['deadlines', lines(20_000, () => 'frist for bemærkninger er den 1. maj 2025')],
  ['one word', 'senest '.repeat(40_000)],
  ['hyphens', 'Aa-'.repeat(80_000)],
  ['hyphens on 50,000 lines', 'a-\n'.repeat(50_000)],
  ['capitals', 'A'.repeat(200_000)],
  ['municipalities', lines(20_000, (n) => `Ab${String.fromCharCode(97 + (n % 25), 97 + (n % 24), 97 + (n % 23))} Kommune`)],
  ['summaries', 'Prompt resultater\n'.repeat(20_000)],
  ['lead-ins', 'Det betyder at:\nEn ting.\n'.repeat(10_000)],
  ['guideposts', lines(10_000, (n) => `Pejlemærke ${n % 90}: Titel\nTekst her.`)],
  ['announcements', 'Pejlemærkerne er følgende:\n\nTitel her\n\nEn sætning her.\n\n'.repeat(5000)],
  ['quotation marks', '“a '.repeat(60_000)],
  ['form feeds', '\f'.repeat(100_000)],
  ['contents', 'Indhold\nTitel her\nTitel 5\n'.repeat(7000)],
  ['sections of a law', '§ 1. Noget sker her.\n'.repeat(20_000)],
  ['case numbers', lines(20_000, (n) => `12/${1000 + n}`).replaceAll('\n', ' ')],
  ['emoji', '👩‍👩‍👧'.repeat(20_000)],
];

describe('hostile files are read in time that grows with their length', () => {
  it.each(hostile)('%s', (_, text) => {
    const started = performance.now();
    structureText(text);
    expect(performance.now() - started).toBeLessThan(LIMIT);
  });
});

describe('20,000 lines are read well under two seconds where the machine is not busy', () => {
  it('hard-wrapped text with page furniture', () => {
    const page = seedText('nordfyn');
    const text = lines(Math.ceil(20_000 / page.split('\n').length), () => page);
    const started = performance.now();
    structureText(text);
    expect(performance.now() - started).toBeLessThan(LIMIT);
  });

  it.each(SEED_IDS)('an ordinary document in far less: %s', (id) => {
    structureText(seedText(id));
    const started = performance.now();
    structureText(seedText(id));
    expect(performance.now() - started).toBeLessThan(300);
  });
});
