import { spawnSync } from 'node:child_process';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { SaxesParser } from 'saxes';
import { afterAll, expect, it } from 'vitest';
import { annotatedDocx } from '../../../../electron/exporting/annotated/annotated-docx.ts';
import { cleanLines } from '../../../../electron/exporting/clean-text.ts';
import { renderNotes } from '../../../../electron/exporting/note-list.ts';
import { renderPaper, type NotePaper } from '../../../../electron/exporting/note-paper.ts';
import { toXlsx } from '../../../../electron/exporting/spreadsheet.ts';
import { annotatedCopy } from '../../../../shared/annotated/annotated-copy.ts';
import type { PaperFormat } from '../../../../shared/annotated/paper-format.ts';
import { noteTextOf } from '../../../../shared/domain/note-text.ts';
import type { FormRow, HearingForm } from '../../../../shared/hearing-form/hearing-form.ts';
import { toCsv } from '../../../../shared/interchange/csv.ts';
import { structureText } from '../../../../shared/text/structure.ts';
import { writableLines } from '../../../../shared/text/writable.ts';
import { wordFileProblems } from '../../../word-rules/check-word-file.ts';
import { valueOf } from '../../test-workbench.ts';
import { KAREN, noteAt } from '../annotated/seed-copy.ts';
import { sourceAssets } from '../source-assets.ts';
import { zipEntries } from '../zip-entries.ts';
import { everyWords, dealtWords, squeezed } from './unruly-words.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

/** The rows of a table of semicolons and quotation marks, as RFC 4180 reads them. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted = '', end] of csv.replace(/^\uFEFF/, '').matchAll(/"((?:[^"]|"")*)"(;|\r\n)/gy)) {
    row.push(quoted.replaceAll('""', '"'));
    if (end === ';') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The texts of a workbook's cells by row, as Excel reads its escapes. */
function readXlsx(file: Uint8Array): string[][] {
  const parts = zipEntries(file);
  const strings: string[] = [];
  const rows: string[][] = [];
  let words: string | null = null;
  const parsed = (xml: string, onOpen: (name: string) => void, onClose: (name: string, text: string) => void): void => {
    const parser = new SaxesParser({ xmlns: false, position: false });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => {
      if (name === 't' || name === 'v') words = '';
      onOpen(name);
    });
    parser.on('text', (text) => {
      if (words !== null) words += text;
    });
    parser.on('closetag', ({ name }) => {
      onClose(name, words ?? '');
      words = null;
    });
    parser.write(xml).close();
  };
  parsed(
    parts.get('xl/sharedStrings.xml') ?? '<none/>',
    () => undefined,
    (name, text) => {
      if (name === 't')
        strings.push(text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
    },
  );
  parsed(
    parts.get('xl/worksheets/sheet1.xml') ?? '<none/>',
    (name) => {
      if (name === 'row') rows.push([]);
      if (name === 'f') throw new Error('A cell holds a formula.');
    },
    (name, text) => {
      if (name === 'v') rows.at(-1)?.push(strings[Number(text)] ?? 'no such text');
    },
  );
  return rows;
}

