import type { SourceId, SourceVersionId } from '../../../../shared/domain/ids.ts';
import type { TextRange } from '../../../../shared/domain/source-document.ts';
import type { OpenCitation } from '../../../../shared/versions/citation-state.ts';
import type { Candidate, OpenPassage } from '../../../../shared/versions/open-passage.ts';
import type { OpenSkip } from '../../../../shared/versions/open-skip.ts';
import type { WordsInContext } from '../../../../shared/versions/words-in-context.ts';

/** Something that waits for a person. */
export type OpenItem =
  | { readonly kind: 'note'; readonly key: string; readonly passage: OpenPassage }
  | { readonly kind: 'skip'; readonly key: string; readonly skip: OpenSkip }
  | { readonly kind: 'citation'; readonly key: string; readonly citation: OpenCitation };

/** Of which a person can say here where it stands now; a citation is mended in its answer. */
export type PlaceableItem = Exclude<OpenItem, { kind: 'citation' }>;

/** Notes first, then guideposts that were passed over, then citations. */
export const openItems = (
  passages: readonly OpenPassage[],
  skips: readonly OpenSkip[],
  citations: readonly OpenCitation[],
): readonly OpenItem[] => [
  ...passages.map((passage): OpenItem => ({ kind: 'note', key: passage.passageId, passage })),
  ...skips.map((skip): OpenItem => ({ kind: 'skip', key: skip.decisionId, skip })),
  ...citations.map((citation): OpenItem => ({ kind: 'citation', key: `${citation.responseId} ${String(citation.index)}`, citation })),
];

/** What all kinds have: words of an old version, and where they may be in the newest. */
export type OpenWords = {
  readonly oldVersionId: SourceVersionId;
  readonly old: WordsInContext;
  readonly versionId: SourceVersionId;
  readonly candidates: readonly Candidate[];
};

export function wordsOf(item: OpenItem): OpenWords {
  switch (item.kind) {
    case 'note':
      return item.passage;
    case 'skip':
      return item.skip;
    case 'citation':
      return { ...item.citation, oldVersionId: item.citation.citation.versionId };
  }
}

export function sourceOf(item: OpenItem): SourceId {
  switch (item.kind) {
    case 'note':
      return item.passage.sourceId;
    case 'skip':
      return item.skip.sourceId;
    case 'citation':
      return item.citation.sourceId;
  }
}

/** What became of its words; null of a citation, which has states of its own. */
export function outcomeOf(item: OpenItem): OpenPassage['outcome'] | null {
  switch (item.kind) {
    case 'note':
      return item.passage.outcome;
    case 'skip':
      return item.skip.outcome;
    case 'citation':
      return null;
  }
}

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
