import type { SourceVersionId } from '../../../../shared/domain/ids.ts';
import type { TextRange } from '../../../../shared/domain/source-document.ts';
import type { OpenCitation } from '../../../../shared/versions/citation-state.ts';
import type { Candidate, OpenPassage } from '../../../../shared/versions/open-passage.ts';
import type { WordsInContext } from '../../../../shared/versions/words-in-context.ts';

/** Something that waits for a person. */
export type OpenItem =
  | { readonly kind: 'note'; readonly key: string; readonly passage: OpenPassage }
  | { readonly kind: 'citation'; readonly key: string; readonly citation: OpenCitation };

/** Notes first, then citations. */
export const openItems = (passages: readonly OpenPassage[], citations: readonly OpenCitation[]): readonly OpenItem[] => [
  ...passages.map((passage): OpenItem => ({ kind: 'note', key: passage.passageId, passage })),
  ...citations.map((citation): OpenItem => ({ kind: 'citation', key: `${citation.responseId} ${String(citation.index)}`, citation })),
];

/** What both kinds have: words of an old version, and where they may be in the newest. */
export type OpenWords = {
  readonly oldVersionId: SourceVersionId;
  readonly old: WordsInContext;
  readonly versionId: SourceVersionId;
  readonly candidates: readonly Candidate[];
};

export const wordsOf = (item: OpenItem): OpenWords =>
  item.kind === 'note' ? item.passage : { ...item.citation, oldVersionId: item.citation.citation.versionId };

/** How far one has come: what has been decided since the list was opened counts with what is left. */
export const progressOf = (
  items: readonly OpenItem[],
  decided: ReadonlySet<string>,
  index: number,
): { readonly at: number; readonly of: number } => {
  const left = new Set(items.map(({ key }) => key));
  const done = [...decided].filter((key) => !left.has(key)).length;
  return { at: done + Math.min(index + 1, items.length), of: done + items.length };
};

/** The same place, by its ends. */
export const isSamePlace = (a: TextRange, b: TextRange): boolean => a.start === b.start && a.end === b.end;
