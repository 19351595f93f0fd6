import { useRef, useState } from 'react';
import { anchorFor, holdsIn } from '../../shared/anchoring/anchor.ts';
import type { Annotation } from '../../shared/domain/annotation.ts';
import type { AnnotationId, SourceId } from '../../shared/domain/ids.ts';
import type { TextRange } from '../../shared/domain/source-document.ts';
import type { SourceReading } from '../../shared/corrections/source-reading.ts';
import type { Citation } from '../../shared/response/citation.ts';
import { sentencesAround } from '../../shared/text/sentences-around.ts';
import type { FoundInSource } from './use-visits.ts';
import type { CitationVisit } from '../editor/citation-directory.ts';
import type { DraftHandle } from '../features/drafting/draft-handle.ts';
import type { Side } from '../ui/SplitPane.tsx';
import { showToast } from '../ui/toast.ts';
import { useWords } from '../words.ts';
import { noteCitations } from './note-citations.ts';
import { appWords } from './words.ts';

/** A place in a source to go to; a new key goes there again. `leavesFocus`: one looks there while one writes. */
export type SourceJump = { readonly sourceId: SourceId; readonly range: TextRange; readonly key: number; readonly leavesFocus: boolean };

/** Something to be written in an open answer; answers whether it was. */
type Writing = (ready: DraftHandle) => boolean | Promise<boolean>;

type CitingOptions = {
  readonly handle: DraftHandle | null;
  readonly hasResponse: boolean;
  /** Begins an answer and opens it; false when it could not be begun. */
  readonly beginResponse: () => Promise<boolean>;
  readonly readingOf: (sourceId: SourceId) => SourceReading | undefined;
  readonly isInHearing: (sourceId: SourceId) => boolean;
  readonly openSource: (sourceId: SourceId) => void;
  readonly activate: (id: AnnotationId | null) => void;
  readonly lookAt: (side: Side) => void;
};

/** From source to answer and there and back: putting in citations, going to where they stand, and returning. */
export function useCiting({ handle, hasResponse, beginResponse, readingOf, isInHearing, openSource, activate, lookAt }: CitingOptions) {
  const { work: w } = useWords(appWords);
  /** What is to be written in the answer once it is open. */
  const waiting = useRef<Writing | null>(null);
  const [jump, setJump] = useState<SourceJump | null>(null);
  /** Counted on after one has left: the key of a jump is never one that has been followed. */
  const jumps = useRef(0);
  const [cameFrom, setCameFrom] = useState<Citation | null>(null);

  /** Writes in the answer, which is begun when there is none. False when it could not be. */
  const write = async (act: Writing): Promise<boolean> => {
    lookAt('right');
    if (handle !== null) return act(handle);
    waiting.current = act;
    if (hasResponse || (await beginResponse())) return true;
    waiting.current = null;
    return false;
  };

  const cite = (citations: readonly Citation[]): Promise<boolean> => write((ready) => ready.insertCitations(citations));

  const goTo = (sourceId: SourceId, range: TextRange, leavesFocus = false): void => {
    jumps.current += 1;
    setJump({ sourceId, range, key: jumps.current, leavesFocus });
  };

  const citationsOfNote = (note: Annotation): Citation[] => noteCitations(note, readingOf(note.sourceId));

  return {
    jump,
    cameFrom,
    goTo,
    write,
    /** The words of each passage of a note, in its order; none for a note on none. */
    citationsOfNote,
    /** Puts in what waits. To be called with each answer that has become ready; false when nothing waits. */
    insertWaiting: (ready: DraftHandle): boolean => {
      const { current: act } = waiting;
      waiting.current = null;
      if (act !== null) void act(ready);
      return act !== null;
    },
    /** Puts in all the words a note stands on. */
    citeNote: async (note: Annotation): Promise<boolean> => {
      const citations = citationsOfNote(note);
      return citations.length > 0 && cite(citations);
    },
    /** Puts in a proposal to change words of a source. */
    amendRange: async (sourceId: SourceId, range: TextRange): Promise<void> => {
      const reading = readingOf(sourceId);
      if (reading === undefined) return void showToast({ message: w.sourceLoading });
      const anchor = anchorFor(reading.document.text, range);
      if (anchor === null) return;
      const current: Citation = { sourceId, versionId: reading.summary.versionId, annotationId: null, ...anchor };
      await write((ready) => ready.sections.add({ kind: 'amendment', current, proposed: [] }, () => [], null));
    },
    citeRange: async (sourceId: SourceId, range: TextRange): Promise<void> => {
      const reading = readingOf(sourceId);
      if (reading === undefined) return void showToast({ message: w.sourceLoading });
      const anchor = anchorFor(reading.document.text, range);
      if (anchor !== null) await cite([{ sourceId, versionId: reading.summary.versionId, annotationId: null, ...anchor }]);
    },
    /** Puts in the sentences in which a search found something. */
    citeFound: async ({ sourceId, sourceVersionId, range }: FoundInSource): Promise<void> => {
      const reading = readingOf(sourceId);
      if (reading === undefined) return void showToast({ message: w.sourceLoading });
      const { versionId } = reading.summary;
      if (versionId !== sourceVersionId) return void showToast({ message: w.foundInOlder, tone: 'warning' });
      const anchor = anchorFor(reading.document.text, sentencesAround(reading.document, range));
      if (anchor !== null) await cite([{ sourceId, versionId, annotationId: null, ...anchor }]);
    },
    /** `now`: where its words are in the newest version, as far as that is known. */
    show: (citation: Citation, now: Citation, visit: CitationVisit): void => {
      const { sourceId, annotationId } = citation;
      const { start, end, versionId } = now;
      if (!isInHearing(sourceId)) return void showToast({ message: w.sourceGone, tone: 'warning' });
      const reading = readingOf(sourceId);
      if (reading === undefined) return void showToast({ message: w.sourceLoading });
      lookAt('left');
      openSource(sourceId);
      setCameFrom(citation);
      activate(annotationId);
      if (versionId === reading.summary.versionId && holdsIn(reading.document.text, now)) goTo(sourceId, { start, end }, visit === 'look');
      else showToast({ message: w.wordsElsewhere, tone: 'warning' });
    },
    /** Back to the citation in the answer. False when one did not come from there. */
    back: (): boolean => {
      if (cameFrom === null || handle === null) return false;
      lookAt('right');
      setCameFrom(null);
      handle.focusCitation(cameFrom);
      return true;
    },
    /** The reader went elsewhere by hand: there is nothing to return from. */
    leave: (): void => {
      setJump(null);
      setCameFrom(null);
    },
  };
}
