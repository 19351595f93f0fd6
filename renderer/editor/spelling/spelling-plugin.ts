import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { MisspellingMarks } from './misspelling-marks.ts';
import { eachBlock, misspellingAt, misspellingsOf, nextMisspelling, wordsOfBlock, type Misspelling } from './misspellings.ts';
import type { Speller } from './speller.ts';
import { stretchInSight } from './visible-blocks.ts';

const spellingKey = new PluginKey('spelling');

type SpellingParts = {
  readonly speller: Speller;
  /** Someone wants to do something about a misspelling. */
  readonly onChoose: (misspelling: Misspelling) => void;
  /** The next misspelling was asked for, and there is none. */
  readonly onNone: () => void;
};

/** Whether the text has become what it is by undo or redo: nobody is in the middle of a word then. */
function isUndone(state: EditorState): boolean {
  const sync: unknown = ySyncPluginKey.getState(state);
  return typeof sync === 'object' && sync !== null && 'isUndoRedoOperation' in sync && sync.isUndoRedoOperation === true;
}

/** Milliseconds without a change before the text is looked at. */
const PAUSE = 250;

/** Milliseconds after which it is looked at even while the window is busy. */
const LONGEST_WAIT = 1000;

/** Looks at what is in sight of a text whenever it has been still for a moment. */
class Watch {
  readonly #view: EditorView;
  readonly #speller: Speller;
  readonly #marks = new MisspellingMarks();
  readonly #stop = new AbortController();
  #timer = 0;
  #idle = 0;
  /** Where something was typed last, until the caret is taken elsewhere: the word there is not finished. */
  #typedAt: number | null = null;

  constructor(view: EditorView, speller: Speller) {
    this.#view = view;
    this.#speller = speller;
    const { signal } = this.#stop;
    signal.addEventListener('abort', speller.onNews(this.#look));
    document.addEventListener('scroll', this.#soon, { capture: true, passive: true, signal });
    window.addEventListener('resize', this.#soon, { signal });
    // The last word is finished when one goes elsewhere.
    view.dom.addEventListener('blur', this.#leave, { signal });
    this.#soon();
  }

  update(view: EditorView, before: EditorState): void {
    const { doc, selection } = view.state;
    if (doc !== before.doc) this.#typedAt = view.hasFocus() && !isUndone(view.state) ? selection.head : null;
    else if (!selection.eq(before.selection)) this.#typedAt = null;
    else return;
    this.#soon();
  }

  destroy(): void {
    this.#stop.abort();
    clearTimeout(this.#timer);
    cancelIdleCallback(this.#idle);
    this.#marks.clear();
  }

  readonly #leave = (): void => {
    this.#typedAt = null;
    this.#soon();
  };

  readonly #soon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      cancelIdleCallback(this.#idle);
      this.#idle = requestIdleCallback(this.#look, { timeout: LONGEST_WAIT });
    }, PAUSE);
  };

  readonly #look = (): void => {
    const view = this.#view;
    if (this.#stop.signal.aborted || view.isDestroyed) return;
    // A letter is being put together; what stands there is no word yet.
    if (view.composing) return this.#soon();
    const { from, to } = stretchInSight(view);
    const found: Misspelling[] = [];
    const unknown: string[] = [];
    eachBlock(view.state.doc, from, to, (block, start) => {
      found.push(...misspellingsOf(block, start, this.#speller));
      for (const { word, start: at, end } of wordsOfBlock(block))
        if (this.#speller.isOpen(word) && !this.#isBeingTyped(start + at, start + end)) unknown.push(word);
    });
    this.#marks.show(
      view,
      found.filter((misspelling) => !this.#isBeingTyped(misspelling.from, misspelling.to)),
    );
    this.#speller.want(unknown);
  };

  #isBeingTyped(from: number, to: number): boolean {
    return this.#typedAt !== null && from <= this.#typedAt && this.#typedAt <= to;
  }
}

/**
 * Marks misspellings in any text. F7 goes to the next one; a click with the right button, Shift+F10 and Ctrl+. on one call
 * `onChoose`, and elsewhere mean what they always do.
 */
export function spellingPlugin({ speller, onChoose, onNone }: SpellingParts): Plugin {
  const goToNext = async (view: EditorView): Promise<void> => {
    const { doc, selection } = view.state;
    const next = await nextMisspelling(doc, selection.to, speller);
    // What was written meanwhile counts for more than where the answer would lead.
    if (view.isDestroyed || view.state.doc !== doc) return;
    if (next === null) return onNone();
    view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, next.from, next.to)).scrollIntoView());
    onChoose(next);
  };

  const chooseAt = (view: EditorView, position: number): boolean => {
    const misspelling = view.editable ? misspellingAt(view.state.doc, position, speller) : null;
    if (misspelling === null) return false;
    onChoose(misspelling);
    return true;
  };

  /** The caret, or the end of a selection within one word. */
  const chooseAtCaret = (view: EditorView): boolean => {
    const { from, to } = view.state.selection;
    const misspelling = misspellingAt(view.state.doc, to, speller);
    return misspelling !== null && from >= misspelling.from && to <= misspelling.to && chooseAt(view, to);
  };

  return new Plugin({
    key: spellingKey,
    view: (view) => new Watch(view, speller),
    props: {
      handleKeyDown(view, event) {
        const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
        const isPlain = !ctrlKey && !metaKey && !altKey;
        if (key === 'F7' && isPlain && !shiftKey && view.editable) {
          void goToNext(view);
          return true;
        }
        const asks =
          (key === 'F10' && shiftKey && isPlain) ||
          (key === 'ContextMenu' && isPlain) ||
          (key === '.' && (ctrlKey || metaKey) && !shiftKey && !altKey);
        return asks && chooseAtCaret(view);
      },
      handleDOMEvents: {
        contextmenu(view, event) {
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
          const isChosen = place !== null && chooseAt(view, place.pos);
          if (isChosen) event.preventDefault();
          return isChosen;
        },
      },
    },
  });
}
