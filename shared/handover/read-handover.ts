import { z } from 'zod';
import { isDeeper } from '../interchange/json-depth.ts';
import { Handover, HANDOVER_VERSION, MAX_HANDOVER_LENGTH } from './handover.ts';

/** Why a file's points are not taken: it says so in a finding, and is read as if it had none. */
export const HandoverTrouble = z.enum(['too-large', 'damaged', 'newer']);
export type HandoverTrouble = z.infer<typeof HandoverTrouble>;

export type HandoverReading =
  | { readonly kind: 'points'; readonly handover: Handover }
  | { readonly kind: 'unreadable'; readonly why: HandoverTrouble };

/** A handover has four layers; what is nested deeper is something else. */
const MOST_NESTED = 16;

export const unreadable = (why: HandoverTrouble): HandoverReading => ({ kind: 'unreadable', why });

/** True for a value that says to be of a form made after this program. */
const isNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === 'pejling-points' &&
  'version' in value &&
  typeof value.version === 'number' &&
  value.version > HANDOVER_VERSION;

/** Reads what `writeHandover` writes, whatever the words are. */
export function readHandover(json: string): HandoverReading {
  if (json.length > MAX_HANDOVER_LENGTH) return unreadable('too-large');
  try {
    if (isDeeper(json, MOST_NESTED)) return unreadable('damaged');
    const value: unknown = JSON.parse(json);
    const handover = Handover.safeParse(value);
    if (handover.success) return { kind: 'points', handover: handover.data };
    return unreadable(isNewer(value) ? 'newer' : 'damaged');
  } catch {
    // No JSON.
    return unreadable('damaged');
  }
}
