import { z } from 'zod';

/** What the running text of a PDF is set in: Source Serif 4, or Inter, which headings are set in anyway. */
export const Typeface = z.enum(['serif', 'sans']);
export type Typeface = z.infer<typeof Typeface>;

/** What a person may choose of a PDF. Every field is optional: left out, the file is as it is by itself. */
const PdfChoices = z.strictObject({
  /** The one that was chosen last where nothing is said, and a serif before any was. */
  typeface: Typeface.optional(),
  /** With the remarks on the text in the margin, for those who work on the answer; else the text as it is sent. */
  comments: z.boolean().optional(),
});
export type PdfChoices = z.infer<typeof PdfChoices>;

/** What a person may choose of a Word file or an OpenDocument text; every field is optional here too. */
const DocxChoices = z.strictObject({
  /** With the remarks and with what is proposed and not decided, for those who work on the answer; else the text as it is sent. */
  withReview: z.boolean().optional(),
});
export type DocxChoices = z.infer<typeof DocxChoices>;

/** What a person has chosen of the files an answer becomes, format by format. A format that is not here has nothing to choose. */
export const ExportChoices = z.strictObject({ pdf: PdfChoices, docx: DocxChoices, odt: DocxChoices.optional() });
export type ExportChoices = z.infer<typeof ExportChoices>;

/** Nothing chosen. */
export const USUAL_CHOICES: ExportChoices = { pdf: {}, docx: {} };
