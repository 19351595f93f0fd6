import type { PassageId } from '../../../../shared/domain/ids.ts';
import type { TextRange } from '../../../../shared/domain/source-document.ts';
import type { PassageDecision } from '../../../../shared/notes/note-edit.ts';
import type { OpenPassage } from '../../../../shared/versions/open-passage.ts';
import { failureInWords } from '../../../../shared/words/failures.ts';
import { failureOf, useCommand } from '../../../queries.ts';
import { showToast } from '../../../ui/toast.ts';
import { useUndoStack } from '../../../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import { isSamePlace } from './open-items.ts';
import { reviewWords } from './words.ts';

export type Decisions = {
  readonly confirm: (passage: OpenPassage) => Promise<void>;
  readonly place: (passage: OpenPassage, range: TextRange) => Promise<void>;
  readonly letGo: (passage: OpenPassage) => Promise<void>;
};

/** What a person says of where a passage stands now; everything can be undone. `onDecided` is told before the list grows shorter. */
export function useDecisions(onDecided: (id: PassageId) => void): Decisions {
  const w = useWords(reviewWords);
  const language = useLanguage();
  const { push } = useUndoStack();
  const { mutateAsync: decide } = useCommand('passage.decide');

  const act = async ({ passageId }: OpenPassage, label: string, decision: PassageDecision): Promise<void> => {
    const run = async (): Promise<void> => void (await decide({ passageId, decision }));
    try {
      onDecided(passageId);
      await run();
      push({ label, undo: async () => void (await decide({ passageId, decision: { kind: 'reopen' } })), redo: run });
    } catch (error) {
      showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });
    }
  };

  return {
    confirm: (passage) => act(passage, w.confirmed, { kind: 'confirm' }),
    place: (passage, { start, end }) => {
      const [found] = passage.candidates;
      // Where it stands already it need only be confirmed.
      const isThere = passage.outcome === 'moved' && found !== undefined && isSamePlace(found, { start, end });
      return isThere ? act(passage, w.confirmed, { kind: 'confirm' }) : act(passage, w.placed, { kind: 'place', range: { start, end } });
    },
    letGo: (passage) => act(passage, w.wasLetGo, { kind: 'let-go' }),
  };
}
