import { findCpr } from './cpr.ts';
import { CheckFinding } from './finding.ts';
import { masked } from './parted-numbers.ts';

/** A text with the personnumre in it masked. */
function maskedIn(text: string): string {
  if (!/\d/.test(text)) return text;
  return findCpr(text).reduceRight((left, { from, to, digits }) => left.slice(0, from) + masked(digits) + left.slice(to), text);
}

/** A finding whose words do not spread a personnummer: one that quotes a remark or a heading quotes it masked. What it is put right with stays as it is. */
export function withoutNumbers(finding: CheckFinding): CheckFinding {
  const before: Readonly<Record<string, unknown>> = finding.facts;
  const facts = Object.fromEntries(Object.entries(before).map(([name, fact]) => [name, typeof fact === 'string' ? maskedIn(fact) : fact]));
  return Object.entries(facts).every(([name, fact]) => fact === before[name]) ? finding : CheckFinding.parse({ ...finding, facts });
}
