import { spawnSync } from 'node:child_process';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { exportDocx } from '../../../../electron/exporting/docx.ts';
import { exportHtml } from '../../../../electron/exporting/html.ts';
import { exportMarkdown } from '../../../../electron/exporting/markdown.ts';
import { exportOdt } from '../../../../electron/exporting/odt/odt.ts';
import { exportText } from '../../../../electron/exporting/text.ts';
import { cleanLine, cleanLines } from '../../../../electron/exporting/clean-text.ts';
import { EMPTY_LETTER } from '../../../../shared/response/letter.ts';
import type { PrintableResponse } from '../../../../shared/response/printable.ts';
import { wordFileProblems } from '../../../word-rules/check-word-file.ts';
import { zipEntries } from '../zip-entries.ts';
import { answerWith, PLACES, piecesOf } from './written-pieces.ts';
import { dealtWords, squeezed, without } from './unruly-words.ts';

const hasPandoc = spawnSync('pandoc', ['--version']).error === undefined;
const places = Object.entries(PLACES).map(([name, place], index) => [name, place, index] as const);

/** Elements whose words are one piece. */
const PIECES = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'figcaption', 'dt', 'dd', 'pre']);

/** The words of a page's pieces; a piece within another is one of its own. What leads to a note and back is no words. */
function piecesInHtml(html: string): string[] {
  const pieces: string[] = [];
  const read = (node: DefaultTreeAdapterTypes.Node, into: string[]): void => {
    if ('value' in node && node.nodeName === '#text') into.push(node.value);
    if (!('childNodes' in node)) return;
    const role = 'attrs' in node ? node.attrs.find(({ name }) => name === 'role')?.value : undefined;
    if (role === 'doc-noteref' || role === 'doc-backlink' || node.nodeName === 'head' || node.nodeName === 'style') return;
    if (node.nodeName === 'br') into.push(' ');
    const own = PIECES.has(node.nodeName) ? [] : into;
    for (const child of node.childNodes) read(child, own);
    if (own !== into) pieces.push(squeezed(own.join('')));
  };
  read(parseFragment(html), []);
  return pieces.filter((piece) => piece !== '');
}

const textOf = (html: string): string => piecesInHtml(html.replaceAll(/<(\/?)address>/g, '<$1p>')).join(' ');

type Format = { readonly paragraphs: ReadonlySet<string>; readonly texts: ReadonlySet<string>; readonly breaks: ReadonlySet<string> };

const WORD: Format = { paragraphs: new Set(['w:p']), texts: new Set(['w:t']), breaks: new Set(['w:br', 'w:tab']) };
const OPEN_DOCUMENT: Format = {
  paragraphs: new Set(['text:p', 'text:h']),
  texts: new Set(['text:p', 'text:h', 'text:span', 'text:a']),
  breaks: new Set(['text:s', 'text:tab', 'text:line-break']),
};

/** The words of the paragraphs of a part of a file; a note's own are apart from those around its mark. */
function piecesIn(xml: string, { paragraphs, texts, breaks }: Format): string[] {
  const pieces: string[] = [];
  const open: string[][] = [];
  const elements: string[] = [];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    elements.push(name);
    if (paragraphs.has(name)) open.push([]);
    if (breaks.has(name)) open.at(-1)?.push(' ');
  });
  parser.on('text', (text) => void (texts.has(elements.at(-1) ?? '') && open.at(-1)?.push(text)));
  parser.on('closetag', ({ name }) => {
    elements.pop();
    if (paragraphs.has(name)) pieces.push(squeezed((open.pop() ?? []).join('')));
  });
  parser.write(xml).close();
  return pieces.filter((piece) => piece !== '');
}

const piecesInWord = (file: Uint8Array): string[] =>
  ['word/document.xml', 'word/footnotes.xml'].flatMap((part) => piecesIn(zipEntries(file).get(part) ?? '<none/>', WORD));

