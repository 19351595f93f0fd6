import { z } from 'zod';
import type { NodeJson } from './response-doc.ts';
import { responseSchema } from './schema.ts';

/** A text as JSON that claims to be a document; whether it fits the answer's schema, `fitsSchema` tells. */
export const DocumentJson = z.custom<NodeJson>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc',
  'expected a document',
);

/** True for a document that an answer could hold. */
export function fitsSchema(body: NodeJson): boolean {
  try {
    responseSchema().nodeFromJSON(body).check();
    return true;
  } catch {
    return false;
  }
}
