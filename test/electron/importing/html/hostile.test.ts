import { describe, expect, it } from 'vitest';
import { markHtml, readHtml } from '../../../../electron/importing/html/read-html.ts';
import { readPage, utf8 } from './page.ts';

/** Milliseconds; a fraction of what a document is given, and room for a busy machine. */
const SOON = 4000;

/** Milliseconds that one document is given (design § 9). */
const LIMIT = 10_000;

const codeOf = (html: string | Uint8Array): string => {
  const read = readHtml(typeof html === 'string' ? utf8(html) : html, 'ond.html');
  return read.ok ? 'read' : read.failure.code;
};

/** Milliseconds of the processor's time: other work on the machine does not count. */
const inTime = (run: () => void): number => {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

describe('hostile pages', () => {
  it.each([
    ['nested divs', '<div>'.repeat(10_000) + 'x'],
    ['nested lists', '<ul><li>'.repeat(10_000) + 'x'],
    ['nested tables', '<table><tr><td>'.repeat(10_000) + 'x'],
    [
      'bold in bold with ever new attributes',
      Array.from({ length: 10_000 }, (_, i) => `<b id=${String(i)}>`).join('') + '<p>x'.repeat(1000),
    ],
    ['a million opening tags', '<i><a><span>'.repeat(1_000_000)],
  ])('are refused as soon as they are too deep: %s', (_, html) => {
    expect(inTime(() => expect(codeOf(html)).toBe('file-too-complex'))).toBeLessThan(SOON);
  });

  it('are read when they are as deep as pages get', () => {
    expect(readPage(`${'<div>'.repeat(200)}<p>Inderst står et ord.</p>`).text).toBe('Inderst står et ord.');
  });

  const words = 'Et ord til og et mere. ';
  it.each([
    ['100,000 attributes', `<p ${Array.from({ length: 100_000 }, (_, i) => `a${String(i)}=${String(i)}`).join(' ')}>Ord.</p>`],
    ['100,000 bodies with attributes', Array.from({ length: 100_000 }, (_, i) => `<body a${String(i)}=1>`).join('') + 'Ord.'],
    ['words foster-parented out of a table', `<table>${'<b></b>x<i></i>'.repeat(60_000)}`],
    ['rows without end', `<table>${'<tr><td>1'.repeat(60_000)}`],
    ['nested layout tables over much text', `<table><tr><td>${words.repeat(100)}`.repeat(40) + words.repeat(20_000)],
    ['misnested formatting', '<a><b><i><p>x</a></b></i>'.repeat(40_000)],
    ['headers and titles', '<header><h1>x</h1></header>'.repeat(50_000)],
    ['an unclosed comment', `Ord. <!-- ${'x -- '.repeat(1_000_000)}`],
    ['an unclosed tag', `Ord. <p title="${'<'.repeat(4_000_000)}`],
    ['line breaks', `Ord.${'<br>'.repeat(300_000)}`],
    ['definitions', `<dl>${'<dt>a<dd>b'.repeat(60_000)}</dl>`],
    ['paragraphs that repeat', '<p>Det samme igen og igen.</p>'.repeat(40_000)],
  ])('take their length in time: %s', (_, html) => {
    expect(
      inTime(() =>
        expect(['read', 'file-too-complex', 'file-without-text']).toContain(markHtml(html, 'x').ok ? 'read' : 'file-too-complex'),
      ),
    ).toBeLessThan(SOON);
  });

  it(
    'of 20 MB are read, and larger ones refused',
    () => {
      const paragraph = `<p>${words.repeat(400)}</p>\n`;
      const large = paragraph.repeat(Math.floor((20 * 1024 * 1024) / paragraph.length));
      expect(inTime(() => expect(markHtml(large, 'x').ok).toBe(true))).toBeLessThan(LIMIT);
      expect(codeOf(`${large}${paragraph.repeat(10)}`)).toBe('file-too-large');
    },
    2 * LIMIT,
  );

  it('find no entities of their own expanded, and no file fetched', () => {
    expect(
      readPage('<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><p>&a; &b; står her.</p>').text,
    ).not.toMatch(/aaaa|root:/);
  });

  it('with NULs, without words, cut off or of other bytes say so or are read', () => {
    expect(readPage(new Uint8Array(Buffer.from('<html>\0<p>Ær\0lige ord.</p>'))).text).toBe('Ærlige ord.');
    expect(codeOf('<html><body><script>alert(1)</script></body></html>')).toBe('file-without-text');
    expect(readPage('<html><body><p>Halvt færd').text).toBe('Halvt færd');
    expect(codeOf(new Uint8Array())).toBe('file-empty');
    expect(codeOf(Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 256))).toBe('file-binary');
  });

  it('give words and never links, pictures or script', () => {
    expect(
      readPage(
        '<p><a href="javascript:alert(1)" onclick="x()">Tryk</a> <img src=x onerror=alert(2) alt="alt"> her &lt;b&gt;nu&lt;/b&gt;</p>',
      ).text,
    ).toBe('Tryk her <b>nu</b>');
  });
});

describe('encodings', () => {
  const danish = 'Børn på Ærø';
  const page = (charset: string): string => `<html><head><meta charset="${charset}"></head><body><p>${danish}</p></body></html>`;
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  it.each([
    ['UTF-8', utf8(page('utf-8'))],
    ['UTF-8 that says it is another', utf8(page('iso-8859-1'))],
    ['Latin-1 as declared', new Uint8Array(Buffer.from(page('iso-8859-1'), 'latin1'))],
    ['Latin-1 that says it is UTF-8', new Uint8Array(Buffer.from(page('utf-8'), 'latin1'))],
    ['Latin-1 that says nothing', new Uint8Array(Buffer.from(`<p>${danish}</p>`, 'latin1'))],
    ['UTF-16 with a mark', utf16(page('utf-16'))],
    ['UTF-8 with a mark', utf8(`\ufeff${page('windows-1252')}`)],
  ])('are found by mark, bytes and declaration: %s', (_, bytes) => {
    expect(readPage(bytes).text).toBe(danish);
  });
});

it('what a browser puts on the clipboard is read as a page', () => {
  const pasted = '<html><body><!--StartFragment--><h2>Mål</h2><ul><li>ro</li><li>mad</li></ul><!--EndFragment--></body></html>';
  expect(readPage(pasted).blocks.map(({ kind }) => kind)).toEqual(['heading', 'bullet', 'bullet']);
});
