import type { Editor } from '@tiptap/core';
import { useState, type FormEvent, type RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words.ts';
import { linkTarget } from './link-target.ts';
import styles from './LinkEditor.module.css';
import { editorWords } from './words.ts';

type LinkEditorProps = {
  readonly editor: Editor;
  /** What the small window points at. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onOpenLink: (href: string) => void;
  readonly onClose: () => void;
};

/** Sets, changes, opens or removes the link at the caret. */
export function LinkEditor({ editor, anchor, onOpenLink, onClose }: LinkEditorProps) {
  const w = useWords(editorWords);
  const [current] = useState(() => String(editor.getAttributes('link')['href'] ?? ''));
  const [typed, setTyped] = useState(current);
  const [refused, setRefused] = useState(false);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const href = linkTarget(typed);
    if (href === null) {
      setRefused(true);
      return;
    }
    const chain = editor.chain();
    if (editor.state.selection.empty && current === '')
      chain
        .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .unsetMark('link')
        .run();
    else chain.extendMarkRange('link').setLink({ href }).run();
    onClose();
  };

  return (
    <Popover
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      className={styles['popover'] ?? ''}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog aria-label={w.link.title} className={styles['dialog'] ?? ''}>
        <form className={styles['form']} onSubmit={submit}>
          <TextField
            label={w.link.address}
            value={typed}
            onChange={(value) => {
              setTyped(value);
              setRefused(false);
            }}
            placeholder="https://"
            autoFocus
            error={refused ? w.link.refused : undefined}
          />
          <div className={styles['buttons']}>
            <Button type="submit" variant="primary" size="s">
              {current === '' ? w.link.insert : w.link.change}
            </Button>
            {current !== '' && (
              <>
                <Button size="s" icon="external" onPress={() => onOpenLink(current)}>
                  {w.link.open}
                </Button>
                <Button
                  size="s"
                  variant="quiet"
                  onPress={() => {
                    editor.chain().extendMarkRange('link').unsetLink().run();
                    onClose();
                  }}
                >
                  {w.link.remove}
                </Button>
              </>
            )}
          </div>
        </form>
      </Dialog>
    </Popover>
  );
}
