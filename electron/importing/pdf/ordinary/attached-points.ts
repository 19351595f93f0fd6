import { inflateSync } from 'node:zlib';
import { HANDOVER_FILE, MAX_HANDOVER_LENGTH } from '../../../../shared/handover/handover.ts';
import { type HandoverReading, readHandover, unreadable } from '../../../../shared/handover/read-handover.ts';
import { isList, type PdfFile } from './pdf-file.ts';
import { PdfDict, PdfName, PdfStream, PdfString, textOf } from './values.ts';

/** Branches of the list of attached files that are looked through; a file with more has no few attachments. */
const MOST_BRANCHES = 200;
/** A character of JSON takes three bytes at most where it takes one unit. */
const MOST_BYTES = MAX_HANDOVER_LENGTH * 3;

/** The entry of the attached file that holds points (ISO 32000-1, 7.9.6 and 7.11.4); null where there is none. */
function entryOf(file: PdfFile, root: PdfDict): PdfDict | null {
  const names = file.dictIn(root, 'Names');
  const tree = names === null ? null : file.dictIn(names, 'EmbeddedFiles');
  const branches = tree === null ? [] : [tree];
  for (let i = 0; i < branches.length && i < MOST_BRANCHES; i += 1) {
    const branch = branches[i];
    if (branch === undefined) break;
    for (const kid of file.listIn(branch, 'Kids')) if (kid instanceof PdfDict) branches.push(kid);
    for (const entry of file.listIn(branch, 'Names')) {
      if (!(entry instanceof PdfDict)) continue;
      const name = file.get(entry, 'UF') ?? file.get(entry, 'F');
      if (name instanceof PdfString && textOf(name) === HANDOVER_FILE) return entry;
    }
  }
  return null;
}

/** A stream's bytes, no more of them than points may have. */
function bytesOf(file: PdfFile, { dict, raw }: PdfStream): Uint8Array | null {
  const filter = file.get(dict, 'Filter');
  const [only = null, ...more] = isList(filter) ? filter.map((item) => file.resolve(item)) : [filter];
  if (more.length > 0) return null;
  if (only === null) return raw;
  return only instanceof PdfName && only.text === 'FlateDecode' ? inflateSync(raw, { maxOutputLength: MOST_BYTES }) : null;
}

const isTooLarge = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/** The points that a PDF carries; null where it carries none. */
export function attachedPoints(file: PdfFile, root: PdfDict): HandoverReading | null {
  const entry = entryOf(file, root);
  const streams = entry === null ? null : file.dictIn(entry, 'EF');
  if (streams === null) return null;
  const stream = file.get(streams, 'UF') ?? file.get(streams, 'F');
  if (!(stream instanceof PdfStream)) return unreadable('damaged');
  try {
    const bytes = bytesOf(file, stream);
    if (bytes === null) return unreadable('damaged');
    return bytes.length > MOST_BYTES ? unreadable('too-large') : readHandover(new TextDecoder().decode(bytes));
  } catch (error) {
    // What comes out of a damaged stream is zlib's own kinds of error; of them only the size matters.
    return unreadable(isTooLarge(error) ? 'too-large' : 'damaged');
  }
}
