import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { isAllowedLink } from '../../shared/response/schema/link.ts';

/** Ctrl+K edits the link at the caret or of the selected words, and searches where there are neither; Ctrl+click opens one. A plain click places the caret, as in any text. */
export const LinkKeys = Extension.create<{ readonly onEdit: () => void; readonly onOpen: (href: string) => void }>({
  name: 'linkKeys',
  addOptions: () => ({ onEdit: () => undefined, onOpen: () => undefined }),
  addKeyboardShortcuts() {
    return {
      'Mod-k': ({ editor }) => {
        if (editor.state.selection.empty && !editor.isActive('link')) return false;
        this.options.onEdit();
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const { onOpen } = this.options;
    return [
      new Plugin({
        key: new PluginKey('linkKeys'),
        props: {
          handleDOMEvents: {
            click(view, event) {
              const anchor = event.target instanceof Element ? event.target.closest('a[href]') : null;
              if (anchor === null) return false;
              // The page never leaves itself, not even where the text is read-only and the browser would follow.
              event.preventDefault();
              const href = anchor.getAttribute('href') ?? '';
              if ((event.ctrlKey || event.metaKey || !view.editable) && isAllowedLink(href)) onOpen(href);
              return false;
            },
          },
        },
      }),
    ];
  },
});
