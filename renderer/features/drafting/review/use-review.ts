import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { NoteText } from '../../../../shared/domain/note-text.ts';
import { commentStore, type CommentStore } from '../../../../shared/response/comments.ts';
import { everySuggestion, theSuggestion } from '../../../../shared/response/decide-suggestions.ts';
import { suggestionsIn } from '../../../../shared/response/suggestions.ts';
import { stampFrom, type SuggestionStamp } from '../../../../shared/response/suggestion.ts';
import { decide, goToPlace, markComment, wordsIn, wordsToRemarkOn } from '../../../editor/review/review-commands.ts';
import type { ReviewAction, ReviewLink, ReviewMode } from '../../../editor/review/review-link.ts';
import { drawAgain, reviewIdsOf, reviewStateOf, type Pending } from '../../../editor/review/review-marks.ts';
import { COMMENT_CHANGE } from '../../../editor/undo.ts';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import { useRequest } from '../../../queries.ts';
import { showToast } from '../../../ui/toast.ts';
import { useWords } from '../../../words.ts';
import { reviewItems, type ReviewContent, type ReviewItem } from './review-items.ts';
import { reviewStore, type ReviewStore } from './review-store.ts';
import { reviewWords } from './words.ts';

const NOTHING: ReviewContent = { comments: [], places: new Map(), suggestions: [] };
/** Id of the remark that is being written. */
export const NEW = 'new';

export type Review = {
  /** What stands beside the text, see {@link useReviewContent}. */
  readonly store: ReviewStore | null;
  /** The words that are being remarked on. */
  readonly pending: Pending | null;
  readonly activeId: string | null;
  readonly activate: (id: string | null) => void;
  readonly mode: ReviewMode;
  /** True where the text may be written in directly when nothing is being proposed. */
  readonly canToggle: boolean;
  readonly toggle: () => void;
  /** In a copy for comments the text is not for its reader to settle: they may take back what they proposed themselves. */
  readonly mayDecide: (stamp: SuggestionStamp | null, verdict: 'accept' | 'reject') => boolean;
  /** True where everything may be settled at once. */
  readonly mayDecideAll: boolean;
  readonly ask: (action: ReviewAction) => void;
  readonly addComment: (text: NoteText) => void;
  readonly cancelComment: () => void;
  readonly comments: CommentStore;
  readonly reply: (id: string, text: NoteText) => void;
  readonly resolve: (id: string, isResolved: boolean) => void;
  readonly removeComment: (id: string) => void;
  readonly decide: (id: string, verdict: 'accept' | 'reject') => void;
  /** All of them, or all of one author. */
  readonly decideAll: (verdict: 'accept' | 'reject', authorId?: string) => void;
  readonly show: (id: string) => void;
};

const noop = (): (() => void) => () => undefined;

/** Remarks and proposals, and what of them has a card beside the text, in the order of the text. */
export type ReviewBeside = { readonly content: ReviewContent; readonly items: readonly ReviewItem[] };

/** What stands beside the text now, and from now on; its places may be a little behind. For whoever shows it: only that is then drawn anew while one writes. */
export function useReviewContent({ store, pending }: Review): ReviewBeside {
  const content = useSyncExternalStore(store?.subscribe ?? noop, () => store?.read() ?? NOTHING);
  // Memoised: each new list is measured against the page.
  return useMemo(() => ({ content, items: reviewItems(content, pending) }), [content, pending]);
}

