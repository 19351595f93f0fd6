import { z } from 'zod';
import { HandoverTrouble } from '../handover/read-handover.ts';

/**
 * What a finding is about, apart from any wording: names and numbers as the document has them. Which of them go with which code
 * is said in `words/findings.ts`. Findings that were stored before there were facts have none; new kinds may be added, none taken away.
 */
export const FindingFacts = z.discriminatedUnion('about', [
  /** Guideposts the text says there are: how many, what it calls one, how many were found, and attachments named after them. */
  z.strictObject({
    about: z.literal('guideposts'),
    noun: z.string(),
    announced: z.int(),
    found: z.int(),
    attachments: z.array(z.string()),
  }),
  /** A row of sums: its label, the head of the column ('' where there is none), what stands there and what the rows come to, the Danish way. */
  z.strictObject({ about: z.literal('sum'), row: z.string(), column: z.string(), stated: z.string(), computed: z.string() }),
  /** The words on both sides of where a dash may be missing. */
  z.strictObject({ about: z.literal('dash'), before: z.string(), after: z.string() }),
  z.strictObject({ about: z.literal('footnote'), marker: z.string() }),
  /** A word that may have been parted, as it stands. */
  z.strictObject({ about: z.literal('word'), written: z.string() }),
  /** A date as written, the weekday the text gives it and the one it is; 0 = Sunday. */
  z.strictObject({ about: z.literal('weekday'), date: z.string(), named: z.int().min(0).max(6), actual: z.int().min(0).max(6) }),
  /** ISO dates. */
  z.strictObject({ about: z.literal('two-deadlines'), first: z.string(), other: z.string() }),
  z.strictObject({ about: z.literal('no-deadline') }),
  z.strictObject({ about: z.literal('changes'), inserted: z.int(), deleted: z.int() }),
  z.strictObject({ about: z.literal('comments'), count: z.int() }),
  /** Why points that a file carries are not read. */
  z.strictObject({ about: z.literal('handover'), why: HandoverTrouble }),
]);
export type FindingFacts = z.infer<typeof FindingFacts>;
