import type { CheckPlace } from '../../shared/checks/finding.ts';
import { takenOut, takenOutOfNotes, type ToTakeOut } from '../../shared/checks/take-out.ts';
import type { HearingId, ResponseId } from '../../shared/domain/ids.ts';
import type { NoteText } from '../../shared/domain/note-text.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import { request } from '../api.ts';
import { checkWords } from '../features/checking/words.ts';
import { isInAnswer } from '../features/drafting/black-out.ts';
import type { DraftHandle } from '../features/drafting/draft-handle.ts';
import { failureOf, useCommand } from '../queries.ts';
import { showToast } from '../ui/toast.ts';
import { useUndoStack } from '../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../words.ts';

/** A change outside the text of the answer, and the way back. */
type Step = { readonly run: () => Promise<unknown>; readonly undo: () => Promise<unknown>; readonly count: number };

/** How many of the words found are gone: in the answer, which has an undo of its own, and beside it, where the message offers it. */
export type BlackedOut = { readonly inAnswer: number; readonly beside: number };

type BlackOutOptions = {
  readonly hearingId: HearingId;
  readonly response: { readonly id: ResponseId; readonly title: string };
  /** Null until the answer is open. */
  readonly handle: DraftHandle | null;
};

/** Takes words out that the check has found: of the answer, of its name, and of the hearing's notes. */
export function useBlackOut({ hearingId, response, handle }: BlackOutOptions) {
  const w = useWords(checkWords);
  const language = useLanguage();
  const { push } = useUndoStack();
  const { mutateAsync: rename } = useCommand('response.rename');
  const { mutateAsync: updateNote } = useCommand('annotation.update');
  const { mutateAsync: updateReply } = useCommand('reply.update');

  const inTitle = (found: readonly ToTakeOut<'title'>[]): Step[] => {
    const { id: responseId, title } = response;
    const taken = takenOut(title, found);
    if (taken === null) return [];
    return [{ run: () => rename({ responseId, title: taken.words }), undo: () => rename({ responseId, title }), count: taken.count }];
  };
  const inNotes = async (found: readonly ToTakeOut<'note'>[]): Promise<Step[]> => {
    const notes = found.length === 0 ? null : await request('annotation.ofHearing', { hearingId });
    if (notes?.ok !== true) return [];
    return takenOutOfNotes(notes.value, found).map(({ annotationId, replyId, before, after, count }) => {
      const write = (text: NoteText): Promise<unknown> =>
        replyId === null ? updateNote({ annotationId, change: { text } }) : updateReply({ replyId, text });
      return { run: () => write(after), undo: () => write(before), count };
    });
  };

  /** Does what it can; what fails is told. One step to undo. */
  const beside = async (found: readonly ToTakeOut[]): Promise<number> => {
    const done: Step[] = [];
    try {
      const title = found.flatMap(({ place, text }) => (place.kind === 'title' ? [{ place, text }] : []));
      const notes = found.flatMap(({ place, text }) => (place.kind === 'note' ? [{ place, text }] : []));
      for (const step of [...inTitle(title), ...(await inNotes(notes))]) {
        await step.run();
        done.push(step);
      }
    } catch (error) {
      showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });
    }
    const count = done.reduce((sum, step) => sum + step.count, 0);
    if (count > 0)
      push({
        label: w.takenOutBeside(count),
        undo: async () => {
          for (const step of done) await step.undo();
        },
        redo: async () => {
          for (const step of done) await step.run();
        },
      });
    return count;
  };

  return {
    canBlackOut: (place: CheckPlace): boolean =>
      place.kind === 'title' || place.kind === 'note' || (handle !== null && !handle.sections.isReadOnly && isInAnswer(place)),
    blackOut: async (found: readonly ToTakeOut[]): Promise<BlackedOut> => ({
      inAnswer: handle?.blackOut(found.flatMap(({ place, text }) => (isInAnswer(place) ? [{ place, text }] : []))) ?? 0,
      beside: await beside(found),
    }),
  };
}
