import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import type { HeardDocument } from '../../../shared/response/coverage.ts';
import { guidepostNoun } from '../../../shared/text/outline.ts';
import type { CoverageRow } from './coverage-store.ts';

/** What tells one guidepost from another while it is shown. */
export const keyOfRow = ({ sourceId, guidepost }: CoverageRow): string => `${sourceId} ${String(guidepost.range.start)}`;

/** What the heard documents call their guideposts, in the singular; null where they do not agree. */
export function commonNoun(heard: readonly HeardDocument[]): string | null {
  const nouns = new Set(heard.filter(({ document }) => hasGuideposts(document)).map(({ document }) => guidepostNoun(document)));
  const [noun] = nouns;
  return nouns.size === 1 && noun !== undefined ? noun : null;
}

const hasGuideposts = (document: SourceDocument): boolean =>
  document.blocks.some((block) => block.kind === 'heading' && block.role === 'guidepost');

/** 'Pejlemærke 2: Skarp prioritering'; the title alone where the source writes no number. */
export function nameOfRow({ guidepost: { number, title } }: CoverageRow, document: SourceDocument): string {
  if (number === null) return title;
  const noun = guidepostNoun(document);
  const name = `${noun.charAt(0).toLocaleUpperCase('da')}${noun.slice(1)} ${number}`;
  return title === '' ? name : `${name}: ${title}`;
}
