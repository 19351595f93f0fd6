import { useEffect, useEffectEvent, useRef } from 'react';
import { openComments } from '../../../shared/response/comments.ts';
import { pageLimitOf } from '../../../shared/response/page-limit.ts';
import { suggestionsIn } from '../../../shared/response/suggestions.ts';
import type { OpenText } from '../../editor/sync.ts';
import { citationsOf } from '../../editor/citation-commands.ts';
import type { CitationDirectory, CitationReading } from '../../editor/citation-directory.ts';
import { figuresOf } from '../../editor/text-figures.ts';
import type { WritingDesk } from '../../editor/use-response-editor.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import type { DraftStatus } from './draft-handle.ts';
import type { LetterStore } from './letter-store.ts';
import { throttle } from './throttle.ts';
import { emptyRequiredFields } from './unfilled.ts';

/** Milliseconds. Counting a long answer at every key would be felt; the status line need not be quicker than the eye. */
const COUNT_INTERVAL = 300;

const DOUBTFUL: ReadonlySet<CitationReading['kind']> = new Set(['mismatch', 'source-missing', 'changed', 'ambiguous', 'removed']);

/** Tells how far the answer is: saving at once, figures a little later. */
export function useDraftStatus(
  text: OpenText,
  desk: WritingDesk | null,
  letter: LetterStore,
  directory: CitationDirectory,
  pages: number | null,
  onStatus: (status: DraftStatus) => void,
): void {
  const told = useRef<Omit<DraftStatus, 'pages'> | null>(null);
  const tell = useEffectEvent((status: Omit<DraftStatus, 'pages'>) => {
    told.current = status;
    onStatus({ ...status, pages });
  });
  useEffect(() => {
    if (told.current !== null) tell(told.current);
  }, [pages]);
  useEffect(() => {
    if (desk === null) return undefined;
    const { editor } = desk;
    const count = (): Omit<DraftStatus, 'save' | 'readOnly' | 'pages'> => {
      const figures = figuresOf(editor.state.doc);
      const kinds = citationsOf(editor.state.doc).map((citation) => directory.read(citation).kind);
      const doubtfulCitations = kinds.filter((kind) => DOUBTFUL.has(kind)).length;
      const uncheckedCitations = kinds.filter((kind) => kind === 'pending').length;
      const suggestions = suggestionsIn(editor.state.doc).length;
      const comments = openComments(text.doc);
      return {
        ...figures,
        suggestions,
        comments,
        doubtfulCitations,
        uncheckedCitations,
        unfilled: figures.unfilled + emptyRequiredFields(letter.read()).length,
        pageLimit: pageLimitOf(text.doc),
      };
    };
    let figures: ReturnType<typeof count> | null = null;
    const tellNow = (): void => {
      figures ??= count();
      tell({ save: text.state(), ...figures, readOnly: text.readOnly });
    };
    const counting = throttle(() => {
      figures = count();
      tellNow();
    }, COUNT_INTERVAL);
    editor.on('update', counting.call);
    const stops = [
      // To count the words of a long answer takes longer than to draw what of it is in sight.
      afterPaint(tellNow),
      text.subscribe(tellNow),
      letter.subscribe(counting.call),
      directory.subscribe(counting.call),
      counting.stop,
      () => editor.off('update', counting.call),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk, text, letter, directory]);
}
