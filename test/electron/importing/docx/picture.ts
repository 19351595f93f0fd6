import { readWordDocument } from '../../../../electron/importing/docx/read-docx.ts';
import { openZip } from '../../../../electron/importing/zip/open-zip.ts';
import type { LineMark, MarkedDocument } from '../../../../shared/text/line-mark.ts';
import { wordFile, type WordParts } from './word-file.ts';

export const marked = (parts: WordParts): MarkedDocument => readWordDocument(openZip(wordFile(parts)), 'word/document.xml');

const describeMark = (mark: LineMark | null): string => {
  switch (mark?.kind) {
    case undefined:
      return '?';
    case 'paragraph':
      return mark.isBold ? 'bold' : 'p';
    case 'heading':
      return `h${mark.level}`;
    case 'bullet':
      return `${'  '.repeat(mark.depth)}•`;
    case 'numbered':
      return `${'  '.repeat(mark.depth)}${mark.marker}`;
    case 'footnote':
      return `note ${mark.marker}`;
    case 'table':
      return `table ${mark.headerRows}`;
    case 'quote':
    case 'aside':
    case 'caption':
    case 'subtitle':
      return mark.kind;
  }
};

/** A document's lines as a picture: what each is, then its words. */
export const picture = (parts: WordParts | string): string[] =>
  marked(typeof parts === 'string' ? { body: parts } : parts).lines.map(({ text, mark }) =>
    mark?.kind === 'table'
      ? `${describeMark(mark)}: ${mark.rows.map((row) => row.join(' | ')).join(' / ')}`
      : `${describeMark(mark)}: ${text.replaceAll('\t', '→')}`,
  );
