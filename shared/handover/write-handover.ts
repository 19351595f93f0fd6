import { Handover, MAX_HANDOVER_LENGTH } from './handover.ts';

/** Written as escapes, since XML, or a reader that shows the file, could make something else of them. */
const ESCAPED = /[\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF]/g;

/** The handover as JSON that XML can hold too; null where it says nothing, or more than will be read. */
export function writeHandover(handover: Handover): string | null {
  if (handover.points.length === 0 || !Handover.safeParse(handover).success) return null;
  const json = JSON.stringify(handover).replaceAll(ESCAPED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return json.length > MAX_HANDOVER_LENGTH ? null : json;
}
