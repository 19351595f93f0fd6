import type { ExportChoices } from '../../../shared/response/export-choices.ts';
import type { ExportFormat } from '../../../shared/response/export-format.ts';

/** Whether the remarks on the text stand in a file of this format. */
export const carriesRemarks = (format: ExportFormat, { pdf, docx }: ExportChoices): boolean =>
  (format === 'docx' && docx.withReview === true) || (format === 'pdf' && pdf.comments === true);
