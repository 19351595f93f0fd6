import { Extension, InputRule, Node as TiptapNode, wrappingInputRule, type AnyExtension } from '@tiptap/core';
import { Fragment } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { typeOf } from './amendment-parts.ts';
import { levelOf } from './heading-level.ts';

const BULLET = /^\s*[-+*]\s$/;
const QUOTE = /^\s*>\s$/;
/** '1.' and '1)'. A year begins no list, and no number is written with a nought in front. */
const NUMBER = /^([1-9]\d?)[.)]\s$/;

/** A month; lower case, as Danish has it, where an item would begin with a capital. */
const MONTHS = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';
const MONTH_TYPED = new RegExp(`^(?:${MONTHS})[\\s,.:]$`);
const MONTH_BEHIND = new RegExp(`^(?:${MONTHS})(?!\\p{L})`, 'u');

/** Whether what is typed at the beginning of a line may put a list or a quote around it: of a heading they would take the heading. */
const mayWrap = ({ selection: { $from } }: EditorState): boolean => levelOf($from.parent) === 0;

/** Whether a month follows the caret: '1. ' is then written before it as the day. */
export const isBeforeMonth = ({ selection: { $to } }: EditorState): boolean =>
  MONTH_BEHIND.test($to.parent.textBetween($to.parentOffset, Math.min($to.parent.content.size, $to.parentOffset + 10), undefined, ' '));

/**
 * Takes a list back whose only item turns out to be a date: '1. maj'. `typed`: what ended the month's name. False where the caret is in no
 * such item.
 */
export function asDate(tr: Transaction, typed: string): boolean {
  const { $from, empty } = tr.selection;
  const depth = $from.depth - 2;
  const list = depth < 1 ? null : $from.node(depth);
  const item = list?.firstChild;
  if (!empty || list?.type.name !== 'orderedList' || list.childCount !== 1 || item?.childCount !== 1) return false;
  const { schema } = tr.doc.type;
  const { parent, parentOffset } = $from;
  const number = schema.text(`${String(list.attrs['start'] ?? 1)}. `);
  const words = Fragment.from(number).append(parent.content.cut(0, parentOffset));
  const rest = parent.content.cut(parentOffset);
  const line = typeOf(tr.doc, 'paragraph').create(parent.attrs, words.append(Fragment.from(schema.text(typed))).append(rest));
  const start = $from.before(depth);
  tr.replaceWith(start, $from.after(depth), line);
  tr.setSelection(TextSelection.create(tr.doc, start + 1 + words.size + typed.length));
  return true;
}

const unless = (isSo: (state: EditorState) => boolean, { find, handler }: InputRule): InputRule =>
  new InputRule({ find, handler: (props) => (isSo(props.state) ? null : handler(props)) });

const RULED: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'blockquote']);

/** The blocks that {@link ListTyping} has rules for, without those they come with: these read pasted words as lists that are none ('A. P. Møller'), too. */
export const withoutTypingRules = (extension: AnyExtension): AnyExtension =>
  !(extension instanceof Extension)
    ? extension
    : extension.extend({
        addExtensions(this: { readonly parent?: () => AnyExtension[] }) {
          return (this.parent?.() ?? []).map((part) =>
            part instanceof TiptapNode && RULED.has(part.name)
              ? part.extend({ addInputRules: () => [], addProseMirrorPlugins: () => [] })
              : part,
          );
        },
      });

/**
 * Lists and quotes as one types: '- ', '1. ', '1) ' and '> ' at the beginning of a line. Backspace or Ctrl+Z right after gives the signs back.
 * Not while changes are proposed, which cannot hold a list made of a paragraph: the signs stay what they are.
 */
export const ListTyping = Extension.create<{ readonly isProposing: () => boolean }>({
  name: 'listTyping',
  addOptions: () => ({ isProposing: () => false }),
  addInputRules() {
    const { isProposing } = this.options;
    const { schema } = this.editor;
    const { bulletList, orderedList, blockquote } = schema.nodes;
    if (bulletList === undefined || orderedList === undefined || blockquote === undefined)
      throw new Error('The schema of an answer has lists and quotes.');
    const rules = [
      wrappingInputRule({ find: BULLET, type: bulletList }),
      wrappingInputRule({ find: QUOTE, type: blockquote }),
      unless(
        isBeforeMonth,
        wrappingInputRule({
          find: NUMBER,
          type: orderedList,
          getAttributes: ([, number]) => ({ start: Number(number) }),
          joinPredicate: ([, number], list) => list.childCount + Number(list.attrs['start'] ?? 1) === Number(number),
        }),
      ),
      new InputRule({
        find: MONTH_TYPED,
        handler: ({ state: { tr }, match: [typed] }) => (asDate(tr, typed.slice(-1)) ? undefined : null),
      }),
    ];
    return rules.map((rule) => unless((state) => isProposing() || !mayWrap(state), rule));
  },
});
