import { z } from 'zod';

/** What notes are put on paper as: in their source's text, or as a høringsskema; and in which format. */
export const PaperFormat = z.enum(['annotated-pdf', 'annotated-docx', 'form-xlsx', 'form-csv', 'form-docx', 'form-pdf']);
export type PaperFormat = z.infer<typeof PaperFormat>;

const ENDINGS = {
  'annotated-pdf': 'pdf',
  'annotated-docx': 'docx',
  'form-xlsx': 'xlsx',
  'form-csv': 'csv',
  'form-docx': 'docx',
  'form-pdf': 'pdf',
} as const satisfies Readonly<Record<PaperFormat, string>>;

/** The ending of a file's name. */
export type PaperEnding = (typeof ENDINGS)[PaperFormat];
export const endingOf = (format: PaperFormat): PaperEnding => ENDINGS[format];

/** True for a copy of one source; a form may be about all of a hearing's. */
export const isOfOneSource = (format: PaperFormat): boolean => format === 'annotated-pdf' || format === 'annotated-docx';
