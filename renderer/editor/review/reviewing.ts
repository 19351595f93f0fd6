import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { isCitation } from '../citation-view.ts';
import { asSuggestion } from './as-suggestion.ts';
import { keepOwnWords, withKnownComments, withoutProposals } from './own-words.ts';
import { refusedPart } from './refused-part.ts';
import type { ReviewLink } from './review-link.ts';
import { remarksOnCitation, remarksOnCitations, reviewIdsOf, reviewMarks } from './review-marks.ts';

export type ReviewParticulars = {
  readonly link: ReviewLink;
  /** True for a remark of this text. */
  readonly isKnownComment: (id: string) => boolean;
};

const BY_REVIEW = 'byReview';

/** Marks a change that reviewing itself makes: it is neither proposed nor refused. */
export const byReview = (tr: Transaction): Transaction => tr.setMeta(BY_REVIEW, true);

/** Changes that come from others, from undoing, and from reviewing itself. */
const isGiven = (tr: Transaction): boolean => tr.getMeta(ySyncPluginKey) !== undefined || tr.getMeta(BY_REVIEW) === true;

/**
 * Stands between what is done in the text and the text: proposes it, refuses it, or lets it through. The keys are Word's where
 * Danish keyboards leave them: Ctrl+Alt is AltGr there, so each has another.
 */
export const Reviewing = Extension.create<ReviewParticulars>({
  name: 'reviewing',
  // Before whatever else takes the keys; the first to see a change is the last to be asked.
  priority: 1300,
  addKeyboardShortcuts() {
    const { link } = this.options;
    const asks = (action: Parameters<ReviewLink['ask']>[0]) => () => {
      link.ask(action);
      return true;
    };
    return {
      'Mod-Alt-m': asks({ kind: 'comment' }),
      'Alt-Shift-m': asks({ kind: 'comment' }),
      'Mod-Shift-e': asks({ kind: 'toggle' }),
      'Alt-Shift-ArrowDown': asks({ kind: 'go', by: 1 }),
      'Alt-Shift-ArrowUp': asks({ kind: 'go', by: -1 }),
      'Alt-Shift-Enter': asks({ kind: 'decide', verdict: 'accept' }),
      'Alt-Shift-Delete': asks({ kind: 'decide', verdict: 'reject' }),
      'Alt-Shift-k': asks({ kind: 'enter-card' }),
    };
  },
  dispatchTransaction({ transaction: tr, next }) {
    const { link } = this.options;
    if (!tr.docChanged || isGiven(tr)) return next(tr);
    switch (link.mode()) {
      case 'write':
        keepOwnWords(tr);
        return next(tr);
      case 'read':
      case 'comment-only':
        return undefined;
      case 'suggest': {
        const author = link.author();
        const { state } = this.editor;
        if (author === null || tr.before !== state.doc) return link.ask({ kind: 'refused', part: 'other' });
        const suggestion = asSuggestion(state, tr, { id: crypto.randomUUID(), ...author, at: Date.now() });
        if (suggestion === null) return link.ask({ kind: 'refused', part: refusedPart(tr.before, tr.doc) });
        for (const event of ['uiEvent', 'paste', 'cut', 'drop']) {
          const meta: unknown = tr.getMeta(event);
          if (meta !== undefined) suggestion.setMeta(event, meta);
        }
        return next(suggestion);
      }
    }
  },
  addProseMirrorPlugins() {
    const { link, isKnownComment } = this.options;
    return [
      reviewMarks(),
      new Plugin({
        key: new PluginKey('reviewing'),
        props: {
          transformCopied: (slice) => withoutProposals(slice),
          transformPasted: (slice) => withKnownComments(slice, isKnownComment),
          // The press on a citation goes no further than the citation.
          handleClickOn(view, _position, node, at, event) {
            if (event.button === 0 && isCitation(node))
              link.ask({ kind: 'pressed', ids: [...remarksOnCitation(view.state, at), ...reviewIdsOf(node)] });
            return false;
          },
          handleClick(view, position, event) {
            if (event.button !== 0) return false;
            const $at = view.state.doc.resolve(position);
            const ids = new Set([$at.nodeAfter, $at.nodeBefore].flatMap((node) => (node === null ? [] : reviewIdsOf(node))));
            const elsewhere = ids.size === 0 ? ids : remarksOnCitations(view.state);
            link.ask({ kind: 'pressed', ids: [...ids].filter((id) => !elsewhere.has(id)) });
            return false;
          },
        },
      }),
    ];
  },
});
