import { fail, succeed, type Result } from '../domain/result.ts';
import type { Failure } from '../domain/failure.ts';
import type { ForeignNotes } from './foreign-note.ts';
import { isTooDeep } from './json-depth.ts';
import { isHypothesisExport, readHypothesisExport } from './read-hypothesis.ts';
import { readWebAnnotations } from './read-web-annotations.ts';

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};

/** Reads a file of notes: Web Annotations (JSON-LD) or an export of Hypothesis. Fails when it is neither; `file` names it then. */
export function readNotesFile(json: string, file: string): Result<ForeignNotes, Failure> {
  if (isTooDeep(json)) return fail({ code: 'file-too-complex', file });
  const value = parse(json);
  if (typeof value !== 'object' || value === null) return fail({ code: 'not-notes', file });
  return succeed(isHypothesisExport(value) ? readHypothesisExport(value) : readWebAnnotations(value));
}
