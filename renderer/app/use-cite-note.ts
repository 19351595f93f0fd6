import type { Annotation } from '../../shared/domain/annotation.ts';
import { useAnnotationActions } from '../features/annotations/use-annotation-actions.ts';

/** Cites a note, and says of an open one that it has been used: a step of its own to undo. `cite` answers whether it was put in. */
export function useCiteNote(cite: (note: Annotation) => Promise<boolean>): (note: Annotation) => void {
  const { setStatus } = useAnnotationActions();
  return (note) => void cite(note).then((isCited) => (isCited && note.status === 'open' ? setStatus(note, 'used') : undefined));
}
