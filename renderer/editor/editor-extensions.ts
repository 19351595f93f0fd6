import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
// For the types of its commands: the shared schema, which brings the extension in, hands on the schema only.
import type {} from '@tiptap/starter-kit';
import type * as Y from 'yjs';
import { BODY } from '../../shared/response/response-doc.ts';
import { responseExtensions } from '../../shared/response/schema.ts';
import type { CitationDirectory } from './citation-directory.ts';
import { citationExtensions } from './citation-nodes.ts';
import { DanishTyping } from './danish-typing.ts';
import { FreshSelection } from './fresh-selection.ts';
import { HeadingLevels } from './heading-level.ts';
import { LinkKeys } from './link-keys.ts';
import { Pasting, type PasteLimit } from './paste.ts';
import { PlaceholderFields } from './placeholder-field.ts';

export type EditorParticulars = {
  readonly citations: CitationDirectory;
  readonly onPasteLimit: (limit: PasteLimit) => void;
  readonly onEditLink: () => void;
  readonly onOpenLink: (href: string) => void;
};

/** The shared schema with what writing needs: citations that are drawn, and keys. The schema itself stays as it is shared. */
export function editorExtensions({ citations, onPasteLimit, onEditLink, onOpenLink }: EditorParticulars): Extensions {
  const own = [
    ...citationExtensions(citations),
    FreshSelection,
    HeadingLevels,
    DanishTyping,
    PlaceholderFields,
    Pasting.configure({ onLimit: onPasteLimit }),
    LinkKeys.configure({ onEdit: onEditLink, onOpen: onOpenLink }),
  ];
  const replaced = new Set(own.map(({ name }) => name));
  return [...responseExtensions().filter(({ name }) => !replaced.has(name)), ...own];
}

/** Binds the text to its Y.Doc; undo is Yjs's, so that it takes back one's own changes only. */
export const boundTo = (doc: Y.Doc, undoManager: Y.UndoManager): Extensions => [
  Collaboration.configure({ document: doc, field: BODY, yUndoOptions: { undoManager } }),
];
