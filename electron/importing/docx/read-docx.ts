import type { Failure } from '../../../shared/domain/failure.ts';
import { fail, type Result, succeed } from '../../../shared/domain/result.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { withPoints } from '../../../shared/handover/with-points.ts';
import type { MarkedDocument } from '../../../shared/text/line-mark.ts';
import { structureMarked } from '../../../shared/text/structure.ts';
import type { ZipFile } from '../zip/open-zip.ts';
import { failureOf, Unreadable } from '../zip/unreadable.ts';
import { findChanges } from './changes-found.ts';
import { customPoints } from './custom-points.ts';
import { shapeOf } from './document-shape.ts';
import { finishLines } from './finish-lines.ts';
import { openInserts } from './inserts.ts';
import { openNotes } from './notes.ts';
import { countNumbering, NUMBERING_PATH } from './numbering.ts';
import { readPageCount, readTitle } from './properties.ts';
import { blockReader, readBlocks } from './read-blocks.ts';
import type { Reading } from './reading.ts';
import { readRunningWords } from './running-words.ts';
import { collectStyles, STYLES_PATH } from './styles.ts';
import { toLines } from './to-lines.ts';
import { orNone, readPart, type RelatedPart, relatedParts } from './word-package.ts';

const BODY = ['w:document', 'w:body'] as const;

/** Reads a document with everything in it that is text, as lines with what Word says of them. Throws `Unreadable`. */
export const readWordDocument = (zip: ZipFile, document: string): MarkedDocument => {
  const related = relatedParts(zip, document);
  const ofPackage = orNone<(type: string) => readonly RelatedPart[]>(
    () => relatedParts(zip, ''),
    () => [],
  );
  const partOf = (type: string) => related(type)[0]?.path ?? null;

  const { add: addStyle, styles } = collectStyles();
  readPart(zip, partOf('styles'), STYLES_PATH, addStyle);
  const numbering = countNumbering(styles.listOf);
  readPart(zip, partOf('numbering'), NUMBERING_PATH, numbering.add);

  const changes = { inserted: 0, deleted: 0 };
  const readInsert = openInserts(zip, related('aFChunk'));
  const newReading = (): Reading => ({
    styles,
    numbering,
    fields: [],
    contents: 0,
    page: 0,
    changes,
    comments: 0,
    cite,
    readInsert,
    readBox,
  });
  const readBox: Reading['readBox'] = (content) => {
    const { fields } = reading;
    reading.fields = [];
    const blocks = readBlocks(content, reading);
    reading.fields = fields;
    return blocks;
  };
  const cite = openNotes(zip, { footnotes: partOf('footnotes'), endnotes: partOf('endnotes'), settings: partOf('settings') }, readBox);
  const reading = newReading();

  const body = blockReader(reading);
  readPart(zip, document, BODY, body.take);
  const blocks = body.end();
  const shape = shapeOf(blocks);
  const { lines, removed } = toLines(blocks, shape);
  // Word stores where its pages broke, and how many there were; only where the two agree are they the printed ones.
  const pages = reading.page + 1;
  const hasPages = pages > 1 && readPageCount(zip, ofPackage('extended-properties')[0]?.path ?? null) === pages;
  const running = readRunningWords(zip, { headers: related('header'), footers: related('footer') }, newReading());
  return {
    lines: finishLines(lines, shape.levelShift, hasPages),
    pageLabels: hasPages ? Array.from({ length: pages }, (_, i) => String(i + 1)) : [],
    title: readTitle(zip, ofPackage('core-properties')[0]?.path ?? null),
    removed: [...running, ...removed],
    findings: findChanges(changes, reading.comments),
  };
};

/** A Word document as a document. `document`: the path of its main part. */
export const readDocx = (zip: ZipFile, document: string, file: string): Result<SourceDocument, Failure> => {
  try {
    const read = structureMarked(readWordDocument(zip, document));
    if (read.text.trim() === '') return fail({ code: 'file-without-text', file });
    // Last: whatever is in there, the text has been read.
    return succeed(withPoints(read, customPoints(zip, relatedParts(zip, document)('customXml'))));
  } catch (error) {
    if (error instanceof Unreadable) return fail(failureOf(error, file));
    throw error;
  }
};
