import { describe, expect, it } from 'vitest';
import { seenWords } from '../../../shared/checks/seen-words.ts';
import { takenOut, takenOutOfNotes, type ToTakeOut } from '../../../shared/checks/take-out.ts';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { AnnotationId, AuthorId, ReplyId, Sha256, SourceId } from '../../../shared/domain/ids.ts';
import { noteTextOf, plainNoteText } from '../../../shared/domain/note-text.ts';
import { findingsOf, LETTER, only } from './check-picture.ts';

const CPR = '070761-4285';
const OTHER = '010170-1234';
const GONE = '[personnummer fjernet]';
const NOTE = AnnotationId.parse('00000000-0000-4000-8000-00000000000b');
const REPLY = ReplyId.parse('00000000-0000-4000-8000-00000000000c');

const noteSaying = (text: string, reply: string): Annotation => ({
  id: NOTE,
  sourceId: SourceId.parse('00000000-0000-4000-8000-000000000001'),
  type: 'concern',
  text: noteTextOf(text),
  themes: [],
  status: 'open',
  authorId: AuthorId.parse('00000000-0000-4000-8000-0000000000aa'),
  passages: [],
  replies: [
    { id: REPLY, authorId: AuthorId.parse('00000000-0000-4000-8000-0000000000aa'), text: noteTextOf(reply), createdAt: 0, updatedAt: 0 },
  ],
  isResolved: false,
  createdAt: 0,
  updatedAt: 0,
});

/** What the check finds in a note, as it is asked to take it out. */
const foundIn = (note: Annotation): ToTakeOut<'note'>[] => {
  const notes = [
    { annotationId: NOTE, replyId: null, text: plainNoteText(note.text) },
    { annotationId: NOTE, replyId: REPLY, text: plainNoteText(note.replies[0]?.text ?? []) },
  ];
  return only(findingsOf({ notes }), 'cpr').flatMap(({ place, remedy }) =>
    place.kind === 'note' && remedy?.kind === 'redact' ? [{ place, text: remedy.text }] : [],
  );
};

describe('what the check found in notes', () => {
  const note = noteSaying(`Ole, ${CPR}, og\nEva, ${OTHER}, var her.`, `Begge? ${CPR}`);

  it('is taken out of a note and of the reply to it, every one', () => {
    const changed = takenOutOfNotes([note], foundIn(note));
    expect(changed.map(({ replyId, after, count }) => [replyId, plainNoteText(after), count])).toEqual([
      [null, `Ole, ${GONE}, og\nEva, ${GONE}, var her.`, 2],
      [REPLY, `Begge? ${GONE}`, 1],
    ]);
    expect(changed.map(({ before }) => before)).toEqual([note.text, note.replies[0]?.text]);
  });

  it('stays where the note says something else by now, or is gone', () => {
    const changed = takenOutOfNotes([noteSaying(`Nu står der: ${CPR} og ${OTHER} her.`, `Begge? ${CPR}`)], foundIn(note));
    expect(changed.map(({ replyId }) => replyId)).toEqual([REPLY]);
    expect(takenOutOfNotes([], foundIn(note))).toEqual([]);
  });
});

it('takes what was found out of the answer’s name and of what its logo is said to be, only while they are the same', () => {
  const logo = { sha256: Sha256.parse('a'.repeat(64)), pixelWidth: 1, pixelHeight: 1, alternative: `Mærke for ${CPR}` };
  const findings = only(findingsOf({ title: `Svar ${OTHER} og ${CPR}`, letter: { ...LETTER, logo } }), 'cpr');
  const found = findings.flatMap(({ place, remedy }) => (remedy?.kind === 'redact' ? [{ place, text: remedy.text }] : []));
  const inTitle = found.flatMap(({ place, text }) => (place.kind === 'title' ? [{ place, text }] : []));
  const inLogo = found.flatMap(({ place, text }) => (place.kind === 'logo' ? [{ place, text }] : []));
  expect(takenOut(`Svar ${OTHER} og ${CPR}`, inTitle)).toEqual({ words: `Svar ${GONE} og ${GONE}`, count: 2 });
  expect(takenOut(logo.alternative, inLogo)).toEqual({ words: `Mærke for ${GONE}`, count: 1 });
  expect(takenOut(`Svar ${OTHER} om ${CPR}`, inTitle)).toBeNull();
});

it('takes one out once where two findings overlap', () => {
  const seen = seenWords('0123456789');
  const at = (from: number, to: number) => ({ place: { from, to, seen }, text: '*' });
  expect(takenOut('0123456789', [at(2, 5), at(4, 8), at(8, 9)])).toEqual({ words: '0123**9', count: 2 });
});

it('takes a writer’s name out of an anonymous answer’s name', () => {
  const title = 'Svar fra Karen Eksempel';
  const [finding] = only(findingsOf({ title, isAnonymous: true, namesOfSenders: ['Karen Eksempel'] }), 'name-in-metadata');
  if (finding?.place.kind !== 'title' || finding.remedy?.kind !== 'redact') throw new Error('It is found there, and can be taken out.');
  expect(takenOut(title, [{ place: finding.place, text: finding.remedy.text }])).toEqual({ words: 'Svar fra [navn fjernet]', count: 1 });
});
