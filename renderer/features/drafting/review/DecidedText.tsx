import { Editor } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';
import { decided, type Decision } from '../../../../shared/response/decided-text.ts';
import { ResponseText } from '../../../editor/ResponseText.tsx';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';

type DecidedTextProps = {
  readonly desk: WritingDesk;
  readonly decision: Decision;
  readonly label: string;
};

/** The text as it would be, to read only: the same extensions draw it, on a copy that leads nowhere. */
export function DecidedText({ desk, decision, label }: DecidedTextProps) {
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  useEffect(() => {
    if (place === null) return undefined;
    const { options, state } = desk.editor;
    const editor = new Editor({
      element: place,
      injectCSS: false,
      editable: false,
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
      extensions: options.extensions.filter(({ name }) => name !== 'collaboration'),
      editorProps: { attributes: { role: 'document', 'aria-label': label, lang: 'da' } },
    });
    const doc = editor.schema.nodeFromJSON(decided(state.doc.toJSON(), decision));
    editor.view.updateState(EditorState.create({ doc, plugins: editor.state.plugins }));
    return () => editor.destroy();
  }, [place, desk, decision, label]);
  return <ResponseText placeRef={setPlace} />;
}
