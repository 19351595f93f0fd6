import type { Editor } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import type { CheckPlace, CheckRemedy } from '../../../shared/checks/finding.ts';
import { seenWords } from '../../../shared/checks/seen-words.ts';
import { CalendarDate } from '../../../shared/domain/hearing.ts';
import { rangeOfPlace, remedyTransaction } from '../../editor/check-remedies.ts';
import { letterStore } from './letter-store.ts';
import { replaceInRemark } from './remark-remedy.ts';

/** True for what the open answer can put right by itself. */
export const canHeal = (place: CheckPlace, remedy: CheckRemedy): boolean => {
  if (remedy.kind === 'fill-letter') return true;
  if (place.kind === 'letter') return (remedy.kind === 'redact' || remedy.kind === 'replace') && place.field !== 'date';
  if (place.kind === 'comment' || place.kind === 'attribute') return remedy.kind === 'redact';
  return place.kind === 'answer' && remedy.kind !== 'skip-guidepost';
};

/** Puts other words in the place of those that were found beside the text, as in a picture's alternative text. Null when they are others by now. */
export function attributeTransaction(
  state: EditorState,
  { at, name, from, to, seen }: Extract<CheckPlace, { kind: 'attribute' }>,
  words: string,
): Transaction | null {
  const range = rangeOfPlace(state.doc, at);
  const value: unknown = range === null ? null : state.doc.nodeAt(range.from)?.attrs[name];
  if (range === null || typeof value !== 'string' || seen !== seenWords(value)) return null;
  return state.tr.setNodeAttribute(range.from, name, value.slice(0, from) + words + value.slice(to));
}

function transactionOf(state: EditorState, place: CheckPlace, remedy: CheckRemedy): Transaction | null {
  if (place.kind === 'attribute') return remedy.kind === 'redact' ? attributeTransaction(state, place, remedy.text) : null;
  return place.kind === 'answer' ? remedyTransaction(state, place, remedy) : null;
}

/** Carries out what a finding of the check before sending proposes, as a step that can be undone. False when the place has changed. */
export function heal(editor: Editor, doc: Y.Doc, place: CheckPlace, remedy: CheckRemedy): boolean {
  const letter = letterStore(doc);
  if (remedy.kind === 'fill-letter') {
    if (remedy.field !== 'date') letter.write(remedy.field, remedy.value);
    else {
      const date = CalendarDate.safeParse(remedy.value);
      if (!date.success) return false;
      letter.write('date', date.data);
    }
    return true;
  }
  if (place.kind === 'letter' && (remedy.kind === 'redact' || remedy.kind === 'replace')) {
    const words = place.field === 'date' ? null : letter.read()[place.field];
    if (place.field === 'date' || words === null || place.to > words.length) return false;
    if (place.seen !== undefined && place.seen !== seenWords(words)) return false;
    letter.write(place.field, words.slice(0, place.from) + remedy.text + words.slice(place.to));
    return true;
  }
  if (place.kind === 'comment') return remedy.kind === 'redact' && replaceInRemark(doc, place, remedy.text);
  const transaction = transactionOf(editor.state, place, remedy);
  if (transaction === null) return false;
  editor.view.dispatch(transaction);
  return true;
}
