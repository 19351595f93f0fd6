import { candidateAt } from '../../shared/anchoring/landing.ts';
import type { Annotation, Passage } from '../../shared/domain/annotation.ts';
import type { HearingId, SourceVersionId } from '../../shared/domain/ids.ts';
import { plainNoteText } from '../../shared/domain/note-text.ts';
import type { TextRange } from '../../shared/domain/source-document.ts';
import { waitsForPerson } from '../../shared/versions/note-fates.ts';
import type { Candidate, OpenPassage } from '../../shared/versions/open-passage.ts';
import { anchorInContext, wordsInContext } from '../../shared/versions/words-in-context.ts';
import type { Store } from '../db/store.ts';
import { documentsAtHand, type DocumentAtHand } from './documents-at-hand.ts';

type Place = TextRange & { readonly score: number };

/** What has no word of the quote is worth a look where it may be its words rewritten: at least so long, as a share of the quote. */
const REWRITTEN = 1 / 3;

/** Places of a version where a quote may be, with their words; those that lie outside its text are left out. */
export const candidatesIn = ({ version: { document }, whereIs }: DocumentAtHand, places: readonly Place[], quote: string): Candidate[] =>
  places
    .filter(({ start, end, score }) => end > start && end <= document.text.length && (score > 0 || end - start >= quote.length * REWRITTEN))
    .map(({ score, ...range }) => ({ ...wordsInContext(document, range, whereIs), score }));

const placesOf = ({ placement, anchor }: Passage, text: string): readonly Place[] => {
  switch (placement.kind) {
    case 'moved': {
      const { start, end } = placement;
      return [{ start, end, score: candidateAt(text, { start, end }, anchor.exact).score }];
    }
    case 'ambiguous':
    case 'orphaned':
      return placement.candidates;
    case 'exact':
    case 'let-go':
      return [];
  }
};

/** The passages of a hearing's notes that wait for a person, source by source in the order of the overview. */
export function openPassages(store: Store, hearingId: HearingId): OpenPassage[] {
  const documentOf = documentsAtHand(store);

  const opened = (note: Annotation, passage: Passage, versionId: SourceVersionId): OpenPassage[] => {
    const { placement } = passage;
    if (!waitsForPerson(placement) || placement.kind === 'exact' || placement.kind === 'let-go') return [];
    const newest = documentOf(versionId);
    const made = documentOf(passage.sourceVersionId);
    if (newest === null || made === null) return [];
    return [
      {
        passageId: passage.id,
        annotationId: note.id,
        sourceId: note.sourceId,
        type: note.type,
        text: plainNoteText(note.text),
        scope: passage.scope,
        outcome: placement.kind,
        oldVersionId: passage.sourceVersionId,
        old: anchorInContext(made.version.document, passage.anchor, made.whereIs),
        versionId,
        candidates: candidatesIn(newest, placesOf(passage, newest.version.document.text), passage.anchor.exact),
      },
    ];
  };

  return store.sources
    .list()
    .filter((source) => source.hearingId === hearingId)
    .flatMap(({ id, versionId }) =>
      store.annotations
        .ofSource(id)
        .flatMap((note) => note.passages.flatMap((passage) => opened(note, passage, versionId)))
        // By where the words stood: where they stand now is what is asked.
        .toSorted((a, b) => a.old.start - b.old.start || a.old.end - b.old.end),
    );
}
