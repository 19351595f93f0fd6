import { naughtyStrings } from '../../../naughty-strings.ts';
import { HOSTILE } from '../hostile-text.ts';

/** Markdown takes the beginning of a line, or signs within it, for more than words. */
const MARKDOWN: readonly string[] = [
  '    indented *code*',
  '\tindented `code`',
  '- item',
  '+ item',
  '* item',
  '1. one',
  '12) twelve',
  '1986. A great year',
  '# head',
  '> said',
  '===',
  '---',
  '***',
  '___',
  '```js',
  '~~~',
  '-',
  '+',
  '1.',
  '|',
  '| a | b |',
  ':-- | --:',
  ': term',
  '- [x] done',
  '[^1]: note',
  '![alt](javascript:alert(1))',
  '[a]: http://x',
  '[[wiki]]',
  '~~struck~~',
  ':smile: :+1:',
  'www.example.org/*x*',
  'back\\',
  '&lt;b&gt; &copy;',
  '~~~\nall that follows',
  '<!-- note',
  '<![CDATA[x]]>',
  '%{x}',
  '{.class #id}',
  'a\\*b',
  'two spaces  ',
  '$x$ and $$y$$',
  '\\',
];

/** A spreadsheet takes them for a formula, an escape or an end of a field. */
const SPREADSHEET: readonly string[] = [
  '=1+1',
  '+45 12345678',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\u0000=1',
  '\u200B=1',
  '\uFEFF=1',
  '\u202E=1',
  '＝1',
  " '=1",
  '_x000D_ _x0041_',
  'constructor',
  '__proto__',
  '"quoted";"twice"',
  ';',
  '"',
  '""',
  'sep=;',
  '=cmd|"/C calc"!A0',
  '=HYPERLINK("http://x.invalid")',
];

/** What begins a header or a part of an e-mail. */
const MAIL: readonly string[] = ['Svar\r\nBcc: x@example.org', 'a\r\n\r\n--pejling-0\r\n', '=?UTF-8?B?QQ==?=', '.\r\n.', 'From here'];

/** Emoji, flags, directions, joiners, halves of pairs, controls: what shows little, nothing, or something else. */
const SIGNS: readonly string[] = [
  '🏳️‍🌈👩‍👩‍👧‍👦🇩🇰1️⃣',
  '👍🏽',
  'שלום (abc) עולם',
  'a\u202Eb\u202Dc\u2066d\u2069e',
  'a\u200Eb\u200Fc',
  'x\uD800y\uDC00z\uDC00\uD800',
  'a\u200Bb\u200Cc\u200Dd\u2060e\u00ADf',
  'a\uFE0Fb\u{E0041}c',
  'x\u{1FFFE}y\u{10FFFF}z\u{F0000}',
  '\u2028 \u2029',
  'a\u000Bb\fc\u0085d',
  'e\u0301 é',
  'ﬁ ﷽',
  Array.from({ length: 32 }, (_, code) => `<${String.fromCharCode(code)}`).join(''),
  Array.from({ length: 33 }, (_, code) => `>${String.fromCharCode(0x7f + code)}`).join(''),
  '\u0000',
  ' ',
  '\uFFFE\uFFFF',
];

/** Each of the strings that has broken programs, and of our own. */
export const everyWords: readonly string[] = [...naughtyStrings, ...HOSTILE, ...MARKDOWN, ...SPREADSHEET, ...MAIL, ...SIGNS];

/** Every `parts`th of them from the `part`th on, where a file takes its time; all with PEJLING_ALL_HOSTILE. Together the parts are all. */
export const dealtWords = (part: number, parts: number): readonly string[] =>
  process.env['PEJLING_ALL_HOSTILE'] === undefined ? everyWords.filter((_, index) => index % parts === part % parts) : everyWords;

/** White space aside, which every format has its own ways with. */
export const squeezed = (text: string): string => text.replaceAll(/[\s\u200B]+/gu, ' ').trim();

/** What the first have more of than the second, as often as they have it more. */
export function without(some: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return some.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
