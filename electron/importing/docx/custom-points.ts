import { HANDOVER_NAMESPACE, MAX_HANDOVER_LENGTH } from '../../../shared/handover/handover.ts';
import { type HandoverReading, readHandover, unreadable } from '../../../shared/handover/read-handover.ts';
import type { ZipFile } from '../zip/open-zip.ts';
import { Unreadable } from '../zip/unreadable.ts';
import { readPart, type RelatedPart } from './word-package.ts';
import { textInside } from './xml-element.ts';

/** So many custom parts are looked into; templates of public bodies bring a handful. */
const MOST_PARTS = 50;
/** Bytes of a part from which its namespace can be seen. */
const HEAD = 1024;

/** The points that a Word document carries in a custom XML part; null where it carries none. */
export function customPoints(zip: ZipFile, parts: readonly RelatedPart[]): HandoverReading | null {
  for (const { path } of parts.slice(0, MOST_PARTS)) {
    let isOurs = false;
    try {
      const bytes = zip.unpack(path);
      isOurs = new TextDecoder().decode(bytes.subarray(0, HEAD)).includes(HANDOVER_NAMESPACE);
      if (!isOurs) continue;
      if (bytes.length > MAX_HANDOVER_LENGTH * 3) return unreadable('too-large');
      let json = '';
      readPart(zip, path, ['pejling:points'], (element) => (json += textInside(element)));
      return readHandover(json);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // Damaged, or too much to unpack: whose it is cannot be seen, and what it says is no part of the text.
      if (isOurs || error.trouble === 'too-complex') return unreadable(error.trouble === 'too-complex' ? 'too-large' : 'damaged');
    }
  }
  return null;
}
