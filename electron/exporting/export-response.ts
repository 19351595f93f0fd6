import type { Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { exportFileName } from '../../shared/response/export-file-name.ts';
import { USUAL_CHOICES, type ExportChoices } from '../../shared/response/export-choices.ts';
import type { ExportFormat } from '../../shared/response/export-format.ts';
import type { PrintableResponse } from '../../shared/response/printable.ts';
import { damagedPicture } from './damaged-picture.ts';
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

const nameOf = ({ title, letter }: PrintableResponse, format: ExportFormat): string =>
  exportFileName({ title, sender: letter.senderName, format });

/**
 * The answer as the bytes of a file. Never rejects: a picture that no program could show is `picture-damaged`, whatever else goes wrong
 * `export-failed`, and there are no bytes then.
 */
export async function exportResponse(
  printable: PrintableResponse,
  format: ExportFormat,
  assets: ExportAssets,
  choices: ExportChoices = USUAL_CHOICES,
): Promise<Result<Uint8Array, Failure>> {
  try {
    // A text is of words: the picture's description stands in it.
    const damaged = format === 'txt' ? null : damagedPicture(printable);
    if (damaged !== null) return fail({ code: 'picture-damaged', file: nameOf(printable, format), ...damaged });
    return await render(printable, format, assets, choices);
  } catch (error) {
    return fail({ code: 'export-failed', file: nameOf(printable, format), reason: error instanceof Error ? error.message : String(error) });
  }
}
