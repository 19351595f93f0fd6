import { describe, expect, it } from 'vitest';
import { checkResponse } from '../../../shared/checks/check-response.ts';
import { LARGEST_FILE } from '../../../shared/checks/largest-file.ts';
import { CheckFinding } from '../../../shared/checks/finding.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { randomFrom, SEED_IDS, seedText } from '../text/documents.ts';
import { answer, text, VERSION } from '../response/answer-picture.ts';
import { codesOf, findingsOf, input, LETTER, only, source } from './check-picture.ts';

/** Milliseconds; a tenth of it on a machine with nothing else to do. */
const LIMIT = 15_000;

it('guideposts without an answer are told, and can be skipped; one named in passing is told more softly', () => {
  const sources = [source('# 1 Frihed\nTekst.\n# 2 Tillid\nTekst.\n# 3 Kontakt\nTekst.')];
  const findings = only(findingsOf({ body: answer('# Pejlemærke 1\nGodt, som pejlemærke 3 også er.'), sources }), 'guidepost-missing');
  expect(findings.map(({ severity, facts, remedy }) => [severity, 'title' in facts ? facts.title : '', remedy?.kind])).toEqual([
    ['warning', 'Tillid', 'skip-guidepost'],
    ['information', 'Kontakt', 'skip-guidepost'],
  ]);
  expect(only(findingsOf({ sources: [source('# 1 Frihed\nTekst.', { role: 'background' })] }), 'guidepost-missing')).toEqual([]);
});

it('a file that portals do not take is told', () => {
  expect(codesOf({ exportedBytes: LARGEST_FILE })).toEqual([]);
  expect(codesOf({ exportedBytes: LARGEST_FILE + 1 })).toEqual(['warning file-too-large']);
});

it('words a spelling checker does not know are told, with its first suggestion at hand', () => {
  const place = { path: [1], from: 0, to: 4 };
  expect(findingsOf({ spelling: [{ place, word: 'takk', suggestions: ['tak', 'takt'] }] })).toEqual([
    {
      code: 'spelling',
      severity: 'information',
      place: { kind: 'answer', ...place, seen: expect.any(String) },
      remedy: { kind: 'replace', text: 'tak' },
      facts: { word: 'takk', suggestions: ['tak', 'takt'] },
    },
  ]);
});

it('the gravest come first', () => {
  const body = answer('**Økonomi**', 'Skriv til ole@eksempel.dk, cpr 070761-4285.');
  expect(codesOf({ body })).toEqual(['blocking cpr', 'warning e-mail', 'information heading-in-bold']);
});

describe('the five example documents', () => {
  it.each(SEED_IDS)('%s holds no personnummer, as an answer or as a source', (id) => {
    const words = seedText(id);
    const body = answer(...words.split('\n').filter((line) => !line.startsWith('|')));
    const sources = [source('', { versions: [{ versionId: VERSION, document: structureText(words) }] })];
    expect(only(findingsOf({ body, sources }), 'cpr')).toEqual([]);
  });
});

const NAUGHTY = [
  '',
  ' ',
  '\u0000\u0001\u0008',
  '\ud800',
  '\udc00\ud800',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '\u202e\u2066\u200f',
  'Z̸̛̖a̶l̵g̴o̷',
  '”””””',
  '»«»«',
  '[[[[]]]]',
  '${constructor} __proto__ hasOwnProperty',
  '<script>alert(1)</script>',
  "'; DROP TABLE svar; --",
  '%s%n{0}\\',
  '１２３４５６－７８９０',
  '٠١٢٣٤٥٦٧٨٩',
  '0101700000'.repeat(50),
  '070761-4285 '.repeat(20),
  '@@@@.@.@',
  '+45 +45 +45',
  'Pejlemærke XXXX, , og og 1-999',
  'a'.repeat(5000),
  '\uFFFC\uFFFC',
];

