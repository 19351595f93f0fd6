import { anchorFor } from '../anchoring/anchor.ts';
import type { SourceId } from '../domain/ids.ts';
import type { SourceDocument } from '../domain/source-document.ts';
import { guidepostNoun, type OutlineEntry } from '../text/outline.ts';
import type { GuidepostMark } from './guidepost-mark.ts';

/** The heading of a guidepost's section in an answer: what it says, and the mark by which it is known again. */
export type SectionHeading = { readonly words: string; readonly mark: GuidepostMark };

const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase('da') + word.slice(1);

/**
 * 'Pejlemærke 2: Skarp prioritering af målgrupper': number and title exactly as the source has them, by the document's own noun. A
 * guidepost without a number of its own has its title alone. Null where the heading is not in the document, or says nothing.
 */
export function sectionHeading(
  sourceId: SourceId,
  document: SourceDocument,
  { index, number, title }: OutlineEntry,
): SectionHeading | null {
  const block = document.blocks[index];
  if (block?.kind !== 'heading') return null;
  // By its title: a newer version may give it another number.
  const anchor = anchorFor(document.text, { start: block.titleStart, end: block.end }) ?? anchorFor(document.text, block);
  if (anchor === null) return null;
  const name = number === null ? '' : `${capitalised(guidepostNoun(document))} ${number}`;
  return { words: [name, title].filter((part) => part !== '').join(': '), mark: { sourceId, ...anchor } };
}
