import { anchorFor } from '../anchoring/anchor.ts';
import type { Hearing } from '../domain/hearing.ts';
import type { TextRange } from '../domain/source-document.ts';
import type { Citation } from '../response/citation.ts';
import { reference } from '../response/reference.ts';
import { plainForm } from '../text/normalise.ts';
import { titleOf } from '../text/outline.ts';
import type { CheckedSource, CheckedVersion } from './check-input.ts';
import { countOfWords, passageSearch } from './passage-search.ts';
import { unbrokenParts } from './typed-quotes.ts';

/** Share of words in common from which a quotation is taken to be meant as these words. */
export const MEANT = 0.7;
/** A quotation of fewer words may be anyone's: a name, a phrase, a word used with reserve. */
export const FEWEST_WORDS = 4;

/** A source whose newest version quotations are looked for in. */
export type SoughtSource = {
  readonly source: CheckedSource;
  readonly newest: CheckedVersion;
  readonly search: ReturnType<typeof passageSearch>;
};

/** Null where the source has no version. `search`: one that has been made of its newest text before, if any. */
export function soughtSource(source: CheckedSource, search?: ReturnType<typeof passageSearch>): SoughtSource | null {
  const newest = source.versions.at(-1);
  return newest === undefined ? null : { source, newest, search: search ?? passageSearch(newest.document.text) };
}

/** The citation of a range of a source's newest version. */
export function citationAt({ source, newest }: SoughtSource, range: TextRange, annotationId: Citation['annotationId']): Citation | null {
  const anchor = anchorFor(newest.document.text, range);
  return anchor === null ? null : { sourceId: source.sourceId, versionId: newest.versionId, annotationId, ...anchor };
}

export const referenceTo = ({ source, newest }: SoughtSource, citation: Citation): string =>
  reference(citation, { document: newest.document, title: source.title, heard: source.role === 'heard' }, 'inline');

/** Two wordings are the same but for what a line break, a kind of quotation mark or the sentence around them makes of them. */
const sameWords = (a: string, b: string): boolean => {
  const plain = (text: string): string =>
    text
      .replaceAll(/[\s\p{Zs}]+/gu, ' ')
      .replaceAll(/[”“„"»«]/g, '"')
      .replaceAll(/[’‘]/g, "'")
      .replaceAll(/[–—]/g, '-')
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const [first, second] = [plain(a), plain(b)];
  return (
    first === second ||
    first.charAt(0).toLocaleLowerCase('da') + first.slice(1) === second.charAt(0).toLocaleLowerCase('da') + second.slice(1)
  );
};

/** Words that name a document or a part of it stand in quotation marks too, with a dash where the source has a line break. */
export function namesIn(sources: readonly Pick<SoughtSource, 'source' | 'newest'>[], hearing: Hearing): ReadonlySet<string> {
  const names = sources.flatMap(({ source, newest: { document } }) => {
    const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [titleOf(document.text, block)] : []));
    const whole = [document.title, document.subtitle ?? ''].join(' ');
    return [source.title, document.title, document.subtitle ?? '', whole, `${source.title} ${document.subtitle ?? ''}`, ...headings];
  });
  return new Set([hearing.title, ...names].map(plainForm));
}

/** What a quotation typed by hand quotes. */
export type QuoteMatch<Source extends SoughtSource> = {
  readonly candidate: Source;
  readonly cited: Citation;
  /** False where words have been left out of it. */
  readonly isWhole: boolean;
  /** What the source says instead, where its words are others; null where they are the same. */
  readonly otherWords: string | null;
};

/** Finds what a quotation typed by hand quotes; null where it is nothing in the sources, or too short to tell. */
export function matchQuote<Source extends SoughtSource>(quote: string, sources: readonly Source[]): QuoteMatch<Source> | null {
  const parts = unbrokenParts(quote);
  const pieces = parts.filter((piece) => countOfWords(piece) >= FEWEST_WORDS);
  const [longest] = pieces.toSorted((a, b) => b.length - a.length);
  if (longest === undefined) return null;
  const found = sources
    .flatMap((candidate) => {
      const passage = candidate.search(longest);
      return passage === null || passage.likeness < MEANT ? [] : [{ candidate, passage }];
    })
    .toSorted((a, b) => b.passage.likeness - a.passage.likeness)[0];
  const cited = found === undefined ? null : citationAt(found.candidate, found.passage.range, null);
  if (found === undefined || cited === null) return null;
  const { candidate } = found;
  const { text } = candidate.newest.document;
  const wrong = pieces.find((piece) => {
    const passage = candidate.search(piece);
    return passage === null || !sameWords(piece, text.slice(passage.range.start, passage.range.end));
  });
  const passage = wrong === undefined ? null : candidate.search(wrong);
  const there = passage === null || passage.likeness < MEANT ? cited.exact : text.slice(passage.range.start, passage.range.end);
  return { candidate, cited, isWhole: parts.length === 1, otherWords: wrong === undefined ? null : there };
}
