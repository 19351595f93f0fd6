import type { ExportChoices } from '../../../shared/response/export-choices.ts';
import type { ExportFormat } from '../../../shared/response/export-format.ts';
import { DocxOptions } from './DocxOptions.tsx';
import { PdfOptions } from './PdfOptions.tsx';

type FormatOptionsProps = {
  readonly format: ExportFormat;
  readonly choices: ExportChoices;
  readonly onChange: (choices: ExportChoices) => void;
};

/** What can be chosen of a format that is ticked, shown below the formats. */
export function FormatOptions({ format, choices, onChange }: FormatOptionsProps) {
  switch (format) {
    case 'pdf':
      return <PdfOptions choices={choices.pdf} onChange={(pdf) => onChange({ ...choices, pdf })} />;
    case 'docx':
      return <DocxOptions choices={choices.docx} onChange={(docx) => onChange({ ...choices, docx })} />;
    case 'odt':
      return <DocxOptions isOdt choices={choices.odt ?? {}} onChange={(odt) => onChange({ ...choices, odt })} />;
    case 'txt':
    case 'html':
    case 'md':
      return null;
  }
}
