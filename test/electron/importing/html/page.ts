import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readHtml } from '../../../../electron/importing/html/read-html.ts';
import type { SourceDocument } from '../../../../shared/domain/source-document.ts';
import { inspect, type Inspected } from '../../../../shared/text/inspect.ts';
import { draw } from '../../../shared/text/picture.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const readPage = (html: string | Uint8Array): SourceDocument => {
  const read = readHtml(typeof html === 'string' ? utf8(html) : html, 'side.html');
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
};

/** A page as a picture of its blocks. */
export const picture = (html: string): string[] => draw(readPage(html));

/** What was kept out, as 'reason: words'. */
export const removedOf = (html: string): string[] => readPage(html).removed.map(({ reason, text }) => `${reason}: ${text}`);

export const pageFile = (name: string): SourceDocument =>
  readPage(new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../../fixtures/pages', name))));

export const inspectedFile = (name: string): Inspected => inspect(pageFile(name));

/** Sections as 'level kind number title'. */
export const sectionsOf = ({ sections }: Inspected): string[] =>
  sections.map(({ level, kind, number, title }) => [level, kind, ...(number === null ? [] : [number]), title].join(' '));