function piecesInOpenDocument(file: Uint8Array): string[] {
  const parts = zipEntries(file);
  for (const part of ['styles.xml', 'meta.xml', 'META-INF/manifest.xml']) piecesIn(parts.get(part) ?? '', OPEN_DOCUMENT);
  return piecesIn(parts.get('content.xml') ?? '', OPEN_DOCUMENT);
}

/** Words as every field of the letter, and as its title. */
const letterOf = (words: string): PrintableResponse => ({
  title: words,
  letter: {
    ...EMPTY_LETTER,
    senderName: `a${words}a`,
    senderAddress: `b${words}b`,
    senderContact: `c${words}c`,
    recipient: `d${words}d`,
    journalNumber: `e${words}e`,
    ownCaseNumber: `f${words}f`,
    place: `g${words}g`,
    subject: `h${words}h`,
    signatoryName: `i${words}i`,
    signatoryRole: `j${words}j`,
    coSigners: `k${words}k`,
  },
  blocks: [],
});

/** Lines of an address and names that sign are divided; a signer's line also by its commas. */
const wantedOfLetter = (words: string): string[] =>
  Object.values(letterOf(words).letter)
    .filter((value) => typeof value === 'string')
    .flatMap((value) =>
      /^[bcd]/.test(value)
        ? cleanLines(value)
        : value.startsWith('k')
          ? cleanLines(value).flatMap((line) => line.split(','))
          : [cleanLine(value)],
    )
    .map(squeezed)
    .filter((line) => line !== '');

/** Nothing lost, nothing that was not there, each as often as it was. */
function expectSame(read: readonly string[], wanted: readonly string[]): void {
  expect({ lost: without(wanted, read), added: without(read, wanted) }).toEqual({ lost: [], added: [] });
}

describe('words as the fields of a letter', () => {
  const words = dealtWords(1, 60);

  it.each<readonly [string, (words: string) => Promise<string> | string]>([
    ['page', (some) => textOf(exportHtml(letterOf(some)))],
    [
      'Word file',
      async (some) => {
        const file = await exportDocx(letterOf(some));
        expect(wordFileProblems(file)).toEqual([]);
        return piecesInWord(file).join(' ');
      },
    ],
    ['OpenDocument file', (some) => piecesInOpenDocument(exportOdt(letterOf(some))).join(' ')],
    ['text', (some) => exportText(letterOf(some))],
  ])('are the words of the %s', async (_, read) => {
    for (const some of words) {
      const text = squeezed(await read(some));
      expect(wantedOfLetter(some).filter((line) => !text.includes(line))).toEqual([]);
    }
  });
});

describe.each(places)('words as %s', (_, place, index) => {
  it('are the words of the page, and nothing but words', () => {
    const words = dealtWords(index, places.length);
    expectSame(piecesInHtml(exportHtml(answerWith(place, words))), piecesOf(place, words));
  });

  it('are the words of the Word file, of which Word minds nothing', async () => {
    const words = dealtWords(index, places.length);
    const file = await exportDocx(answerWith(place, words));
    expect(wordFileProblems(file)).toEqual([]);
    expectSame(piecesInWord(file), piecesOf(place, words));
  });

  it('are the words of the OpenDocument file', () => {
    const words = dealtWords(index, places.length);
    expectSame(piecesInOpenDocument(exportOdt(answerWith(place, words))), piecesOf(place, words));
  });

  it.skipIf(!hasPandoc)('are the words of the Markdown, and nothing but words', () => {
    const words = dealtWords(index, places.length);
    const { stdout, status } = spawnSync('pandoc', ['-f', 'gfm', '-t', 'html', '--wrap=none'], {
      input: exportMarkdown(answerWith(place, words)),
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    // It reads letters with their marks in one order, and puts a dash before what is quoted from.
    const same = (pieces: readonly string[]): string[] =>
      pieces.map((piece) => piece.normalize('NFC').replace(/^—(?: |$)/u, '')).filter((piece) => piece !== '');
    expectSame(same(piecesInHtml(stdout)), same(piecesOf(place, words)));
  });
});
