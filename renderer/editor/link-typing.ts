import { Extension, InputRule } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { DELETION } from '../../shared/response/suggestion.ts';
import { addressAtEnd, LONGEST_ADDRESS, type TypedAddress } from './typed-address.ts';
import { BY_ITSELF } from './undo.ts';

/** Words that are to go, or to be filled in, are no part of what one has written. */
const NOT_WRITTEN: ReadonlySet<string> = new Set([DELETION, 'placeholder']);

/** The text of one word and more that stands right before a place, up to the next citation, note or line break. */
function writtenBefore({ parent, parentOffset }: ResolvedPos): string {
  let written = '';
  for (let end = parentOffset; end > 0 && written.length <= LONGEST_ADDRESS && !/\s/u.test(written);) {
    const { node, offset } = parent.childBefore(end);
    if (node?.isText !== true || node.marks.some(({ type }) => NOT_WRITTEN.has(type.name))) break;
    written = (node.text ?? '').slice(0, end - offset) + written;
    end = offset;
  }
  return written;
}

/** The address right before a place, by its positions in the document; null where there is none, or it is a link already. */
function addressBefore($place: ResolvedPos): TypedAddress | null {
  const { pos, doc } = $place;
  const written = writtenBefore($place);
  const found = addressAtEnd(written);
  const link = doc.type.schema.marks['link'];
  if (found === null || link === undefined) return null;
  const start = pos - written.length;
  const [from, to] = [start + found.from, start + found.to];
  return doc.rangeHasMark(from, to, link) ? null : { from, to, href: found.href };
}

/** Makes a link of the address before the caret. False where there is none. */
export function linkAddress(tr: Transaction): boolean {
  const { $from, empty } = tr.selection;
  const address = empty ? addressBefore($from) : null;
  const link = tr.doc.type.schema.marks['link'];
  if (address === null || link === undefined) return false;
  tr.addMark(address.from, address.to, link.create({ href: address.href }));
  return true;
}

/**
 * An address becomes a link when a space or a new line follows it. Backspace or Ctrl+Z right after the space takes the link back and leaves the
 * letters; behind a new line Ctrl+Z takes that first. Only the word before the caret is looked at, and only then.
 */
export const LinkTyping = Extension.create({
  name: 'linkTyping',
  // Before Enter means anything.
  priority: 1160,
  addInputRules() {
    return [
      new InputRule({
        // The text itself is looked at: what a rule is given stands for citations with words of its own.
        find: (text) => (text.endsWith(' ') ? { index: text.length - 1, text: ' ' } : null),
        handler({ state: { tr } }) {
          if (!linkAddress(tr)) return null;
          tr.insertText(' ');
          return undefined;
        },
      }),
    ];
  },
  addKeyboardShortcuts() {
    const link = () => {
      this.editor.commands.command(({ tr }) => linkAddress(tr.setMeta(BY_ITSELF, true)));
      return false;
    };
    return { Enter: link, 'Shift-Enter': link };
  },
});
