import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Mark, type Node, type NodeType, type Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Selection } from '@tiptap/pm/state';
import { depthOf } from './amendment-parts.ts';
import { bearable, fittingIn } from './pasting/bearable.ts';
import { cleanHtml } from './pasting/clean-html.ts';
import { headedPaste } from './pasting/headed.ts';
import { plainBlocks, type PlainBlock } from './pasting/plain-lists.ts';
import { paragraphsOf } from './pasting/plain-text.ts';

/** Characters. A long report is about half a million; beyond that the editor would stand still while it reads. */
export const LONGEST_PASTED_TEXT = 600_000;
/** Formatting from word processors takes several times the room of the words themselves. */
export const LONGEST_PASTED_HTML = 4_000_000;

/** Why a paste was not taken as it is: only its words were, nothing was, its long lists became paragraphs, or its pictures were not taken. */
export type PasteLimit =
  | { readonly kind: 'lists-unfolded' }
  | { readonly kind: 'formatting-dropped' | 'refused'; readonly characters: number }
  | { readonly kind: 'pictures-dropped'; readonly pictures: number };

/** What to do with a paste of these sizes. */
export function judgePaste(html: number, text: number): 'take' | 'text-only' | 'refuse' {
  if (text > LONGEST_PASTED_TEXT) return 'refuse';
  if (html <= LONGEST_PASTED_HTML) return 'take';
  return text > 0 ? 'text-only' : 'refuse';
}

/** Word writes lists as paragraphs that begin with a sign and hard spaces. */
const BULLET = /^[·•▪◦§o–-]\u00a0+\s*/;
const NUMBER = /^(\d{1,3})[.)]\u00a0+\s*/;

const listKindOf = (node: Node): { kind: 'bulletList' | 'orderedList'; cut: number; start: number } | null => {
  if (node.type.name !== 'paragraph') return null;
  const bullet = BULLET.exec(node.textContent);
  if (bullet !== null) return { kind: 'bulletList', cut: bullet[0].length, start: 1 };
  const number = NUMBER.exec(node.textContent);
  return number === null ? null : { kind: 'orderedList', cut: number[0].length, start: Number(number[1]) };
};

/** Makes real lists of paragraphs that only look like lists. */
export function recoverLists(content: Fragment, schema: Schema): Fragment {
  const blocks: Node[] = [];
  let open: { kind: 'bulletList' | 'orderedList'; start: number; items: Node[] } | null = null;
  const close = (): void => {
    const type = open === null ? undefined : schema.nodes[open.kind];
    if (open !== null && type !== undefined)
      blocks.push(type.create(open.kind === 'orderedList' ? { start: open.start } : null, open.items));
    open = null;
  };
  content.forEach((node) => {
    const item = listKindOf(node);
    const listItem = schema.nodes['listItem'];
    if (item === null || listItem === undefined) {
      close();
      blocks.push(node);
      return;
    }
    if (open?.kind !== item.kind) {
      close();
      open = { kind: item.kind, start: item.start, items: [] };
    }
    open.items.push(listItem.create(null, node.type.create({ level: 0 }, node.content.cut(item.cut))));
  });
  close();
  return Fragment.fromArray(blocks);
}

const looksLikeList = (content: Fragment): boolean => content.content.some((node) => listKindOf(node) !== null);

/** Plain text as it is put in: a paragraph at either end goes on with the words beside it, a list does not. */
function plainSlice(blocks: readonly PlainBlock[], schema: Schema, marks: readonly Mark[]): Slice {
  const paragraph = (words: string): Node => schema.node('paragraph', null, words === '' ? [] : schema.text(words, marks));
  const nodes = blocks.map((block) => {
    if (block.kind === 'paragraph') return paragraph(block.words);
    const items = block.items.map((words) => schema.node('listItem', null, paragraph(words)));
    return schema.node(block.kind, block.kind === 'orderedList' ? { start: block.start } : null, items);
  });
  const isOpen = (block: PlainBlock | undefined): 0 | 1 => (block?.kind === 'paragraph' ? 1 : 0);
  return new Slice(Fragment.fromArray(nodes), isOpen(blocks[0]), isOpen(blocks.at(-1)));
}

/** The part of an amendment that the writer stands in. */
function amendmentPart({ $from }: Selection): NodeType | null {
  const depth = depthOf($from, 'amendmentCurrent') ?? depthOf($from, 'amendmentProposed');
  return depth === null ? null : $from.node(depth).type;
}

const isInline = ({ content }: Slice): boolean => content.firstChild?.isInline === true;

/** Nothing, and not even in the place of what is selected. */
const REFUSED = new Slice(Fragment.empty, 0, 0);

/** Keeps headings, lists, tables, quotes, notes, bold, italic and links of what is pasted, and nothing else. */
export const Pasting = Extension.create<{ readonly onLimit: (limit: PasteLimit) => void }>({
  name: 'pasting',
  priority: 1100,
  addOptions: () => ({ onLimit: () => undefined }),
  addProseMirrorPlugins() {
    const { onLimit } = this.options;
    /** Decides before ProseMirror parses: parsing is what takes the time. True when the paste has been dealt with. */
    const limit = (clipboard: DataTransfer | null, event: Event, insert: (text: string) => void): boolean => {
      if (clipboard === null) return false;
      const text = clipboard.getData('text/plain');
      const judgement = judgePaste(clipboard.getData('text/html').length, text.length);
      if (judgement === 'take') return false;
      event.preventDefault();
      if (judgement === 'text-only') insert(text);
      onLimit({ kind: judgement === 'refuse' ? 'refused' : 'formatting-dropped', characters: text.length });
      return true;
    };
    return [
      new Plugin({
        key: new PluginKey('pasting'),
        props: {
          handleDOMEvents: {
            paste: (view, event) => limit(event.clipboardData, event, (text) => view.pasteText(text)),
            drop: (view, event) => limit(event.dataTransfer, event, (text) => view.pasteText(text)),
          },
          transformPastedHTML(html) {
            const { html: clean, droppedPictures } = cleanHtml(html);
            if (droppedPictures > 0) onLimit({ kind: 'pictures-dropped', pictures: droppedPictures });
            return clean;
          },
          clipboardTextParser(text, $context, _plain, view) {
            return plainSlice(plainBlocks(paragraphsOf(text)), view.state.schema, $context.marks());
          },
          handlePaste(view, _event, slice) {
            const headed = slice === REFUSED ? null : headedPaste(view.state, slice);
            if (headed !== null) view.dispatch(headed.setMeta('paste', true).setMeta('uiEvent', 'paste'));
            return slice === REFUSED || headed !== null;
          },
          handleDrop: (_view, _event, slice) => slice === REFUSED,
          transformPasted(slice, view) {
            const hasLists = looksLikeList(slice.content);
            const taken = bearable(hasLists ? recoverLists(slice.content, view.state.schema) : slice.content);
            if (taken === null) {
              onLimit({ kind: 'refused', characters: slice.content.textBetween(0, slice.content.size, '\n').length });
              return REFUSED;
            }
            if (taken.hasUnfolded) onLimit({ kind: 'lists-unfolded' });
            const whole = taken.hasUnfolded || hasLists ? new Slice(taken.content, 0, 0) : slice;
            const part = amendmentPart(view.state.selection);
            const fitting = part === null || isInline(whole) ? whole : fittingIn(part, whole);
            return fitting.size === 0 && whole.size > 0 ? REFUSED : fitting;
          },
        },
      }),
    ];
  },
});
