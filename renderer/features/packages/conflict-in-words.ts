import { AnnotationType, NoteStatus } from '../../../shared/domain/annotation.ts';
import { NoteText, plainNoteText } from '../../../shared/domain/note-text.ts';
import { SourceRole } from '../../../shared/domain/source.ts';
import { NOTE_FIELDS } from '../../../shared/notes/note-edit.ts';
import { Deletion } from '../../../shared/packages/case-edit.ts';
import type { Conflict } from '../../../shared/packages/conflict.ts';
import type { conflictWords } from './conflict-words.ts';

type Words = (typeof conflictWords)['da'];
type FieldConflict = Extract<Conflict, { kind: 'field' }>;

const place = NOTE_FIELDS.passagePlace.value;

/** What the sides disagree about. */
export const fieldInWords = ({ about: { subject, field } }: FieldConflict, w: Words): string =>
  w.fields[`${subject} ${field}`] ?? w.otherField;

/** One side's value as a person reads it. What is of no known shape is shown as it is kept. */
export function valueInWords({ about }: FieldConflict, value: unknown, w: Words): string {
  const inWords = (): string => {
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? w.yes : w.no;
    if (typeof value === 'string') {
      if (about.field === 'type') return w.types[AnnotationType.catch('question').parse(value)];
      if (about.field === 'status') return w.statuses[NoteStatus.catch('open').parse(value)];
      if (about.subject === 'source' && about.field === 'role') return w.roles[SourceRole.catch('heard').parse(value)];
      return value;
    }
    const deletion = Deletion.safeParse(value);
    if (deletion.success) return deletion.data.isDeleted ? w.yes : w.no;
    if (about.field === 'themes' && Array.isArray(value)) return value.join(', ');
    const text = about.field === 'text' ? NoteText.safeParse(value) : null;
    if (text?.success === true) return plainNoteText(text.data);
    const decided = about.field === 'place' ? place.safeParse(value) : null;
    if (decided?.success === true) return w.decisions[decided.data.decision.kind];
    if (typeof value === 'object' && 'isDeleted' in value) return value.isDeleted === true ? w.yes : w.no;
    return JSON.stringify(value);
  };
  const words = inWords();
  return words.trim() === '' ? w.empty : words;
}
