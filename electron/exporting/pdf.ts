import type { Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { exportFileName } from '../../shared/response/export-file-name.ts';
import type { PdfChoices } from '../../shared/response/export-choices.ts';
import { EMPTY_LETTER } from '../../shared/response/letter.ts';
import type { PictureName } from '../../shared/response/picture-name.ts';
import type { PrintableResponse } from '../../shared/response/printable.ts';
import { composeLetter } from './composed-letter.ts';
import { damagedPicture, namedPictures } from './damaged-picture.ts';
import { withRemarks } from './composed-remarks.ts';
import type { ExportAssets } from './export-assets.ts';
import { missingCharacters, withoutMissing } from './missing-glyphs.ts';
import { letterJson } from './set-letter.ts';
import { simplerSetting, USUAL_SETTING, withTables, type Setting } from './simpler-setting.ts';
import type { TypstAnswer, TypstJob } from './typst-protocol.ts';

export type PdfOptions = {
  /** Time allowed for setting the letter once, in milliseconds. */
  readonly timeoutMs: number;
  readonly choices?: PdfChoices;
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

/**
 * Sets an answer. A character that no font of the program can draw becomes □ rather than the end of it, and what Typst cannot tag is set more
 * simply. Rejects when Typst's files cannot be read.
 */
export async function setAnswer(
  printable: PrintableResponse,
  { typst }: ExportAssets,
  output: TypstJob['output'],
  options: PdfOptions = DEFAULT_OPTIONS,
): Promise<TypstAnswer> {
  // The thread starts while the letter is composed.
  await typst.prepare();
  const composed = composeLetter(printable);
  const pictures = printable.pictures ?? new Map<string, Uint8Array>();
  const carried = output.kind === 'pdf' ? printable.points : undefined;
  const set = (setting: Setting): Promise<TypstAnswer> => {
    const simple = { ...composed, blocks: withTables(composed.blocks, setting.tables) };
    const letter = {
      ...(printable.comments === undefined ? simple : withRemarks(simple, printable.comments)),
      typeface: options.choices?.typeface ?? ('serif' as const),
      ...(setting.drawsLines && { drawsLines: true }),
    };
    return setReadably((change) =>
      typst.typeset(
        { letter: letterJson(letter, change), pictures, ...(carried !== undefined && { points: carried }), output },
        options.timeoutMs,
      ),
    );
  };
  let setting: Setting | null = USUAL_SETTING;
  let answer = await set(setting);
  while (!answer.ok && (setting = simplerSetting(setting, answer.reason)) !== null) answer = await set(setting);
  return answer;
}

/** How often a text is set again without what turned out to be missing; each time its neighbours may be shaped otherwise and lack a glyph in turn. */
const MOST_ATTEMPTS = 4;

/** Sets what `set` sets with a change made to every text, until every character can be drawn. */
export async function setReadably(set: (change: (text: string) => string) => Promise<TypstAnswer>): Promise<TypstAnswer> {
  let answer = await set(breakable);
  const missing = new Set<string>();
  for (let attempt = 1; !answer.ok && attempt <= MOST_ATTEMPTS; attempt += 1) {
    const before = missing.size;
    for (const character of missingCharacters(answer.reason)) missing.add(character);
    if (missing.size === 0) return answer;
    if (missing.size === before) break;
    answer = await set((text) => breakable(withoutMissing(text, missing)));
  }
  return answer.ok ? answer : set((text) => breakable(withoutMissing(text, 'all-but-certain')));
}

const isPicture = (reason: string): boolean => reason.includes('failed to decode image');

/** Why there is no PDF, in a word that a reader is told the meaning of: Typst's own are for programmers, and may hold words of the answer. */
export function settingFailure(reason: string): string {
  if (isPicture(reason)) return 'PICTURE_DAMAGED';
  return reason.startsWith('[{') ? 'NOT_SET' : reason;
}

/** The first picture that Typst cannot show, tried one by one; null where it shows each. */
async function refusedPicture(printable: PrintableResponse, assets: ExportAssets): Promise<PictureName | null> {
  for (const { sha256, ...name } of namedPictures(printable)) {
    const bytes = printable.pictures?.get(sha256);
    if (bytes === undefined) continue;
    const picture = { kind: 'picture', sha256, pixelWidth: 1, pixelHeight: 1, width: 100, alternative: '', decorative: true } as const;
    const alone = { title: '', letter: EMPTY_LETTER, blocks: [picture], pictures: new Map([[sha256, bytes]]) };
    const answer = await setAnswer(alone, assets, { kind: 'pdf' });
    if (!answer.ok && isPicture(answer.reason)) return name;
  }
  return null;
}

/** What went wrong with an answer's file. */
export async function notExported(printable: PrintableResponse, reason: string, assets: ExportAssets): Promise<Result<never, Failure>> {
  const { title, letter } = printable;
  const file = exportFileName({ title, sender: letter.senderName, format: 'pdf' });
  const picture = isPicture(reason) ? (damagedPicture(printable) ?? (await refusedPicture(printable, assets))) : null;
  return fail(
    picture === null ? { code: 'export-failed', file, reason: settingFailure(reason) } : { code: 'picture-damaged', file, ...picture },
  );
}

/** The answer as PDF/UA-1. The same answer gives the same bytes, whatever fonts the machine has. */
export async function exportPdf(
  printable: PrintableResponse,
  assets: ExportAssets,
  options: Partial<PdfOptions> = {},
): Promise<Result<Uint8Array, Failure>> {
  try {
    const answer = await setAnswer(printable, assets, { kind: 'pdf' }, { ...DEFAULT_OPTIONS, ...options });
    return answer.ok ? succeed(answer.pdf) : await notExported(printable, answer.reason, assets);
  } catch (error) {
    return notExported(printable, error instanceof Error ? error.message : String(error), assets);
  }
}
