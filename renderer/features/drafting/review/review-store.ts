import type { Editor } from '@tiptap/core';
import type * as Y from 'yjs';
import { COMMENTS, commentsOf, type ResponseComment } from '../../../../shared/response/comments.ts';
import { suggestionsIn, type Suggestion } from '../../../../shared/response/suggestions.ts';
import { commentPlaces } from '../../../editor/review/review-commands.ts';
import { drawAgain, type Pending } from '../../../editor/review/review-marks.ts';
import { afterPaint } from '../../../ui/after-paint.ts';

/** Remarks and proposals of a text, and where they stand. */
export type ReviewContent = {
  readonly comments: readonly ResponseComment[];
  readonly places: ReadonlyMap<string, Pending>;
  readonly suggestions: readonly Suggestion[];
};

export type ReviewStore = {
  readonly read: () => ReviewContent;
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks now, rather than soon: after an act whose outcome is waited for. */
  readonly refresh: () => void;
};

/** Milliseconds of pause after which the text is read anew, and the longest it is put off. Reading it among the keys would be felt. */
const PAUSE = 200;
const LONGEST_WAIT = 1500;

/** Follows the text and the remarks on it, and keeps what is drawn over the text in step. */
export function reviewStore(doc: Y.Doc, editor: Editor): ReviewStore & { readonly stop: () => void } {
  const listeners = new Set<() => void>();
  let comments: readonly ResponseComment[] = [];
  const look = (): ReviewContent => ({
    comments,
    places: commentPlaces(editor.state.doc),
    suggestions: suggestionsIn(editor.state.doc),
  });
  let content: ReviewContent = { comments: [], places: new Map(), suggestions: [] };
  let drawn = '';
  /** What is drawn is carried along while one writes; only when something came or went must it be looked for. */
  const drawAnew = (): void => {
    const open = new Set(content.comments.filter(({ isResolved }) => !isResolved).map(({ id }) => id));
    const wholes = content.suggestions.filter(({ changes }) =>
      changes.some(({ kind }) => kind.endsWith('-node') || kind.endsWith('-break')),
    );
    const parts = [[...open].filter((id) => content.places.has(id)), wholes.map(({ id, changes }) => `${id} ${String(changes.length)}`)];
    const wanted = JSON.stringify(parts);
    if (wanted === drawn || (drawn === '' && parts.every(({ length }) => length === 0))) return;
    drawn = wanted;
    drawAgain(editor.view, { open });
  };
  const refresh = (): void => {
    if (editor.isDestroyed) return;
    content = look();
    drawAnew();
    for (const listener of listeners) listener();
  };
  let pause: ReturnType<typeof setTimeout> | null = null;
  let since = 0;
  const lookSoon = (): void => {
    if (pause === null) since = Date.now();
    else clearTimeout(pause);
    const now = (): void => {
      pause = null;
      refresh();
    };
    pause = setTimeout(now, Math.max(0, Math.min(PAUSE, since + LONGEST_WAIT - Date.now())));
  };
  const remarks: Y.Map<unknown> = doc.getMap(COMMENTS);
  const onRemark = (): void => {
    comments = commentsOf(doc);
    refresh();
  };
  editor.on('update', lookSoon);
  remarks.observeDeep(onRemark);
  // The text itself is drawn first.
  const stopFirst = afterPaint(onRemark);
  return {
    read: () => content,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    stop() {
      stopFirst();
      if (pause !== null) clearTimeout(pause);
      editor.off('update', lookSoon);
      remarks.unobserveDeep(onRemark);
    },
  };
}
