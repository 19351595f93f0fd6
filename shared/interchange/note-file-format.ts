import { z } from 'zod';

/** File formats that notes are written to: W3C Web Annotation as JSON-LD, tables, Markdown. */
export const NoteFileFormat = z.enum(['jsonld', 'csv', 'xlsx', 'md']);
export type NoteFileFormat = z.infer<typeof NoteFileFormat>;
