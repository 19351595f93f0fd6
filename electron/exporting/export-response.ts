import type { Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { exportFileName } from '../../shared/response/export-file-name.ts';
import { USUAL_CHOICES, type ExportChoices } from '../../shared/response/export-choices.ts';
import type { ExportFormat } from '../../shared/response/export-format.ts';
import type { PrintableResponse } from '../../shared/response/printable.ts';
import { exportDocx } from './docx.ts';
import type { ExportAssets } from './export-assets.ts';
import { exportHtml } from './html.ts';
import { exportMarkdown } from './markdown.ts';
import { exportOdt } from './odt/odt.ts';
import { exportPdf } from './pdf.ts';
import { exportText } from './text.ts';

const utf8 = new TextEncoder();

/** `choices`: for the exporters that have something to choose. */
async function render(
  printable: PrintableResponse,
  format: ExportFormat,
  assets: ExportAssets,
  choices: ExportChoices,
): Promise<Result<Uint8Array, Failure>> {
  switch (format) {
    case 'pdf':
      return exportPdf(choices.pdf.comments === true ? { ...printable, ...printable.remarked } : printable, assets, {
        choices: choices.pdf,
      });
    case 'docx':
      return succeed(await exportDocx(choices.docx.withReview === true ? { ...printable, ...printable.underReview } : printable));
    case 'odt':
      return succeed(exportOdt(choices.odt?.withReview === true ? { ...printable, ...printable.underReview } : printable));
    case 'txt':
      return succeed(utf8.encode(exportText(printable)));
    case 'html':
      return succeed(utf8.encode(exportHtml(printable)));
    case 'md':
      return succeed(utf8.encode(exportMarkdown(printable)));
  }
}

/** The answer as the bytes of a file. Never rejects: whatever goes wrong is `export-failed`, and there are no bytes then. */
export async function exportResponse(
  printable: PrintableResponse,
  format: ExportFormat,
  assets: ExportAssets,
  choices: ExportChoices = USUAL_CHOICES,
): Promise<Result<Uint8Array, Failure>> {
  try {
    return await render(printable, format, assets, choices);
  } catch (error) {
    const file = exportFileName({ title: printable.title, sender: printable.letter.senderName, format });
    return fail({ code: 'export-failed', file, reason: error instanceof Error ? error.message : String(error) });
  }
}
