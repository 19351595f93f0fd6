import type { AnnotatedCopy } from '../../../shared/annotated/annotated-copy.ts';
import type { Language } from '../../../shared/words/language.ts';
import type { ExportAssets } from '../export-assets.ts';
import { setReadably } from '../pdf.ts';
import { shownJson } from '../set-letter.ts';
import type { TypstAnswer } from '../typst-protocol.ts';
import { composeCopy } from './composed-copy.ts';

/** Milliseconds allowed for setting it once: 200 pages with 500 notes take a few seconds. */
const TIMEOUT = 120_000;

/** A source with its notes as PDF/UA-1. The same copy gives the same bytes, whatever fonts the machine has. */
export function setAnnotatedCopy(copy: AnnotatedCopy, language: Language, { typst }: ExportAssets): Promise<TypstAnswer> {
  const composed = composeCopy(copy, language);
  return setReadably((change) =>
    typst.typeset({ letter: shownJson(composed, change), template: 'annotated', pictures: new Map(), output: { kind: 'pdf' } }, TIMEOUT),
  );
}
