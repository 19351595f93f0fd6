import { useEffect, useRef, type RefObject } from 'react';
import type { SourceDocument, TextRange } from '../../../shared/domain/source-document.ts';
import { domRangeOf, mapText, wordsOf, type TextMap } from './text-map.ts';

/** The way between the canonical text and the page, for one rendering of one document. */
export type TextOnPage = {
  readonly map: () => TextMap | null;
  /** From the first of the words to the last, whatever stands between. */
  readonly rangeOf: (range: TextRange) => Range | null;
  /** The words alone, piece by piece. */
  readonly wordsOf: (range: TextRange) => readonly Range[];
};

/** The map is read off the page when it is first needed: the source's DOM does not change while the document stays. */
export function useTextOnPage(articleRef: RefObject<HTMLElement | null>, document: SourceDocument): TextOnPage {
  const known = useRef<{ readonly document: SourceDocument; readonly article: HTMLElement; readonly map: TextMap } | null>(null);
  useEffect(() => {
    known.current = null;
  }, [document]);
  const map = (): TextMap | null => {
    const article = articleRef.current;
    if (article === null) return null;
    const before = known.current;
    if (before !== null && before.document === document && before.article === article) return before.map;
    const read = mapText(article);
    known.current = { document, article, map: read };
    return read;
  };
  return {
    map,
    rangeOf: (range) => {
      const read = map();
      return read === null ? null : domRangeOf(read, range);
    },
    wordsOf: (range) => {
      const read = map();
      return read === null ? [] : wordsOf(read, range);
    },
  };
}
