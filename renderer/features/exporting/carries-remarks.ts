import type { ExportChoices } from '../../../shared/response/export-choices.ts';
import type { ExportFormat } from '../../../shared/response/export-format.ts';

/** Whether what is proposed and not decided stands in a file of this format. */
export const carriesSuggestions = (format: ExportFormat, { docx, odt }: Pick<ExportChoices, 'docx' | 'odt'>): boolean =>
  (format === 'docx' && docx.withReview === true) || (format === 'odt' && odt?.withReview === true);

/** Whether the remarks on the text stand in a file of this format. */
export const carriesRemarks = (format: ExportFormat, { pdf, docx, odt }: ExportChoices): boolean =>
  carriesSuggestions(format, { docx, odt }) || (format === 'pdf' && pdf.comments === true);
