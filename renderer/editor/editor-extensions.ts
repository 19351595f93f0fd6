import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
// For the types of its commands: the shared schema, which brings the extension in, hands on the schema only.
import type {} from '@tiptap/starter-kit';
import type * as Y from 'yjs';
import { BODY } from '../../shared/response/response-doc.ts';
import { responseExtensions } from '../../shared/response/schema.ts';
import { ResponseTable } from '../../shared/response/schema/table.ts';
import { AwakeBlocks } from './awake-blocks.ts';
import { amendmentExtensions, type AmendmentWords } from './amendment-nodes.ts';
import { BlockMoving } from './block-moving.ts';
import { CellWriting } from './cell-writing.ts';
import type { CitationDirectory } from './citation-directory.ts';
import { citationExtensions } from './citation-nodes.ts';
import { DanishTyping } from './danish-typing.ts';
import { FarAwayBlocks } from './far/far-blocks.ts';
import { FindMarks } from './find-marks.ts';
import { footnoteExtensions } from './footnote-marks.ts';
import { FreshSelection } from './fresh-selection.ts';
import { HeadingLevels } from './heading-level.ts';
import { LatePlugins } from './late-plugins.ts';
import { LinkKeys } from './link-keys.ts';
import { LinkTyping } from './link-typing.ts';
import { ListFlow } from './list-flow.ts';
import { ListTyping, withoutTypingRules } from './list-typing.ts';
import type { NoteFocus } from './note-focus.ts';
import { Pasting, type PasteLimit } from './paste.ts';
import { pictureExtensions, type PictureParticulars } from './picture-nodes.ts';
import { PlaceholderFields } from './placeholder-field.ts';
import { Reviewing, type ReviewParticulars } from './review/reviewing.ts';
import { QuoteMarks } from './quote-marks.ts';
import { ScrollAgain } from './scroll-again.ts';
import { SteadyBlocks } from './steady-blocks.ts';
import { SteadyCaret } from './steady-caret.ts';
import { VerticalKeys } from './vertical-keys.ts';
import { keepRunsWhole } from './whole-runs.ts';
import { RaisedText, WritingKeyboard, type WritingKeys } from './writing-keys.ts';

export type EditorParticulars = {
  readonly citations: CitationDirectory;
  readonly onPasteLimit: (limit: PasteLimit) => void;
  readonly onEditLink: () => void;
  readonly onOpenLink: (href: string) => void;
  readonly notes: { readonly focus: NoteFocus; readonly nameOf: (number: number) => string };
  readonly pictures: PictureParticulars;
  readonly keys: WritingKeys;
  readonly amendmentWords: () => AmendmentWords;
  readonly review: ReviewParticulars;
};

/** The shared schema with what writing needs: citations that are drawn, and keys. The schema itself stays as it is shared. */
export function editorExtensions(particulars: EditorParticulars): Extensions {
  const { citations, onPasteLimit, onEditLink, onOpenLink, notes, pictures, keys } = particulars;
  const isProposing = (): boolean => particulars.review.link.mode() === 'suggest';
  const own = [
    ...citationExtensions(citations),
    ...footnoteExtensions(notes.focus, notes.nameOf),
    ...pictureExtensions(pictures),
    ...amendmentExtensions(particulars.amendmentWords),
    ResponseTable.configure({ resizable: true }),
    LatePlugins,
    SteadyBlocks,
    ScrollAgain,
    VerticalKeys,
    CellWriting,
    FindMarks,
    BlockMoving,
    WritingKeyboard.configure(keys),
    RaisedText,
    FreshSelection,
    AwakeBlocks,
    FarAwayBlocks,
    HeadingLevels,
    DanishTyping,
    ListFlow.configure({ isProposing }),
    ListTyping.configure({ isProposing }),
    PlaceholderFields,
    QuoteMarks,
    Pasting.configure({ onLimit: onPasteLimit }),
    Reviewing.configure(particulars.review),
    LinkTyping,
    LinkKeys.configure({ onEdit: onEditLink, onOpen: onOpenLink }),
  ];
  const replaced = new Set(own.map(({ name }) => name));
  const shared = responseExtensions().filter(({ name }) => !replaced.has(name));
  return [...shared.map((extension) => (extension.name === 'starterKit' ? withoutTypingRules(extension) : extension)), ...own];
}

/** Binds the text to its Y.Doc; undo is Yjs's, so that it takes back one's own changes only. */
export const boundTo = (doc: Y.Doc, undoManager: Y.UndoManager): Extensions => {
  keepRunsWhole();
  return [Collaboration.configure({ document: doc, field: BODY, yUndoOptions: { undoManager } }), SteadyCaret.configure({ undoManager })];
};
