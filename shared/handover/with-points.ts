import type { FindingFacts } from '../domain/finding-facts.ts';
import type { SourceDocument } from '../domain/source-document.ts';
import { factsInWords } from '../words/findings.ts';
import type { HandoverReading } from './read-handover.ts';

/** A document with the points that its file carries; where they cannot be read, it says so and is otherwise the same. */
export function withPoints(document: SourceDocument, reading: HandoverReading | null): SourceDocument {
  if (reading === null) return document;
  if (reading.kind === 'points') return { ...document, handover: reading.handover };
  const facts: FindingFacts = { about: 'handover', why: reading.why };
  const finding = { code: 'handover-unreadable' as const, message: factsInWords(facts, 'da'), facts, range: null };
  return { ...document, findings: [...document.findings, finding] };
}
