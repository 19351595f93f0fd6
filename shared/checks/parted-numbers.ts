import { placeIn, type AnswerPart, type AnswerText } from '../response/answer-parts.ts';
import { findCpr } from './cpr.ts';
import type { FindingOf } from './finding.ts';

/** '010170-••••': enough to find it by, too little to spread it. */
export const masked = (digits: string): string => `${digits.slice(0, 6)}-••••`;

/** How much of the end and the beginning of two blocks is looked at for a number that is parted by them. */
const SEAM = 16;

/** Personnumre whose two halves stand in one block and the next: a broken line made into two, a table's two columns. */
export function partedNumbers(parts: readonly AnswerPart[]): FindingOf<'cpr'>[] {
  const found: FindingOf<'cpr'>[] = [];
  let previous: AnswerText | null = null;
  for (const part of parts) {
    if (part.kind !== 'text' || part.text.trim() === '') continue;
    if (previous !== null && /\d\s*[-–]?\s*$/.test(previous.text.slice(-SEAM)) && /^\s*[-–]?\s*\d/.test(part.text.slice(0, SEAM))) {
      const tail = previous.text.slice(-SEAM).trimEnd();
      const seam = `${tail}\n${part.text.slice(0, SEAM).trimStart()}`;
      for (const { from, to, digits, certainty } of findCpr(seam)) {
        if (from >= tail.length || to <= tail.length + 1 || !/^\D*\d{4}(?!\d)/.test(part.text)) continue;
        const start = Math.max(0, previous.text.trimEnd().length - (tail.length - from));
        found.push({
          code: 'cpr',
          severity: 'blocking',
          place: { kind: 'answer', ...placeIn(previous, start, previous.text.length) },
          remedy: null,
          facts: { certainty, shown: masked(digits) },
        });
      }
    }
    previous = part;
  }
  return found;
}
