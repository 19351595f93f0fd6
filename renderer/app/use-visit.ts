import { useEffect, useEffectEvent } from 'react';
import { placesOf } from '../../shared/notes/places.ts';
import type { Annotation } from '../../shared/domain/annotation.ts';
import type { AnnotationId, HearingId, ResponseId } from '../../shared/domain/ids.ts';
import { request } from '../api.ts';
import type { DraftHandle } from '../features/drafting/draft-handle.ts';
import type { Side } from '../ui/SplitPane.tsx';
import { showToast } from '../ui/toast.ts';
import { useWords } from '../words.ts';
import type { useCiting } from './use-citing.ts';
import type { Visit } from './use-visits.ts';
import { appWords } from './words.ts';

type VisitOptions = {
  readonly hearingId: HearingId;
  readonly responseId: ResponseId | null;
  readonly onVisited: () => void;
  readonly citing: Pick<ReturnType<typeof useCiting>, 'goTo' | 'leave' | 'citeFound'>;
  /** The answer that is shown; null until it is open. */
  readonly handle: DraftHandle | null;
  readonly activate: (id: AnnotationId | null) => void;
  readonly lookAt: (side: Side) => void;
};

/** Goes, in the workbench, to the place of a hit. */
export function useVisit(visit: Visit | null, options: VisitOptions): void {
  const { hearingId, responseId, onVisited, citing, handle, activate, lookAt } = options;
  const { work: w } = useWords(appWords);

  const showNote = (note: Annotation): void => {
    activate(note.id);
    const [place] = placesOf(note);
    if (place === undefined) showToast({ message: w.noteWithoutPlace });
    else citing.goTo(note.sourceId, place);
  };

  const arrive = useEffectEvent(({ act, hit }: Visit) => {
    if (hit.hearingId !== hearingId) return;
    if (act === 'cite') {
      onVisited();
      return void citing.citeFound(hit);
    }
    // An answer opens in its own time: see below.
    if (hit.kind === 'response') return lookAt('right');
    citing.leave();
    lookAt('left');
    activate(null);
    onVisited();
    if (hit.kind === 'source') return citing.goTo(hit.sourceId, hit.range);
    void request('annotation.list', { sourceId: hit.sourceId }).then((answer) => {
      const note = answer.ok ? answer.value.find(({ id }) => id === hit.annotationId) : undefined;
      if (note !== undefined) showNote(note);
    });
  });
  useEffect(() => {
    if (visit !== null) arrive(visit);
  }, [visit]);

  const showWords = useEffectEvent((open: DraftHandle, { hit }: Visit) => {
    if (hit.kind !== 'response' || hit.responseId !== responseId) return;
    onVisited();
    // After the dialog has given the focus back to where it came from.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => open.focusWords(hit.paragraph, hit.range));
    });
  });
  useEffect(() => {
    if (handle !== null && visit !== null) showWords(handle, visit);
  }, [handle, visit]);
}
