import { z } from 'zod';
import { plainNoteText } from '../../shared/domain/note-text.ts';
import type { SourceVersionId } from '../../shared/domain/ids.ts';
import type { TextRange } from '../../shared/domain/source-document.ts';
import type { NoteEdit } from '../../shared/notes/note-edit.ts';
import type { Connection } from './connection.ts';

/** Columns of `annotation` that hold a field as it is. */
const PLAIN_COLUMNS = { type: 'type', status: 'status', themes: 'themes', isResolved: 'is_resolved' } as const;

/**
 * Draws the columns that are read and searched from the log: the only place where the words, themes or presence of a note or a
 * reply change after they are made.
 */
export function noteProjection(db: Connection): (shown: NoteEdit) => void {
  // By the whole log, not by the edit that came last: it may have come from elsewhere. Deleting and restoring change nothing that is read.
  const touched = `updated_at = max(created_at, (SELECT max(made_at) FROM note_edit WHERE subject_id = :id AND field <> 'deleted'))`;
  const setPlain = new Map(
    Object.entries(PLAIN_COLUMNS).map(([field, column]) => [
      field,
      db.prepare(`UPDATE annotation SET ${column} = :value, ${touched} WHERE id = :id`),
    ]),
  );
  const tables = { note: 'annotation', reply: 'note_reply', passage: 'note_passage' } as const;
  const setDeleted = Object.fromEntries(
    Object.entries(tables).map(([subject, table]) => [
      subject,
      db.prepare(`UPDATE ${table} SET deleted_at = CASE WHEN :isDeleted THEN max(:at, created_at) END WHERE id = :id`),
    ]),
  );
  const setText = {
    note: db.prepare(`UPDATE annotation SET text = :text, words = :words, ${touched} WHERE id = :id`),
    reply: db.prepare(`UPDATE note_reply SET text = :text, words = :words, ${touched} WHERE id = :id`),
  };
  const decide = db.prepare(`UPDATE passage_placement
    SET decision = :decision, placed_start = :start, placed_end = :end, placed_words = :words
    WHERE passage_id = :id AND source_version_id = :versionId`);
  const textOf = db.prepare('SELECT text FROM source_version WHERE id = ?').pluck();

  const wordsAt = (versionId: SourceVersionId, { start, end }: TextRange): string =>
    z.string().default('').parse(textOf.get(versionId)).slice(start, end);

  const place = (id: string, { sourceVersionId: versionId, decision }: Extract<NoteEdit, { field: 'place' }>['value']): void => {
    const none = { id, versionId, decision: null, start: null, end: null, words: null };
    switch (decision.kind) {
      case 'place':
        decide.run({ ...none, decision: decision.kind, ...decision.range, words: wordsAt(versionId, decision.range) });
        return;
      case 'confirm':
      case 'let-go':
        decide.run({ ...none, decision: decision.kind });
        return;
      case 'reopen':
        decide.run(none);
    }
  };

  return (edit) => {
    const { subjectId: id, madeAt: at } = edit;
    switch (edit.field) {
      case 'text':
        setText[edit.subject].run({ id, text: JSON.stringify(edit.value), words: plainNoteText(edit.value) });
        break;
      case 'deleted':
        setDeleted[edit.subject]?.run({ id, at, isDeleted: Number(edit.value) });
        break;
      case 'place':
        place(id, edit.value);
        break;
      case 'themes':
        setPlain.get(edit.field)?.run({ id, value: JSON.stringify(edit.value) });
        break;
      case 'isResolved':
        setPlain.get(edit.field)?.run({ id, value: Number(edit.value) });
        break;
      case 'type':
      case 'status':
        setPlain.get(edit.field)?.run({ id, value: edit.value });
    }
  };
}
