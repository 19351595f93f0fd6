import type { GuidepostDecisionId } from '../../../../shared/domain/ids.ts';
import type { TextRange } from '../../../../shared/domain/source-document.ts';
import type { PassageDecision } from '../../../../shared/notes/note-edit.ts';
import type { OpenPassage } from '../../../../shared/versions/open-passage.ts';
import type { OpenSkip } from '../../../../shared/versions/open-skip.ts';
import { failureInWords } from '../../../../shared/words/failures.ts';
import { failureOf, useCommand } from '../../../queries.ts';
import { showToast } from '../../../ui/toast.ts';
import { useUndoStack } from '../../../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import { isSamePlace, type PlaceableItem } from './open-items.ts';
import { reviewWords } from './words.ts';

export type Decisions = {
  readonly confirm: (item: PlaceableItem) => Promise<void>;
  readonly place: (item: PlaceableItem, range: TextRange) => Promise<void>;
  readonly letGo: (item: PlaceableItem) => Promise<void>;
};

/** What is done, and the same again after it was undone. */
type Step = { readonly undo: () => Promise<void>; readonly redo: () => Promise<void> };

/** Where the words have been put for the time being; null where they were not found. */
const foundPlace = ({ outcome, candidates: [found] }: OpenPassage | OpenSkip): TextRange | null =>
  outcome === 'moved' && found !== undefined ? { start: found.start, end: found.end } : null;

/** What a person says of where something stands now; everything can be undone. `onDecided` is told before the list grows shorter. */
export function useDecisions(onDecided: (key: string) => void): Decisions {
  const w = useWords(reviewWords);
  const language = useLanguage();
  const { push } = useUndoStack();
  const { mutateAsync: decide } = useCommand('passage.decide');
  const { mutateAsync: placeSkip } = useCommand('guidepost.placeSkip');
  const { mutateAsync: unskip } = useCommand('guidepost.unskip');
  const { mutateAsync: skipAgain } = useCommand('guidepost.skipAgain');

  const act = async (key: string, label: string, run: () => Promise<Step>): Promise<void> => {
    try {
      onDecided(key);
      push({ label, ...(await run()) });
    } catch (error) {
      showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });
    }
  };

  const sayOfPassage = (passage: OpenPassage, label: string, decision: PassageDecision): Promise<void> => {
    const { passageId } = passage;
    return act(passageId, label, async () => {
      const redo = async (): Promise<void> => void (await decide({ passageId, decision }));
      await redo();
      return { undo: async () => void (await decide({ passageId, decision: { kind: 'reopen' } })), redo };
    });
  };

  const takeBack = async (decisionId: GuidepostDecisionId): Promise<void> => void (await unskip({ decisionId }));
  const bringBack = async (decisionId: GuidepostDecisionId): Promise<void> => void (await skipAgain({ decisionId }));

  const skipAt = ({ decisionId, versionId }: OpenSkip, label: string, range: TextRange): Promise<void> =>
    act(decisionId, label, async () => {
      const { decision, gaveWay } = await placeSkip({ decisionId, sourceVersionId: versionId, range });
      return {
        undo: async () => {
          await takeBack(decision.id);
          for (const id of gaveWay) await bringBack(id);
        },
        redo: async () => {
          for (const id of gaveWay) await takeBack(id);
          await bringBack(decision.id);
        },
      };
    });

  return {
    confirm: async (item) => {
      if (item.kind === 'note') return sayOfPassage(item.passage, w.confirmed, { kind: 'confirm' });
      const found = foundPlace(item.skip);
      if (found !== null) await skipAt(item.skip, w.skipConfirmed, found);
    },
    place: (item, { start, end }) => {
      const range = { start, end };
      const found = foundPlace(item.kind === 'note' ? item.passage : item.skip);
      // Where it stands already it need only be confirmed.
      const isThere = found !== null && isSamePlace(found, range);
      if (item.kind === 'skip') return skipAt(item.skip, isThere ? w.skipConfirmed : w.skipPlaced, range);
      return isThere
        ? sayOfPassage(item.passage, w.confirmed, { kind: 'confirm' })
        : sayOfPassage(item.passage, w.placed, { kind: 'place', range });
    },
    letGo: (item) => {
      if (item.kind === 'note') return sayOfPassage(item.passage, w.wasLetGo, { kind: 'let-go' });
      const { decisionId } = item.skip;
      return act(decisionId, w.skipLetGo, async () => {
        await takeBack(decisionId);
        return { undo: () => bringBack(decisionId), redo: () => takeBack(decisionId) };
      });
    },
  };
}
