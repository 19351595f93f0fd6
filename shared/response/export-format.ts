import { z } from 'zod';

/** File formats an answer can be written to. */
export const ExportFormat = z.enum(['pdf', 'docx', 'odt', 'txt', 'html', 'md']);
export type ExportFormat = z.infer<typeof ExportFormat>;
