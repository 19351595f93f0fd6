import { Extension, Node, type Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { isAllowedLink } from '../../../../shared/response/schema/link.ts';
import { DanishTyping } from '../../../editor/danish-typing.ts';
import { LinkKeys } from '../../../editor/link-keys.ts';

/** Lists of a note are flat: an item holds one paragraph and nothing else. */
const FlatItem = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

type Keys = { readonly onLeave: () => void };

/** Ctrl+Enter and Escape leave the text; before anything else that would take them for a line break. */
const LeaveKeys = Extension.create<Keys>({
  name: 'leaveKeys',
  priority: 1000,
  addOptions: () => ({ onLeave: () => undefined }),
  addKeyboardShortcuts() {
    const leave = (): boolean => {
      this.options.onLeave();
      return true;
    };
    return { 'Mod-Enter': leave, Escape: leave };
  },
});

type NoteEditing = Keys & { readonly onEditLink: () => void; readonly onOpenLink: (href: string) => void };

/** Bold, italic, links and flat lists: what a note may hold, and nothing else. */
export const noteExtensions = ({ onLeave, onEditLink, onOpenLink }: NoteEditing): Extensions => [
  StarterKit.configure({
    heading: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    listItem: false,
    trailingNode: false,
    gapcursor: false,
    dropcursor: false,
    link: { openOnClick: false, autolink: true, isAllowedUri: (href) => isAllowedLink(href) },
  }),
  FlatItem,
  DanishTyping,
  LinkKeys.configure({ onEdit: onEditLink, onOpen: onOpenLink }),
  LeaveKeys.configure({ onLeave }),
];
