import type { SourceId } from '../../../shared/domain/ids.ts';
import type { Handover } from '../../../shared/handover/handover.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { showToast } from '../../ui/toast.ts';
import { useUndoStack } from '../../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './PointsOffer.module.css';
import { pointsWords } from './points-words.ts';

/** Says that a received file carries its points, and offers to put them into the hearing's sources as notes. */
export function PointsOffer({ sourceId, handover }: { readonly sourceId: SourceId; readonly handover: Handover }) {
  const w = useWords(pointsWords);
  const language = useLanguage();
  const undoStack = useUndoStack();
  const { mutateAsync: bringIn, isPending } = useCommand('source.bringInPoints');
  const { mutateAsync: setDeleted } = useCommand('notes.setDeleted');

  const put = async (): Promise<void> => {
    try {
      const { added: annotationIds, alreadyThere, withoutPlace, withoutSource } = await bringIn({ sourceId });
      const lines = [
        ...(annotationIds.length > 0 ? [w.done(annotationIds.length)] : []),
        ...(annotationIds.length === 0 && alreadyThere > 0 ? [w.allThere] : []),
        ...(withoutPlace > 0 ? [w.withoutPlace(withoutPlace)] : []),
        ...(withoutSource > 0 ? [w.withoutSource(withoutSource)] : []),
      ];
      const label = lines.join(' ');
      if (annotationIds.length === 0) return void showToast({ message: label });
      undoStack.push({
        label,
        undo: async () => void (await setDeleted({ annotationIds, isDeleted: true })),
        redo: async () => void (await setDeleted({ annotationIds, isDeleted: false })),
      });
    } catch (error) {
      showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });
    }
    return undefined;
  };

  return (
    <p className={styles['offer']}>
      <Icon name="info" />
      <span>{w.offer(handover.points.length, handover.sender)}</span>
      <Button size="s" isDisabled={isPending} onPress={() => void put()}>
        {w.show}
      </Button>
    </p>
  );
}
