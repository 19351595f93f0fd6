import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { CheckPlace, CheckRemedy } from '../../shared/checks/finding.ts';
import { seenWords } from '../../shared/checks/seen-words.ts';
import { attributesOf, type Citation } from '../../shared/response/citation.ts';
import { blackOutTransaction } from './black-out.ts';
import { changeCitation } from './citation-forms.ts';
import { isCitation } from './citation-view.ts';
import { rangeOfPlace, wordsAt } from './place-in-text.ts';

const QUOTATION_MARK = /^["”“„»«]$/;

/** The range with the quotation marks around it: a citation brings its own. */
function withMarks(
  doc: Node,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } {
  const at = (position: number): string => {
    const $position = doc.resolve(Math.max(0, Math.min(position, doc.content.size)));
    const offset = $position.parentOffset;
    return $position.parent.isTextblock
      ? $position.parent.textBetween(offset, Math.min(offset + 1, $position.parent.content.size), '', ' ')
      : '';
  };
  const $from = doc.resolve(from);
  const isMarked = $from.parentOffset > 0 && QUOTATION_MARK.test(at(from - 1)) && QUOTATION_MARK.test(at(to));
  return isMarked ? { from: from - 1, to: to + 1 } : { from, to };
}

type Range = { readonly from: number; readonly to: number };

/** Puts a citation in the place of typed words and the quotation marks around them; null where none can stand. */
export function citeWords(state: EditorState, range: Range, citation: Citation): Transaction | null {
  const type = state.schema.nodes['citation'];
  if (type === undefined) return null;
  const { from, to } = withMarks(state.doc, range);
  const [$from, $to] = [state.doc.resolve(from), state.doc.resolve(to)];
  if (!$from.sameParent($to) || !$from.parent.canReplaceWith($from.index(), $to.indexAfter(), type)) return null;
  return state.tr.replaceWith(from, to, type.create(attributesOf(citation)));
}

/**
 * Carries out what a finding of the check before sending proposes, as one step that can be undone. Null where it is not the
 * text's to carry out, or where the place is gone or says something else by now.
 */
export function remedyTransaction(
  state: EditorState,
  place: Extract<CheckPlace, { kind: 'answer' }>,
  remedy: CheckRemedy,
): Transaction | null {
  const range = rangeOfPlace(state.doc, place);
  if (range === null || (place.seen !== undefined && place.seen !== seenWords(wordsAt(state.doc, place.path)))) return null;
  const { from, to } = range;
  switch (remedy.kind) {
    case 'redact':
      return blackOutTransaction(state, [{ place, text: remedy.text }])?.tr ?? null;
    case 'replace': {
      if (place.from === place.to) return null;
      if (remedy.text === '') return state.tr.delete(from, to);
      const tr = state.tr.insertText(remedy.text, from, to);
      const field = state.schema.marks['placeholder'];
      // A field that is filled in is one no more.
      return field === undefined ? tr : tr.removeMark(from, from + remedy.text.length, field);
    }
    case 'cite': {
      const there = state.doc.nodeAt(from);
      if (there !== null && isCitation(there)) return changeCitation(state.tr, from, remedy.citation);
      return place.from === place.to ? null : citeWords(state, range, remedy.citation);
    }
    case 'set-level': {
      const $inside = state.doc.resolve(place.from === place.to ? from + 1 : from);
      return $inside.parent.isTextblock ? state.tr.setNodeAttribute($inside.before(), 'level', remedy.level) : null;
    }
    case 'fill-letter':
    case 'skip-guidepost':
      return null;
  }
}
