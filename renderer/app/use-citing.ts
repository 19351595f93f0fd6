import { useRef, useState } from 'react';
import { anchorFor, holdsIn } from '../../shared/anchoring/anchor.ts';
import type { Annotation } from '../../shared/domain/annotation.ts';
import type { AnnotationId, SourceId } from '../../shared/domain/ids.ts';
import type { TextRange } from '../../shared/domain/source-document.ts';
import type { SourceReading } from '../../shared/corrections/source-reading.ts';
import type { Citation } from '../../shared/response/citation.ts';
import type { DraftHandle } from '../features/drafting/draft-handle.ts';
import type { Side } from '../ui/SplitPane.tsx';
import { showToast } from '../ui/toast.ts';
import { useWords } from '../words.ts';
import { appWords } from './words.ts';

/** A place in a source to go to; a new key goes there again. */
export type SourceJump = { readonly sourceId: SourceId; readonly range: TextRange; readonly key: number };

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
  /** A citation made while the answer was not open yet. */
  const waiting = useRef<Citation | null>(null);
  const [jump, setJump] = useState<SourceJump | null>(null);
  const [cameFrom, setCameFrom] = useState<Citation | null>(null);

  const cite = async (citation: Citation): Promise<void> => {
    lookAt('right');
    if (handle !== null) return handle.insertCitation(citation);
    waiting.current = citation;
    if (!hasResponse && !(await beginResponse())) waiting.current = null;
  };

  const goTo = (sourceId: SourceId, range: TextRange): void => setJump((before) => ({ sourceId, range, key: (before?.key ?? 0) + 1 }));

  return {
    jump,
    cameFrom,
    goTo,
    /** Puts in what waits. To be called with each answer that has become ready; false when nothing waits. */
    insertWaiting: (ready: DraftHandle): boolean => {
      const { current: citation } = waiting;
      waiting.current = null;
      if (citation !== null) ready.insertCitation(citation);
      return citation !== null;
    },
    citeNote: (note: Annotation): Promise<void> =>
      cite({ sourceId: note.sourceId, versionId: note.sourceVersionId, annotationId: note.id, ...note.anchor }),
    citeRange: async (sourceId: SourceId, range: TextRange): Promise<void> => {
      const reading = readingOf(sourceId);
      if (reading === undefined) return void showToast({ message: w.sourceLoading });
      const anchor = anchorFor(reading.document.text, range);
      if (anchor !== null) await cite({ sourceId, versionId: reading.summary.versionId, annotationId: null, ...anchor });
    },
    show: (citation: Citation): void => {
      const { sourceId, start, end, annotationId } = citation;
      if (!isInHearing(sourceId)) return void showToast({ message: w.sourceGone, tone: 'warning' });
      const reading = readingOf(sourceId);
      if (reading === undefined) return void showToast({ message: w.sourceLoading });
      lookAt('left');
      openSource(sourceId);
      setCameFrom(citation);
      activate(annotationId);
      if (holdsIn(reading.document.text, citation)) goTo(sourceId, { start, end });
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
