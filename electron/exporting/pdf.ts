import type { Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { exportFileName } from '../../shared/response/export-file-name.ts';
import type { PrintableResponse } from '../../shared/response/printable.ts';
import { composeLetter, type ComposedLetter } from './composed-letter.ts';
import type { ExportAssets } from './export-assets.ts';
import { missingCharacters, withoutMissing } from './missing-glyphs.ts';

export type PdfOptions = {
  /** Time allowed for setting the letter once, in milliseconds. */
  readonly timeoutMs: number;
};

/** 200 pages take about a second; whatever takes this long is stuck. */
const DEFAULT_OPTIONS: PdfOptions = { timeoutMs: 60_000 };

/** Letters in a row longer than this are no word that hyphenation knows; the longest in Danish dictionaries have about 50. */
const LONGEST_WORD = 60;
/** How many of them stay together on a line. */
const PIECE = 20;
/** Lines break after strokes and hyphens anyway. */
const LONG_WORD = new RegExp(`[^\\s\\u200B/-]{${String(LONGEST_WORD)},}`, 'gu');
const ZERO_WIDTH_SPACE = '\u200B';

const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' });

/** Lets a word without end break, which would else run off the paper. */
const breakable = (text: string): string =>
  text.replace(LONG_WORD, (word) =>
    Array.from(graphemes.segment(word), ({ segment }, index) =>
      index > 0 && index % PIECE === 0 ? ZERO_WIDTH_SPACE + segment : segment,
    ).join(''),
  );

/** Attributes that are no text for the eye. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['kind', 'link', 'date']);

/** The letter as JSON for the template, `change` made to every text a reader sees. */
const letterJson = (letter: ComposedLetter, change: (text: string) => string): string =>
  JSON.stringify(letter, (key, value: unknown) => (typeof value === 'string' && !NOT_SHOWN.has(key) ? change(value) : value));

/**
 * The answer as PDF/UA-1. The same answer gives the same bytes on the same machine. A character that no font here can
 * draw becomes □ rather than the end of the export.
 */
export async function exportPdf(
  printable: PrintableResponse,
  assets: ExportAssets,
  options: PdfOptions = DEFAULT_OPTIONS,
): Promise<Result<Uint8Array, Failure>> {
  const failed = (reason: string): Result<Uint8Array, Failure> =>
    fail({
      code: 'export-failed',
      file: exportFileName({ title: printable.title, sender: printable.letter.senderName, format: 'pdf' }),
      reason,
    });
  try {
    const letter = composeLetter(printable);
    const asWritten = await assets.typst.typeset(letterJson(letter, breakable), options.timeoutMs);
    if (asWritten.ok) return succeed(asWritten.pdf);
    const missing = missingCharacters(asWritten.reason);
    if (missing.size === 0) return failed(asWritten.reason);
    const substituted = await assets.typst.typeset(
      letterJson(letter, (text) => breakable(withoutMissing(text, missing))),
      options.timeoutMs,
    );
    if (substituted.ok) return succeed(substituted.pdf);
    // Without some character its neighbours may be shaped otherwise and lack a glyph in turn: keep what is certain.
    const certain = await assets.typst.typeset(
      letterJson(letter, (text) => breakable(withoutMissing(text, 'all-but-certain'))),
      options.timeoutMs,
    );
    return certain.ok ? succeed(certain.pdf) : failed(certain.reason);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}
