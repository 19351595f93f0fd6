import type { Editor } from '@tiptap/core';
import type * as Y from 'yjs';
import { COMMENTS, commentsOf, type ResponseComment } from '../../../../shared/response/comments.ts';
import { suggestionsIn } from '../../../../shared/response/suggestions.ts';
import { commentPlaces } from '../../../editor/review/review-commands.ts';
import { drawAgain } from '../../../editor/review/review-marks.ts';
import { afterPaint } from '../../../ui/after-paint.ts';
import { reviewItems, type ReviewContent } from './review-items.ts';

export type ReviewStore = {
  /** What was shown last. It stays the same while one writes beside it, and its places may be a little behind the text. */
  readonly read: () => ReviewContent;
  readonly subscribe: (listener: () => void) => () => void;
  /** The same with the places as they were when the text was last read. */
  readonly placed: () => ReviewContent;
  /** Tells that the text has been read anew, whether or not there is something else to show. */
  readonly onRead: (listener: () => void) => () => void;
  /** Looks now, rather than soon: after an act whose outcome is waited for. */
  readonly refresh: () => void;
};

/** Milliseconds of pause after which the text is read anew, and the longest it is put off. Reading it among the keys would be felt. */
const PAUSE = 200;
const LONGEST_WAIT = 1500;

/** Everything that is shown of a reading but where in the text it stands. */
const withoutPlaces = (content: ReviewContent): string =>
  JSON.stringify([
    reviewItems(content, null).map(({ id }) => id),
    [...content.places.keys()],
    content.suggestions.map(({ id, stamp, changes }) => [id, stamp, changes]),
  ]);

/** Follows the text and the remarks on it, and keeps what is drawn over the text in step. */
export function reviewStore(doc: Y.Doc, editor: Editor): ReviewStore & { readonly stop: () => void } {
  const listeners = new Set<() => void>();
  const readers = new Set<() => void>();
  let comments: readonly ResponseComment[] = [];
  const look = (): ReviewContent => ({
    comments,
    places: commentPlaces(editor.state.doc),
    suggestions: suggestionsIn(editor.state.doc),
  });
  let content: ReviewContent = { comments: [], places: new Map(), suggestions: [] };
  let shown = content;
  let shownWithout = '';
  let drawn = '';
  /** What is drawn is carried along while one writes; only when something came or went must it be looked for. */
  const drawAnew = (): void => {
    const open = new Map(content.comments.filter(({ isResolved }) => !isResolved).map(({ id, quote }) => [id, quote]));
    const wholes = content.suggestions.filter(({ changes }) =>
      changes.some(({ kind }) => kind.endsWith('-node') || kind.endsWith('-break')),
    );
    const parts = [
      [...open.keys()].filter((id) => content.places.has(id)),
      wholes.map(({ id, changes }) => `${id} ${String(changes.length)}`),
    ];
    const wanted = JSON.stringify(parts);
    if (wanted === drawn || (drawn === '' && parts.every(({ length }) => length === 0))) return;
    drawn = wanted;
    drawAgain(editor.view, { open });
  };
  const refresh = (): void => {
    if (editor.isDestroyed) return;
    content = look();
    drawAnew();
    for (const reader of readers) reader();
    const without = withoutPlaces(content);
    if (content.comments === shown.comments && without === shownWithout) return;
    shown = content;
    shownWithout = without;
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
    read: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    placed: () => content,
    onRead(reader) {
      readers.add(reader);
      return () => readers.delete(reader);
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
