import type { AnnotatedCopy } from '../../shared/annotated/annotated-copy.ts';
import { endingOf, type PaperFormat } from '../../shared/annotated/paper-format.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { HearingForm } from '../../shared/hearing-form/hearing-form.ts';
import type { Language } from '../../shared/words/language.ts';
import { annotatedDocx } from './annotated/annotated-docx.ts';
import { setAnnotatedCopy } from './annotated/annotated-pdf.ts';
import type { ExportAssets } from './export-assets.ts';
import { composeForm, type FormFacts } from './form/composed-form.ts';
import { formDocx } from './form/form-docx.ts';
import { formCsv, formXlsx } from './form/form-files.ts';
import { setReadably, settingFailure } from './pdf.ts';
import { shownJson } from './set-letter.ts';

/** Notes to be put on paper. */
export type NotePaper = { readonly language: Language } & (
  | { readonly kind: 'copy'; readonly copy: AnnotatedCopy }
  | { readonly kind: 'form'; readonly form: HearingForm; readonly facts: FormFacts }
);

/** Milliseconds allowed for setting a form once. */
const TIMEOUT = 120_000;

async function pdfOf(paper: NotePaper, assets: ExportAssets): Promise<Uint8Array> {
  const answer =
    paper.kind === 'copy'
      ? await setAnnotatedCopy(paper.copy, paper.language, assets)
      : await setReadably((change) => {
          const letter = shownJson(composeForm(paper.form, paper.facts, paper.language), change);
          return assets.typst.typeset({ letter, template: 'form', pictures: new Map(), output: { kind: 'pdf' } }, TIMEOUT);
        });
  if (!answer.ok) throw new Error(settingFailure(answer.reason));
  return answer.pdf;
}

async function bytesOf(paper: NotePaper, format: PaperFormat, assets: ExportAssets): Promise<Uint8Array> {
  const ending = endingOf(format);
  if (ending === 'pdf') return pdfOf(paper, assets);
  if (paper.kind === 'copy') return annotatedDocx(paper.copy, paper.language);
  switch (ending) {
    case 'docx':
      return formDocx(composeForm(paper.form, paper.facts, paper.language));
    case 'xlsx':
      return formXlsx(paper.form, paper.language);
    case 'csv':
      return new TextEncoder().encode(formCsv(paper.form, paper.language));
  }
}

/** Notes on paper as the bytes of a file. Never rejects: whatever goes wrong is `export-failed`, and there are no bytes then. */
export async function renderPaper(
  paper: NotePaper,
  format: PaperFormat,
  file: string,
  assets: ExportAssets,
): Promise<Result<Uint8Array, Failure>> {
  try {
    return succeed(await bytesOf(paper, format, assets));
  } catch (error) {
    return fail({ code: 'export-failed', file, reason: error instanceof Error ? error.message : String(error) });
  }
}
