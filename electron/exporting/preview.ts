import type { Failure } from '../../shared/domain/failure.ts';
import { succeed, type Result } from '../../shared/domain/result.ts';
import type { PdfChoices } from '../../shared/response/export-choices.ts';
import type { PrintableResponse } from '../../shared/response/printable.ts';
import type { ExportAssets } from './export-assets.ts';
import { notExported, setAnswer } from './pdf.ts';
import type { TypstPage } from './typst-protocol.ts';

/** Milliseconds. A page that is watched is of no use later. */
const OPTIONS = { timeoutMs: 20_000 } as const;

/** Pictures of an answer's pages, set as its PDF is; of those that are `known` the name only. Fails where the PDF would. Never rejects. */
export async function previewPages(
  printable: PrintableResponse,
  known: ReadonlySet<string>,
  assets: ExportAssets,
  choices: PdfChoices = {},
): Promise<Result<readonly TypstPage[], Failure>> {
  try {
    const answer = await setAnswer(printable, assets, { kind: 'pages', known }, { ...OPTIONS, choices });
    return answer.ok ? succeed(answer.pages) : await notExported(printable, answer.reason, assets);
  } catch (error) {
    return notExported(printable, error instanceof Error ? error.message : String(error), assets);
  }
}
