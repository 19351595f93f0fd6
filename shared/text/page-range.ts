import type { TextRange } from '../domain/source-document.ts';
import type { Whereabouts } from './outline.ts';

/** The page that words stand on as printed, '3', or '3–4' where they run over a page's end; null where the document has no pages. */
export function pageRange(whereIs: (offset: number) => Whereabouts, { start, end }: TextRange): string | null {
  const first = whereIs(start).page;
  const last = whereIs(Math.max(start, end - 1)).page;
  return first === null || last === null || first === last ? (first ?? last) : `${first}–${last}`;
}
