import type { Annotation } from '../../../../shared/domain/annotation.ts';
import { plainNoteText } from '../../../../shared/domain/note-text.ts';
import type { NoteGroup } from './note-order.ts';
import type { Row } from './row-layout.ts';

export type NoteRow = { readonly kind: 'heading'; readonly group: NoteGroup } | { readonly kind: 'note'; readonly note: Annotation };

/** Rows of which the height is not known yet, in pixels. A note's line is some 60 letters wide in the panel. */
const HEADING_HEIGHT = 36;
const CARD_HEIGHT = 78;
const LINE_HEIGHT = 18;
const LINE_LENGTH = 60;
const MOST_LINES = 6;

const estimated = ({ text, themes }: Annotation): number => {
  const lines = Math.max(1, Math.ceil(plainNoteText(text).length / LINE_LENGTH));
  return CARD_HEIGHT + LINE_HEIGHT * (Math.min(MOST_LINES, lines) + (themes.length > 0 ? 1 : 0));
};

/** The groups as rows of one list. A single group without a name needs no heading. `heights` are those that have been measured, by row. */
export function noteRows(groups: readonly NoteGroup[], heights: ReadonlyMap<string, number>): readonly Row<NoteRow>[] {
  return groups.flatMap((group) => {
    const headingKey = `group ${group.key}`;
    const heading: Row<NoteRow> = {
      key: headingKey,
      content: { kind: 'heading', group },
      height: heights.get(headingKey) ?? HEADING_HEIGHT,
    };
    const notes = group.notes.map((note): Row<NoteRow> => {
      // A note of several themes stands in several groups.
      const key = `${note.id} ${group.key}`;
      return { key, content: { kind: 'note', note }, height: heights.get(key) ?? estimated(note) };
    });
    return [heading, ...notes];
  });
}
