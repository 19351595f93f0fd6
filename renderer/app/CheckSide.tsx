import type { CheckPlace, CheckRemedy } from '../../shared/checks/finding.ts';
import type { HearingId, ResponseId } from '../../shared/domain/ids.ts';
import { request } from '../api.ts';
import { CheckDialog } from '../features/checking/CheckDialog.tsx';
import type { DraftHandle } from '../features/drafting/draft-handle.ts';
import { canHeal } from '../features/drafting/remedy.ts';
import { useBlackOut } from './use-black-out.ts';
import type { VisitTarget } from './use-visits.ts';

type CheckSideProps = {
  readonly hearingId: HearingId;
  readonly response: { readonly id: ResponseId; readonly title: string };
  /** Null until the answer is open. */
  readonly handle: DraftHandle | null;
  readonly onShowHit: (hit: VisitTarget) => void;
  /** Opens the hearing's details. */
  readonly onEditHearing: () => void;
  readonly onExport: () => void;
  readonly onClose: () => void;
};

/** Goes to a part of the letter around the text; false when it is not shown. */
function focusLetter(part: string): boolean {
  const element = document.querySelector<HTMLElement>(`[data-letter-field="${part}"]`);
  element?.focus();
  return element !== null;
}

/** The check before sending, with the ways from its findings to where they are. */
export function CheckSide({ hearingId, response, handle, onShowHit, onEditHearing, onExport, onClose }: CheckSideProps) {
  const { canBlackOut, blackOut } = useBlackOut({ hearingId, response, handle });
  const showNote = async (place: Extract<CheckPlace, { kind: 'note' }>): Promise<void> => {
    const answer = await request('annotation.ofHearing', { hearingId });
    const note = answer.ok ? answer.value.find(({ id }) => id === place.annotationId) : undefined;
    if (note !== undefined) onShowHit({ kind: 'note', hearingId, sourceId: note.sourceId, annotationId: note.id });
  };
  const showerOf = (place: CheckPlace): (() => boolean) | null => {
    switch (place.kind) {
      case 'answer':
        return handle === null ? null : () => handle.sections.focusPlace(place);
      case 'attribute':
        return handle === null ? null : () => handle.sections.focusPlace(place.at);
      case 'comment': {
        const { at } = place;
        return handle === null || at === null ? null : () => handle.sections.focusPlace(at);
      }
      case 'letter':
        return () => focusLetter(place.field);
      case 'logo':
        return () => focusLetter('logo');
      case 'source':
        return () => {
          onShowHit({ kind: 'source', hearingId, sourceId: place.sourceId, range: place.range });
          return true;
        };
      case 'note':
        return () => {
          void showNote(place);
          return true;
        };
      case 'hearing':
        return () => {
          onEditHearing();
          return true;
        };
      case 'file':
        return () => {
          onExport();
          return true;
        };
      case 'title':
      case 'metadata':
      case 'whole':
        return null;
    }
  };
  return (
    <CheckDialog
      responseId={response.id}
      flush={() => handle?.flush() ?? Promise.resolve(true)}
      showerOf={showerOf}
      healerOf={(place: CheckPlace, remedy: CheckRemedy) =>
        handle !== null && canHeal(place, remedy) ? () => handle.heal(place, remedy) : null
      }
      canBlackOut={canBlackOut}
      onBlackOut={blackOut}
      onExport={onExport}
      onClose={onClose}
    />
  );
}
