import { z } from 'zod';
import { Anchor } from '../anchoring/anchor.ts';
import { SourceId } from '../domain/ids.ts';

/** Which guidepost a heading of an answer was begun for: the guidepost's own heading, as it stood in one version of its source. */
export const GuidepostMark = z.strictObject({ sourceId: SourceId, ...Anchor.shape });
export type GuidepostMark = z.infer<typeof GuidepostMark>;

/** The mark as the heading's attribute `guidepost`: a string, which the binding to Yjs compares by its letters. */
export const writeGuidepostMark = (mark: GuidepostMark): string => JSON.stringify(GuidepostMark.parse(mark));

/** The mark that an attribute holds; null for none, and for anything that is no mark: pasted pages may bring any. */
export function readGuidepostMark(attribute: unknown): GuidepostMark | null {
  if (typeof attribute !== 'string') return null;
  try {
    return GuidepostMark.safeParse(JSON.parse(attribute)).data ?? null;
  } catch {
    return null;
  }
}