/** What a spreadsheet takes for a formula, however it looks for its beginning. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u;

it('CSV gives every word back, none of it a formula', () => {
  const rows = readCsv(toCsv(everyWords.map((words, index) => [String(index), words, 'slut'])));
  expect(rows).toEqual(everyWords.map((_, index) => [String(index), expect.any(String), 'slut']));
  for (const [index, words] of everyWords.entries()) {
    const cell = rows[index]?.[1] ?? '';
    expect(cell).not.toMatch(FORMULA);
    expect([cell, cell.replace(/^'/, '')]).toContain(writableLines(words));
  }
});

it('a spreadsheet gives every word back, letter by letter, each cell a text', async () => {
  const long = ['𝄞'.repeat(20_000), `${'a'.repeat(32_766)}😀${'b'.repeat(40_000)}`, '_x0041_'.repeat(9000)];
  const written = [...everyWords, ...long];
  const rows = readXlsx(
    await toXlsx(
      'Ark',
      [
        { heading: '=1+1', width: 9 },
        { heading: '_x000D_', width: 9 },
      ],
      written.map((words, index) => [words, `nr. ${String(index)}`]),
    ),
  );
  expect(rows[0]).toEqual(['=1+1', '_x000D_']);
  // A text that is too long for a cell goes on below, where nothing else stands.
  const texts: string[] = [];
  for (const cells of rows.slice(1)) {
    for (const cell of cells) expect(cell.length).toBeLessThanOrEqual(32_767);
    if (cells.at(-1)?.startsWith('nr. ') === true) texts.push(cells.length === 2 ? (cells[0] ?? '') : '');
    else texts.push(`${texts.pop() ?? ''}${cells[0] ?? ''}`);
  }
  // The library leaves the sign for what could not be read out.
  expect(texts).toEqual(written.map((words) => writableLines(words).replaceAll('\uFFFD', '')));
});

const formOf = (words: readonly string[]): HearingForm => {
  const row = (some: string): FormRow => ({
    source: some,
    guidepost: some,
    page: some,
    passage: some,
    kind: some,
    remark: some,
    current: some,
    proposed: some,
  });
  return { columns: ['source', 'guidepost', 'page', 'passage', 'kind', 'remark', 'current', 'proposed'], rows: words.map(row) };
};

it.each<PaperFormat>(['form-pdf', 'form-docx', 'form-xlsx', 'form-csv'])('a høringsskema of them is written as %s', async (format) => {
  const words = dealtWords(2, 12);
  const paper: NotePaper = {
    kind: 'form',
    form: formOf(words),
    facts: { hearing: words.join(' '), sender: words.join('\n'), caseNumber: words.join('\t') },
    language: 'da',
  };
  const file = valueOf(await renderPaper(paper, format, 'skema', assets));
  if (format === 'form-docx') expect(wordFileProblems(file)).toEqual([]);
  if (format === 'form-csv') expect(readCsv(new TextDecoder().decode(file))).toHaveLength(words.length + 1);
});

/** A copy of a source of these words, each of them a paragraph with a note whose text, theme and writer they are too. */
function copyWith(words: readonly string[]) {
  const document = structureText(words.map((some) => cleanLines(some).join(' ')).join('\n\n'));
  const authors = words.map((name, index) => ({ ...KAREN, id: noteAt(document, 5000 + index, []).authorId, name }));
  const annotations = words.map((some, index) =>
    noteAt(document, index + 1, [document.blocks[index] ?? null], { text: noteTextOf(some), themes: [some.slice(0, 40)] }),
  );
  return { document, copy: annotatedCopy({ title: words.join(' '), document, annotations, authors: authors.slice(0, 1) }), annotations };
}

it('an annotated copy of them is a PDF that anyone can read, and a Word file with every word of every note', async () => {
  const words = dealtWords(5, 12);
  const { copy } = copyWith(words);
  valueOf(await renderPaper({ kind: 'copy', copy, language: 'da' }, 'annotated-pdf', 'kopi', assets));
  const file = await annotatedDocx(copy, 'da');
  expect(wordFileProblems(file)).toEqual([]);
  const comments = [...(zipEntries(file).get('word/comments.xml') ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) =>
    squeezed(
      parseFragment(text)
        .childNodes.map((node) => ('value' in node ? node.value : ''))
        .join(''),
    ),
  );
  expect(
    words
      .flatMap(cleanLines)
      .map(squeezed)
      .filter((line) => line !== '' && !comments.includes(line)),
  ).toEqual([]);
});

const hasPandoc = spawnSync('pandoc', ['--version']).error === undefined;

it.skipIf(!hasPandoc)('a list of notes in Markdown says what they say, and runs nothing', async () => {
  const { document, annotations } = copyWith(everyWords);
  const listed = {
    annotations,
    authors: [KAREN],
    sourceOf: () => ({ title: 'Kilde', document }),
    textOf: () => null,
    language: 'da' as const,
  };
  const markdown = new TextDecoder().decode(await renderNotes(everyWords.join(' '), listed, 'md'));
  const { stdout } = spawnSync('pandoc', ['-f', 'commonmark', '-t', 'html', '--wrap=none'], {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const names = new Set<string>();
  const walk = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('tagName' in node) names.add(node.tagName);
    if (node.nodeName === 'br') return ' ';
    return 'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(walk).join('') : '';
  };
  const text = squeezed(walk(parseFragment(stdout)).normalize('NFC'));
  expect([...names].toSorted()).toEqual(['blockquote', 'h1', 'h2', 'h3', 'p', 'strong']);
  const wanted = everyWords.flatMap((words) => writableLines(words).split('\n')).map((line) => squeezed(line.normalize('NFC')));
  expect(wanted.filter((line) => !text.includes(line))).toEqual([]);
});
