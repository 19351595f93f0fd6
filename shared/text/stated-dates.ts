import type { StatedDate } from '../domain/source-document.ts';
import { type Chunk, isOfficial } from './chunk.ts';
import { findDates, type FoundDate } from './dates.ts';
import { fieldLabel, isDateLine, isDecisionHeading } from './section-names.ts';

/** So much of the text before a date is looked at for what the date is, in characters. */
const CONTEXT = 60;
/** A letter's own date stands among its first passages. */
const PASSAGES_OF_A_HEAD = 12;

const MEETING_FIELD = /^(?:mødedato|møde|mødetidspunkt|tidspunkt|starttidspunkt|mødetid)$/;
const DEADLINE_FIELD = /^(?:høringsfrist|svarfrist)$/;

/** Role of a date in a row 'Mødedato | 14. oktober 2025'; null where the row is no field. */
const roleOfField = (row: readonly string[]): string | null => {
  const cells = row.filter((cell) => cell !== '');
  const label = cells.length === 2 ? fieldLabel(`${(cells[0] ?? '').replace(/:$/, '')}:`) : null;
  if (label === null) return null;
  if (MEETING_FIELD.test(label)) return 'meeting';
  if (DEADLINE_FIELD.test(label)) return 'deadline';
  return label === 'dato' ? 'letter' : 'mentioned';
};

const roleOf = (date: FoundDate, chunk: Chunk, index: number, deadlines: ReadonlySet<number>, isMinutes: boolean): string => {
  const before = chunk.text.slice(Math.max(0, date.start - CONTEXT), date.start);
  const label = fieldLabel(chunk.text.slice(0, 80));
  if (deadlines.has(date.start)) return 'deadline';
  if (label !== null && MEETING_FIELD.test(label)) return 'meeting';
  if (isDecisionHeading(chunk.text)) return 'decision';
  if (chunk.heading?.role === 'title' && isMinutes) return 'meeting';
  if (/(?:offentliggjort|publiceret|udgivet|udsendt)[^.]{0,30}$/i.test(before)) return 'published';
  if (/(?:vedtaget|godkendt|besluttet)[^.]{0,20}$/i.test(before)) return 'decision';
  if (/træder i kraft[^.]{0,20}$/i.test(before)) return 'commencement';
  if (/(?:møde[nt]?|mødet)[^.]{0,20}$/i.test(before)) return 'meeting-mentioned';
  if (index < PASSAGES_OF_A_HEAD && (isDateLine(chunk.text) || label === 'dato')) return 'letter';
  return 'mentioned';
};

export type DateEvidence = {
  readonly chunks: readonly Chunk[];
  readonly versionLabel: string | null;
  readonly running: readonly string[];
  readonly isMinutes: boolean;
  /** Where a deadline's date stands: chunk and offset in it. */
  readonly deadlineAt: readonly { readonly chunk: Chunk; readonly inChunk: number }[];
};

/** The dates a document states, each with its role, once per role; the version's date first. */
export const findStatedDates = (evidence: DateEvidence): StatedDate[] => {
  const stated = new Map<string, StatedDate>();
  const add = (iso: string, role: string, text: string) => {
    if (!stated.has(`${iso} ${role}`)) stated.set(`${iso} ${role}`, { iso, role, text });
  };
  for (const date of findDates(evidence.versionLabel ?? '')) add(date.iso, 'version', date.text);
  for (const line of new Set(evidence.running)) {
    // The version's own date has its role already.
    for (const date of findDates(line.replace(evidence.versionLabel ?? '', '')))
      add(date.iso, /henvendelse/i.test(line) ? 'forwarded' : 'mentioned', date.text);
  }
  evidence.chunks.forEach((chunk, index) => {
    if (!isOfficial(chunk) || chunk.text === evidence.versionLabel) return;
    if (chunk.kind === 'table') {
      // Dates in a table are its figures, unless the table is the head of a letter or an agenda: fields and what they hold.
      for (const row of index < PASSAGES_OF_A_HEAD ? chunk.rows : []) {
        const role = roleOfField(row);
        if (role !== null) for (const date of findDates(row.join('\t'))) add(date.iso, role, date.text);
      }
      return;
    }
    const deadlines = new Set(evidence.deadlineAt.filter((place) => place.chunk === chunk).map((place) => place.inChunk));
    for (const date of findDates(chunk.text)) add(date.iso, roleOf(date, chunk, index, deadlines, evidence.isMinutes), date.text);
  });
  const dates = [...stated.values()];
  // Only a year, and no better date: when the document is from is an inference.
  return dates.length > 0 && dates.every((date) => date.iso.length === 4) ? dates.map((date) => ({ ...date, role: 'inferred' })) : dates;
};