/** Remarks and proposals of the open answer, and what is done with them. `allowed`: the most that may be done with the text. */
export function useReview(doc: Y.Doc, desk: WritingDesk | null, link: ReviewLink, allowed: ReviewMode): Review {
  const w = useWords(reviewWords);
  const self = useRequest('author.self', {}).data;
  const [isSuggesting, setSuggesting] = useState(false);
  const [activeId, setActive] = useState<string | null>(null);
  const [isWriting, setWriting] = useState(false);
  const [store, setStore] = useState<ReviewStore | null>(null);
  const comments = useMemo(() => commentStore(doc, COMMENT_CHANGE), [doc]);
  const mode: ReviewMode = allowed !== 'read' && isSuggesting ? 'suggest' : allowed;

  useEffect(() => link.setMode(mode), [link, mode]);
  useEffect(() => {
    if (self !== undefined) link.setAuthor({ authorId: self.id, name: self.name, role: self.role });
  }, [link, self]);
  useEffect(() => {
    if (desk === null) return undefined;
    const made = reviewStore(doc, desk.editor);
    // oxlint-disable-next-line react/set-state-in-effect -- there is something to follow only once there is an editor.
    setStore(made);
    return () => {
      setStore(null);
      made.stop();
    };
  }, [doc, desk]);

  const activate = (id: string | null): void => {
    setActive(id);
    if (desk !== null && reviewStateOf(desk.editor.state)?.active !== id) drawAgain(desk.editor.view, { active: id });
  };
  const pending = desk === null || !isWriting ? null : (reviewStateOf(desk.editor.state)?.pending ?? null);
  const itemsNow = (): readonly ReviewItem[] => reviewItems(store?.placed() ?? NOTHING, pending);

  const startComment = (): void => {
    if (desk === null || allowed === 'read') return;
    const words = wordsToRemarkOn(desk.editor.state);
    if (words === null) {
      showToast({ message: w.noWords, tone: 'warning' });
      return;
    }
    drawAgain(desk.editor.view, { pending: words, active: NEW });
    setWriting(true);
    setActive(NEW);
  };
  const stopWriting = (): void => {
    setWriting(false);
    activate(null);
    if (desk === null) return;
    drawAgain(desk.editor.view, { pending: null });
    desk.editor.view.focus();
  };
  const toggle = (): void => {
    if (allowed === 'read') return;
    if (allowed === 'suggest') return void showToast({ message: w.forComments });
    if (link.author() === null) showToast({ message: w.unknownAuthor, tone: 'warning' });
    else setSuggesting(!isSuggesting);
  };
  const focusCard = (id: string): void =>
    void requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-review="${CSS.escape(id)}"]`)?.focus());
  const show = (id: string): void => {
    const item = itemsNow().find((one) => one.id === id);
    if (desk === null || item === undefined) return;
    activate(id);
    goToPlace(desk.editor, item);
  };
  const go = (by: 1 | -1): void => {
    const items = itemsNow();
    if (desk === null || items.length === 0) return;
    const { head } = desk.editor.state.selection;
    const index = items.findIndex(({ id }) => id === activeId);
    const beside = by === 1 ? items.findIndex(({ from }) => from > head) : items.findLastIndex(({ from }) => from < head);
    const next = index < 0 ? beside : index + by;
    const item = items[(next + items.length) % items.length];
    if (item !== undefined) show(item.id);
    desk.editor.view.focus();
  };
  /** The proposal that is looked at, else the one at the caret, else the only one in its paragraph. */
  const chosenId = (): string | null => {
    if (desk === null) return null;
    // Looked for now: the margin may be a moment behind the text.
    const suggestions = suggestionsIn(desk.editor.state.doc);
    if (suggestions.some(({ id }) => id === activeId)) return activeId;
    const { $head } = desk.editor.state.selection;
    const ids = [$head.nodeAfter, $head.nodeBefore, $head.parent].flatMap((node) => (node === null ? [] : reviewIdsOf(node)));
    const atCaret = ids.find((id) => suggestions.some((one) => one.id === id));
    if (atCaret !== undefined) return atCaret;
    // Beside the caret there is no doubt which is meant when the paragraph holds one only.
    const inParagraph = suggestions.filter(({ from, to }) => from < $head.end() && to > $head.start());
    return inParagraph.length === 1 ? (inParagraph[0]?.id ?? null) : null;
  };
  /** A card that is about to go gives the focus to the text, whose place it stood at; else the next key would go nowhere. */
  const leaveCard = (): void => {
    if (document.activeElement?.closest('[data-review-margin]') !== null) desk?.editor.view.focus();
  };
  const mayDecideAll = mode !== 'read' && mode !== 'comment-only' && allowed !== 'suggest';
  const mayDecide: Review['mayDecide'] = (stamp, verdict) =>
    mayDecideAll || (allowed === 'suggest' && verdict === 'reject' && stamp !== null && stamp.authorId === self?.id);
  const decideOn = (id: string, verdict: 'accept' | 'reject'): void => {
    if (desk === null || mode === 'read') return;
    const chosen = suggestionsIn(desk.editor.state.doc).find((one) => one.id === id);
    if (allowed === 'suggest' && !mayDecide(chosen?.stamp ?? null, verdict)) return void showToast({ message: w.forComments });
    decide(desk.editor, desk.undoManager, verdict, theSuggestion(id));
    store?.refresh();
    if (activeId === id) activate(null);
    leaveCard();
  };
  const ask = (action: ReviewAction): void => {
    switch (action.kind) {
      case 'comment':
        return startComment();
      case 'toggle':
        return toggle();
      case 'refused':
        return void showToast({ message: w.refused(action.part, allowed !== 'suggest'), tone: 'warning' });
      case 'go':
        return go(action.by);
      case 'enter-card':
        return activeId === null ? undefined : focusCard(activeId);
      case 'pressed': {
        const shown = itemsNow().find(({ id }) => action.ids.includes(id));
        if ((shown?.id ?? null) !== activeId && activeId !== NEW) activate(shown?.id ?? null);
        return undefined;
      }
      case 'decide': {
        const id = chosenId();
        return id === null ? undefined : decideOn(id, action.verdict);
      }
    }
  };
  const answer = useEffectEvent(ask);
  useEffect(() => link.onAsked((action) => answer(action)), [link]);

  return {
    store,
    pending,
    activeId,
    activate,
    mode,
    canToggle: allowed === 'write' || allowed === 'comment-only',
    toggle,
    mayDecide,
    mayDecideAll,
    ask,
    addComment(text) {
      const author = link.author();
      const words = desk === null ? null : (reviewStateOf(desk.editor.state)?.pending ?? null);
      if (desk === null || author === null || words === null) return stopWriting();
      const id = crypto.randomUUID();
      const quote = wordsIn(desk.editor.state.doc, words);
      desk.undoManager.stopCapturing();
      markComment(desk.editor, words, id);
      comments.add(id, author, quote, text, Date.now());
      desk.undoManager.stopCapturing();
      setWriting(false);
      setActive(id);
      store?.refresh();
      desk.editor.view.focus();
    },
    cancelComment: stopWriting,
    comments,
    reply(id, text) {
      const author = link.author();
      desk?.undoManager.stopCapturing();
      if (author !== null) comments.reply(id, crypto.randomUUID(), author, text, Date.now());
    },
    resolve(id, isResolved) {
      comments.resolve(id, isResolved);
      if (isResolved) leaveCard();
    },
    removeComment(id) {
      desk?.undoManager.stopCapturing();
      comments.remove(id);
      activate(null);
      showToast({ message: w.removed, tone: 'info' });
      desk?.editor.view.focus();
    },
    decide: decideOn,
    decideAll(verdict, authorId) {
      if (desk === null || mode === 'read' || allowed === 'suggest') return;
      decide(
        desk.editor,
        desk.undoManager,
        verdict,
        authorId === undefined ? everySuggestion : (value) => stampFrom(value)?.authorId === authorId,
      );
      store?.refresh();
      activate(null);
      desk.editor.view.focus();
    },
    show,
  };
}
