import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect } from 'vitest';
import { exportDocx } from '../../../electron/exporting/docx.ts';
import { exportHtml } from '../../../electron/exporting/html.ts';
import { exportMarkdown } from '../../../electron/exporting/markdown.ts';
import { readDocument } from '../../../electron/importing/read-document.ts';
import { hostileAnswer } from '../exporting/hostile-text.ts';
import { zipEntries } from '../exporting/zip-entries.ts';

const elements = (node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elements) : []),
];

/** What may stand in a page that Pejling writes. */
const TAGS = new Set(elements(parse(exportHtml(hostileAnswer(['ord'])))).map(({ tagName }) => tagName));
const SAFE_LINK = /^(https?:|mailto:|#)/;

/** The page holds the elements that harmless words would give, and none that runs, loads or leads anywhere but where a link may. */
export function expectInertHtml(words: readonly string[]): void {
  for (const { tagName, attrs } of elements(parse(exportHtml(hostileAnswer(words))))) {
    expect(TAGS).toContain(tagName);
    for (const { name, value } of attrs) {
      expect(name).not.toMatch(/^on|^srcdoc$|^formaction$/);
      if (['href', 'src', 'action', 'data', 'cite'].includes(name)) expect(value).toMatch(SAFE_LINK);
    }
  }
}

/** Signs that begin mark-up: an element, a link's target, a definition; none of them has a backslash before it. */
const begun = (written: string): string[] =>
  written.match(/(?<!\\)(?:\\\\)*(?:<(?!https:\/\/example\.dk)\/?[a-z!?][a-z]*|\]\((?!<https:\/\/example\.dk)|^\s*\[[^\]\\]*\]:)/gim) ?? [];
const BEGUN = new Set(begun(exportMarkdown(hostileAnswer(['ord']))));

/** The words begin no mark-up beside what harmless words would be given. */
export function expectInertMarkdown(words: readonly string[]): void {
  // What follows the address of a link stands in it.
  const written = exportMarkdown(hostileAnswer(words)).replaceAll(/\]\(<https:\/\/example\.dk[^>\n]*>\)/g, ']');
  expect(begun(written).filter((sign) => !BEGUN.has(sign.replace(/^\\*/, '')))).toEqual([]);
}

/** Word is told of no file, picture, template or field outside the document but links that may lead somewhere. */
export async function expectInertDocx(words: readonly string[]): Promise<void> {
  for (const [name, content] of zipEntries(await exportDocx(hostileAnswer(words)))) {
    if (name.endsWith('.rels'))
      for (const [relation] of content.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g))
        expect(relation).toMatch(/Target="(https?:|mailto:)/);
    if (name.endsWith('.xml')) expect(content).not.toMatch(/<!ENTITY|<!DOCTYPE|<w:attachedTemplate|<w:altChunk|<w:instrText[^>]*>[^<]*DDE/);
  }
}

/** What each format makes of the words: text. Nothing is thrown, and what would run or is hidden in a page is not among the text. */
export async function expectReadAsText(words: string): Promise<void> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files: readonly (readonly [string, string])[] = [
    ['kilde.html', `<html><head><title>${words}</title></head><body><h1>Høring</h1><p>${words}</p><p>Slut på kilden.</p></body></html>`],
    ['kilde.md', `# Høring\n\n${words}\n\nSlut på kilden.\n`],
    ['kilde.txt', `Høring\n\n${words}\n\nSlut på kilden.\n`],
    [
      'kilde.eml',
      `From: a@b.dk\r\nSubject: ${words.replaceAll(/\s/g, ' ')}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${words}</p><p>Slut på kilden.</p>`,
    ],
  ];
  for (const [name, content] of files) {
    const read = await readDocument(bytes(content), name);
    if (read.ok) expect(typeof read.value.text).toBe('string');
    else expect(read.failure.code).not.toBe('unexpected');
  }
}
