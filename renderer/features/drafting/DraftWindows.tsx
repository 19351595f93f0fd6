import type { RefObject } from 'react';
import { LinkEditor } from '../../editor/LinkEditor.tsx';
import { leaveClosed } from '../../editor/block-breaks.ts';
import { describePicture, pictureOfNode } from '../../editor/picture-commands.ts';
import { PictureDialog } from '../../editor/PictureDialog.tsx';
import { TableChooser } from '../../editor/TableChooser.tsx';
import type { WritingDesk } from '../../editor/use-response-editor.ts';
import { backToText } from './back-to-text.ts';
import type { DraftWindows as Windows } from './use-draft-windows.ts';

type DraftWindowsProps = {
  readonly desk: WritingDesk;
  readonly windows: Windows;
  /** What small windows point at: the caret. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onOpenLink: (href: string) => void;
};

/** The small window that is open over the text, if any. */
export function DraftWindows({ desk, windows, anchor, onOpenLink }: DraftWindowsProps) {
  const { editor, undoManager } = desk;
  const { shown } = windows;
  const close = (): void => {
    windows.close();
    backToText(editor);
  };
  if (shown === null) return null;
  switch (shown.kind) {
    case 'link':
      return <LinkEditor editor={editor} anchor={anchor} onOpenLink={onOpenLink} onClose={close} />;
    case 'table':
      return (
        <TableChooser
          anchor={anchor}
          onChoose={(rows, columns, withHeaderRow) => {
            undoManager.stopCapturing();
            editor
              .chain()
              .command(({ tr }) => leaveClosed(tr) || true)
              .insertTable({ rows, cols: columns, withHeaderRow })
              .run();
            undoManager.stopCapturing();
            close();
          }}
          onClose={close}
        />
      );
    // Those of quoting are beside its bars; those of the whole letter beside the letter.
    case 'versions':
    case 'page-limit':
    case 'cite':
    case 'shorten':
      return null;
    case 'picture': {
      const node = editor.state.doc.nodeAt(shown.position);
      const picture = node === null ? null : pictureOfNode(node);
      if (picture === null) return null;
      return (
        <PictureDialog
          picture={picture}
          onSave={(described) => {
            undoManager.stopCapturing();
            editor.commands.command(({ tr }) => describePicture(tr, shown.position, described));
            close();
          }}
          onClose={close}
        />
      );
    }
  }
}
