import { fail, succeed, type Result } from '../domain/result.ts';
import type { Failure } from '../domain/failure.ts';
import type { ForeignNotes } from './foreign-note.ts';
import { isHypothesisExport, readHypothesisExport } from './read-hypothesis.ts';
import { readWebAnnotations } from './read-web-annotations.ts';

/** Nested deeper than this, JSON comes from no program for people. */
const MOST_NESTED = 256;

/** True when brackets stand within brackets deeper than `most`. Looks at no strings' inside. */
const isDeeper = (json: string, most: number): boolean => {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < json.length; i += 1) {
    const sign = json[i];
    if (inString) {
      if (sign === '\\') i += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      if (depth > most) return true;
    } else if (sign === ']' || sign === '}') depth -= 1;
  }
  return false;
};

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};

/** Reads a file of notes: Web Annotations (JSON-LD) or an export of Hypothesis. Fails when it is neither; `file` names it then. */
export function readNotesFile(json: string, file: string): Result<ForeignNotes, Failure> {
  if (isDeeper(json, MOST_NESTED)) return fail({ code: 'file-too-complex', file });
  const value = parse(json);
  if (typeof value !== 'object' || value === null) return fail({ code: 'not-notes', file });
  return succeed(isHypothesisExport(value) ? readHypothesisExport(value) : readWebAnnotations(value));
}
