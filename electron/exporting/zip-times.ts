// Offsets within the records of a zip file (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16).
const END_OF_DIRECTORY = { signature: 0x06054b50, length: 22, entries: 10, directory: 16 } as const;
const ENTRY = { signature: 0x02014b50, length: 46, time: 12, name: 28, extra: 30, comment: 32, file: 42 } as const;
const FILE = { time: 10 } as const;

/** Midnight on 1 January 1980, the first moment a zip file can tell: date in the upper half, time in the lower. */
const EPOCH = 0x00210000;

/**
 * The zip file with every file's time set to the same: the library stamps the moment of writing, and one answer would
 * give two files. Changes and returns a copy. Throws when the bytes are no zip file without a comment.
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const copy = new Uint8Array(zip);
  const view = new DataView(copy.buffer);
  const end = copy.length - END_OF_DIRECTORY.length;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY.signature) throw new Error('A DOCX file ends with a zip directory.');
  let entry = view.getUint32(end + END_OF_DIRECTORY.directory, true);
  for (let left = view.getUint16(end + END_OF_DIRECTORY.entries, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== ENTRY.signature) throw new Error('A zip directory lists one entry after the other.');
    view.setUint32(entry + ENTRY.time, EPOCH, true);
    view.setUint32(view.getUint32(entry + ENTRY.file, true) + FILE.time, EPOCH, true);
    const variable =
      view.getUint16(entry + ENTRY.name, true) + view.getUint16(entry + ENTRY.extra, true) + view.getUint16(entry + ENTRY.comment, true);
    entry += ENTRY.length + variable;
  }
  return copy;
}
