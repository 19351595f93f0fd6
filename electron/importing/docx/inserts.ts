import type { MarkedLine } from '../../../shared/text/line-mark.ts';
import { decodeHtml } from '../html/decode-html.ts';
import { markHtml } from '../html/read-html.ts';
import type { ZipFile } from '../zip/open-zip.ts';
import type { RelatedPart } from './word-package.ts';

const HTML = /\.x?html?$/i;

/**
 * Systems that write letters and agendas may leave a web page inside the file for Word to take in when it is first opened.
 * Gives such a page's lines by the id of its relationship; other formats are left out.
 */
export const openInserts = (zip: ZipFile, parts: readonly RelatedPart[]): ((id: string) => readonly MarkedLine[]) => {
  const paths = new Map(parts.map(({ id, path }) => [id, path]));
  return (id) => {
    const path = paths.get(id);
    if (path === undefined || !HTML.test(path)) return [];
    const html = decodeHtml(zip.unpack(path), path);
    const marked = html.ok ? markHtml(html.value, path) : html;
    return marked.ok ? marked.value.lines : [];
  };
};
