import { z } from 'zod';
import { AuthorRole } from '../domain/author.ts';
import { AuthorId } from '../domain/ids.ts';

/** Who proposed a change, and when. Every part of one proposal carries the same id. */
export const SuggestionStamp = z.object({
  id: z.string().min(1).max(100),
  authorId: AuthorId,
  /** Name and capacity as they were when it was proposed; the name is empty until the person has said it. */
  name: z.string().max(200),
  role: AuthorRole,
  /** UTC milliseconds. */
  at: z.int().nonnegative(),
});
export type SuggestionStamp = z.infer<typeof SuggestionStamp>;

/** Marks on words that are proposed to come, to go, or to look otherwise. */
export const INSERTION = 'insertion';
export const DELETION = 'deletion';
export const FORMATTING = 'formatting';

/** A remark on words. */
export const COMMENT = 'comment';

/** The marks of working together: none of them belongs to the text that is sent. */
export const REVIEW_MARKS: ReadonlySet<string> = new Set([INSERTION, DELETION, FORMATTING, COMMENT]);

/** Marks whose coming and going can be proposed. */
export const FORMATS = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript', 'link'] as const;

/**
 * How words looked before a proposal to change it, a value for each format it changes: false = without, true = with, for a
 * link its address.
 */
export const FormatsBefore = z.partialRecord(z.enum(FORMATS), z.union([z.boolean(), z.string().max(4000)]));
export type FormatsBefore = z.infer<typeof FormatsBefore>;

const fromJson = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
};

/** The stamp in a mark's or a node's attributes; null when another program has damaged it. The proposal is one all the same. */
export function stampFrom(value: unknown): SuggestionStamp | null {
  const parsed = SuggestionStamp.safeParse(fromJson(value));
  return parsed.success ? parsed.data : null;
}

/** How the words of a `formatting` mark looked before. */
export function formatsBefore(value: unknown): FormatsBefore {
  const parsed = FormatsBefore.safeParse(fromJson(value));
  return parsed.success ? parsed.data : {};
}

/** A proposal to change a paragraph's level: 0 = body text, 1–3 = heading. `level` is what it was. */
const Restyling = SuggestionStamp.extend({ level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]) });
export type Restyling = z.infer<typeof Restyling>;

export function restylingFrom(value: unknown): Restyling | null {
  const parsed = Restyling.safeParse(fromJson(value));
  return parsed.success ? parsed.data : null;
}

/** True for an attribute that says a proposal, readable or not. */
export const isProposed = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
