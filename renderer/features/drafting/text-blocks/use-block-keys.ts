import { Plugin, PluginKey } from '@tiptap/pm/state';
import { useEffect, useEffectEvent } from 'react';
import { joinText } from '../../../editor/late-plugins.ts';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';

const KEY = new PluginKey('textBlocks');

/** Ctrl+Shift+T opens the text blocks, and so does a stroke at the beginning of an empty line. */
export function useBlockKeys({ editor }: WritingDesk, onOpen: () => void): void {
  const open = useEffectEvent(onOpen);
  useEffect(() => {
    return joinText(
      editor.view,
      new Plugin({
        key: KEY,
        props: {
          handleKeyDown(_view, event) {
            const isOurs = (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey && event.key.toLowerCase() === 't';
            if (isOurs) open();
            return isOurs;
          },
          handleTextInput(view, _from, _to, typed) {
            const { empty, $from } = view.state.selection;
            const isEmptyLine = typed === '/' && empty && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
            if (isEmptyLine) open();
            return isEmptyLine;
          },
        },
      }),
    );
  }, [editor]);
}
