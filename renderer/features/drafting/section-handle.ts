import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { answerParts, type AnswerPart, type AnswerPlace } from '../../../shared/response/answer-parts.ts';
import type { Citation } from '../../../shared/response/citation.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { beginSections, goToSection, sectionAt, type GuidepostLine } from '../../editor/guidepost-sections.ts';
import { rangeOfPlace } from '../../editor/place-in-text.ts';
import { addToSection, insertMaterial, type SectionMaterial } from '../../editor/section-material.ts';
import type { WritingDesk } from '../../editor/use-response-editor.ts';

/** The words of a source that material brings; null where it brings none. */
function citationIn(material: SectionMaterial): Citation | null {
  switch (material.kind) {
    case 'citation':
      return material.citation;
    case 'amendment':
      return material.current;
    case 'text':
      return null;
  }
}

/** The open answer as its sections about guideposts are followed and written. What is put in can be undone in one step. */
export type SectionHandle = {
  readonly isReadOnly: boolean;
  /** Every text and citation of the answer as it is now. */
  readonly parts: () => readonly AnswerPart[];
  /** Which of these sections the caret stands in, by its place among them; null outside all. */
  readonly sectionAtCaret: (sections: readonly (AnswerPlace | null)[]) => number | null;
  /** Tells when the text has changed. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Tells when the caret may stand elsewhere. */
  readonly subscribeToCaret: (listener: () => void) => () => void;
  /** Selects a place and scrolls to it; false when it is no longer there. */
  readonly focusPlace: (place: AnswerPlace) => boolean;
  /** Begins sections for the wanted guideposts that have none; goes to the section of the first when all have one. */
  readonly begin: (lines: readonly GuidepostLine[], wanted: ReadonlySet<number>) => void;
  /** Puts material into a guidepost's section, begun when there is none; where the writer is when `line` is null. False when it was not put in. */
  readonly add: (material: SectionMaterial, linesNow: () => readonly GuidepostLine[], line: number | null) => Promise<boolean>;
};

type SectionHandleOptions = {
  readonly isReadOnly: boolean;
  /** The text has been worked in, so that the caret stands where it does by choice. */
  readonly hasCaret: () => boolean;
  /** Asks, where there is something to ask about, before words of a source are put in. */
  readonly mayCite: (citation: Citation) => Promise<boolean>;
};

export function sectionHandle(
  { editor, undoManager }: WritingDesk,
  { isReadOnly, hasCaret, mayCite }: SectionHandleOptions,
): SectionHandle {
  const change = (make: () => Transaction | null): void => {
    if (isReadOnly) return;
    // Focus first: ProseMirror scrolls to a selection only while the page's own selection is in the text.
    editor.view.focus();
    const tr = make();
    if (tr === null) return;
    undoManager.stopCapturing();
    editor.view.dispatch(tr);
    undoManager.stopCapturing();
  };
  return {
    isReadOnly,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ProseMirror types its JSON as any; it is a node of our schema
    parts: () => answerParts(editor.state.doc.toJSON() as NodeJson),
    sectionAtCaret: (sections) => sectionAt(editor.state, sections),
    subscribe: (listener) => {
      editor.on('update', listener);
      return () => editor.off('update', listener);
    },
    subscribeToCaret: (listener) => {
      editor.on('transaction', listener);
      return () => editor.off('transaction', listener);
    },
    focusPlace: (place) => {
      editor.view.focus();
      const range = rangeOfPlace(editor.state.doc, place);
      if (range === null) return false;
      const { doc, tr } = editor.state;
      const node = doc.nodeAt(range.from);
      const isWhole = node !== null && node.nodeSize === range.to - range.from && node.isAtom && !node.isText;
      const selection = isWhole
        ? NodeSelection.create(doc, range.from)
        : TextSelection.between(doc.resolve(range.from), doc.resolve(range.to));
      editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
      return true;
    },
    begin: (lines, wanted) => {
      const [first] = [...wanted].toSorted((a, b) => a - b);
      change(() => beginSections(editor.state, lines, wanted) ?? (first === undefined ? null : goToSection(editor.state, lines, first)));
    },
    add: async (material, linesNow, line) => {
      const worked = hasCaret();
      const citation = citationIn(material);
      if (isReadOnly || (citation !== null && !(await mayCite(citation))) || editor.isDestroyed) return false;
      change(() =>
        line === null ? insertMaterial(editor.state, material, worked) : addToSection(editor.state, linesNow(), line, material),
      );
      return true;
    },
  };
}