/** A tree of nodes the editor knows, does not know, and would never make. */
function randomBody(random: () => number): NodeJson {
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0];
  const words = (): string => NAUGHTY[Math.floor(random() * NAUGHTY.length)] ?? '';
  const node = (depth: number): NodeJson => {
    const type = pick([
      'paragraph',
      'heading',
      'table',
      'tableRow',
      'tableHeader',
      'bulletList',
      'listItem',
      'picture',
      'citation',
      'blockCitation',
      'footnote',
      'blockquote',
      'hardBreak',
      'ukendt',
    ]);
    const attrs = {
      level: pick<unknown>([0, 1, 2, 3, 9, -1, 'x', null]),
      alternative: words(),
      colspan: pick<unknown>([1, 2, 0, 1e9, 'x']),
      start: pick<unknown>([0, 3, -1]),
      exact: words(),
    };
    const inlines = Array.from({ length: Math.floor(random() * 4) }, () =>
      random() < 0.6 ? text(words(), pick(['bold', 'placeholder', 'link', 'ukendt'])) : node(depth + 1),
    );
    return { type, ...(random() < 0.8 ? { attrs } : {}), ...(depth < 4 && random() < 0.8 ? { content: inlines } : {}) };
  };
  return { type: 'doc', content: Array.from({ length: Math.floor(random() * 6) }, () => node(0)) };
}

it('takes whatever it is given, says it in its own form, and finds the same again', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = randomFrom(seed);
    const words = (): string => NAUGHTY[Math.floor(random() * NAUGHTY.length)] ?? '';
    const given = input({
      title: words(),
      body: randomBody(random),
      letter: { ...LETTER, senderName: words(), recipient: words(), subject: words(), senderContact: words() },
      sources: [source(`# 1 ${words().replaceAll('\n', ' ')}x\n${words().replaceAll('\n', ' ')}`)],
      fileNames: [words()],
      metadata: [{ name: words(), value: words() }],
      comments: [{ id: 'a', kind: 'comment', isResolved: false, text: words(), at: null }],
      isAnonymous: random() < 0.5,
    });
    const findings = checkResponse(given);
    expect(CheckFinding.array().safeParse(findings).error).toBeUndefined();
    expect(checkResponse(given)).toEqual(findings);
  }
});

it.each([
  ['digits', '1'.repeat(1_000_000)],
  ['numbers', '070761-4285 '.repeat(80_000)],
  ['quotation marks', '”'.repeat(1_000_000)],
  ['quotations', '”vi kan ikke hjælpe alle” '.repeat(40_000)],
  ['guideposts', 'pejlemærke 1, '.repeat(70_000)],
  ['brackets', '[dato '.repeat(160_000)],
  ['hidden characters', '\u200b'.repeat(1_000_000)],
  ['spaces', ' '.repeat(1_000_000)],
])(
  'is done with a megabyte of %s in one paragraph',
  (_, words) => {
    const given = input({
      body: answer('# Pejlemærke 1', { type: 'paragraph', content: [text(words)] }),
      sources: [source('# 1 Frihed\nVi kan ikke hjælpe alle med det.')],
    });
    const started = performance.now();
    checkResponse(given);
    expect(performance.now() - started).toBeLessThan(LIMIT);
  },
  2 * LIMIT,
);

it(
  'is done with twenty thousand paragraphs, tables of thousands of rows and many links',
  () => {
    const link = { ...text('her'), marks: [{ type: 'link', attrs: { href: 'https://eksempel.dk' } }] };
    const body = answer(
      ...Array.from({ length: 20_000 }, (_, index) => `# Pejlemærke ${String(index)}`),
      { type: 'paragraph', content: Array.from({ length: 20_000 }, () => link) },
      ...Array.from({ length: 5000 }, (_, index) => `|Post ${String(index)}|${String(index)}|`),
    );
    const started = performance.now();
    checkResponse(input({ body, sources: [source('# 1 Frihed\nTekst.')] }));
    expect(performance.now() - started).toBeLessThan(LIMIT);
  },
  2 * LIMIT,
);

it('says first among its like how much time there is, or that there is none', () => {
  const { hearing } = input({});
  const first = (deadline: string): string | undefined =>
    codesOf({ hearing: { ...hearing, deadline }, body: answer('[felt]') }).find((code) => code.startsWith('warning'));
  expect(first('2020-01-01T12:00')).toBe('warning deadline-passed');
});
