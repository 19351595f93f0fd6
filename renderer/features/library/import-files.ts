import type { Failure } from '../../../shared/domain/failure.ts';
import type { ImportOutcome } from '../../../shared/ipc/shapes.ts';

/** Bounds of the contract's `source.importFiles`; larger files are refused here, in words. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
export const MAX_PASTED_CHARACTERS = 2_000_000;

export type FileBytes = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
type Refused = Extract<ImportOutcome, { kind: 'failed' }>;

const refused = (file: string, failure: Failure): Refused => ({ kind: 'failed', file, failure });

/** The bytes of one dropped file, or why it cannot be taken. A folder is not a file. */
export async function readDropped(file: File): Promise<{ readonly kind: 'bytes'; readonly file: FileBytes } | Refused> {
  if (file.size > MAX_FILE_BYTES)
    return refused(file.name, { code: 'file-too-large', file: file.name, bytes: file.size, limit: MAX_FILE_BYTES });
  try {
    return { kind: 'bytes', file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
  } catch (error) {
    return refused(file.name, { code: 'file-unreadable', file: file.name, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** A title for pasted text: its first line with words, cut at a word when it is long. */
export function titleOfPasted(text: string): string {
  const line =
    text
      .split('\n')
      .map((candidate) => candidate.trim())
      .find((candidate) => candidate !== '') ?? '';
  if (line.length <= 80) return line;
  return `${line.slice(0, 80).replace(/\s+\S*$/, '')} …`;
}
