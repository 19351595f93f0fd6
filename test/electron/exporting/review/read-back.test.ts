import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Transform } from '@tiptap/pm/transform';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readReview } from '../../../../electron/importing/docx-review/read-review.ts';
import { plainNoteText } from '../../../../shared/domain/note-text.ts';
import { commentsOf } from '../../../../shared/response/comments.ts';
import { decideSuggestions, everySuggestion } from '../../../../shared/response/decide-suggestions.ts';
import { readFromWord } from '../../../../shared/response/from-word/read-word.ts';
import { BODY, replaceBody } from '../../../../shared/response/response-doc.ts';
import { responseSchema } from '../../../../shared/response/schema.ts';
import type { WordReview } from '../../../../shared/response/word-review.ts';
import { editedAnswer } from './edited-answer.ts';
import { picture } from './picture.ts';
import { answerOf, AUTHOR, paragraph, RESPONSE, wordFile, words } from './reviewed-answer.ts';

const FIXTURE = path.join(import.meta.dirname, '../../../fixtures/word/edited-in-libreoffice.docx');
const NOW = Date.UTC(2025, 9, 1);

function reviewOf(bytes: Uint8Array): WordReview {
  const read = readReview(bytes, 'svar.docx');
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

const edited = (): WordReview => reviewOf(readFileSync(FIXTURE));

const readInto = (doc: Y.Doc, review: WordReview, earlier: Y.Doc | null = null) =>
  readFromWord(doc, review, {
    earlier,
    original: null,
    personOf: (name) => ({ authorId: AUTHOR, name, role: 'other' }),
    referenceOf: () => '',
    now: NOW,
  });

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};

function decide(doc: Y.Doc, verdict: 'accept' | 'reject'): void {
  const fragment = doc.getXmlFragment(BODY);
  const { doc: body, meta } = initProseMirrorDoc(fragment, responseSchema());
  const tr = new Transform(body);
  decideSuggestions(tr, verdict, everySuggestion);
  doc.transact(() => updateYFragment(doc, fragment, tr.doc, meta));
}

describe('a Word file that was edited in LibreOffice', () => {
  it('puts what was changed and remarked there on the answer, and what was there already once', () => {
    const doc = editedAnswer();
    const read = readInto(doc, edited());
    expect({ ...read, update: null }).toEqual({ update: null, comments: 2, changes: 6, unplaced: [], untracked: 'unknown' });
    expect(picture(doc)).toEqual([
      '## Generelle bemærkninger',
      'Vi mener at [skolen] skal {+altid }blive{- i byen}.',
      '+ {+Et nyt afsnit.}',
      'unge uden job{+ og uddannelse}',
      'borgere med [psykiske vanskeligheder]',
      'År',
      'Kroner',
      '2025{+ (foreløbigt)}',
      '{-100}',
      'Fristen er {+alt }for kort for [en forening]{- som vores}.',
      'Tallet er {~fem} procent.',
      '+ {+Vi foreslår otte uger.}',
    ]);
    const comments = commentsOf(doc).map(({ name, createdAt, text, quote, replies }) => [
      name,
      new Date(createdAt).toISOString(),
      plainNoteText(text),
      quote,
      replies.map((reply) => plainNoteText(reply.text)),
    ]);
    expect(comments.toSorted((a, b) => String(a[2]).localeCompare(String(b[2])))).toEqual([
      ['Ida Holm', '2025-09-20T12:30:00.000Z', 'Er det alle?', 'psykiske vanskeligheder', []],
      ['Karen Østergaard', '2025-09-12T08:00:00.000Z', 'Hvilken skole?\nDer er to.', 'skolen', ['Den i Otterup.']],
      ['Ida Holm', '2025-09-20T12:30:00.000Z', 'Skriv foreningens navn.', 'en forening', []],
    ]);
  });

  it('says which answer it was written from', () => {
    expect(edited().origin).toEqual({ responseId: RESPONSE, snapshotId: null });
  });

  it('adds nothing when it is read twice, whatever was decided in between', () => {
    for (const verdict of ['accept', 'reject', null] as const) {
      const doc = editedAnswer();
      readInto(doc, edited(), editedAnswer());
      if (verdict !== null) decide(doc, verdict);
      const before = picture(doc);
      expect(readInto(doc, edited(), editedAnswer())).toMatchObject({ update: null, comments: 0, changes: 0 });
      expect(picture(doc)).toEqual(before);
    }
  });

  it('does not bring back what Pejling wrote in it itself and what has been decided since', () => {
    const doc = editedAnswer();
    decide(doc, 'reject');
    readInto(doc, edited(), editedAnswer());
    expect(picture(doc).filter((line) => /skolen|nyt afsnit|Tallet/.test(line))).toEqual([
      'Vi mener at [skolen] skal blive i byen.',
      'Tallet er fem procent.',
    ]);
  });

  it('puts nothing into a paragraph that reads otherwise now, and says what was left', () => {
    const doc = answerOf(
      paragraph('Generelle bemærkninger', { level: 2 }),
      paragraph('unge uden job'),
      paragraph('Fristen bør være længere for små foreninger.'),
      paragraph('Tallet er fem procent.'),
    );
    const read = readInto(doc, edited(), editedAnswer());
    expect(picture(doc)).toEqual([
      '## Generelle bemærkninger',
      'unge uden job{+ og uddannelse}',
      'Fristen bør være længere for små foreninger.',
      'Tallet er fem procent.',
      '+ {+Vi foreslår otte uger.}',
    ]);
    expect(read?.unplaced.map(({ kind, author, words: lost }) => [kind, author, lost])).toEqual([
      ['delete', 'Ida Holm', '100'],
      ['delete', 'Ida Holm', ' som vores'],
      ['insert', 'Ida Holm', ' (foreløbigt)'],
      ['insert', 'Ida Holm', 'alt '],
      ['comment', 'Ida Holm', 'Er det alle?'],
      ['comment', 'Ida Holm', 'Skriv foreningens navn.'],
    ]);
    expect(commentsOf(doc).map(({ text }) => plainNoteText(text))).toEqual(
      expect.arrayContaining(['Skriv foreningens navn.', 'Er det alle?']),
    );
  });

  it('is one change: undone as one, and read anew after that', () => {
    const doc = editedAnswer();
    const before = picture(doc);
    const window = copyOf(doc);
    const undo = new Y.UndoManager([window.getXmlFragment(BODY), window.getMap('comments'), window.getMap('readFromWord')], {
      trackedOrigins: new Set(['word']),
    });
    const read = readInto(copyOf(doc), edited());
    if (read === null || read.update === null) throw new Error('There is something to read.');
    Y.applyUpdate(window, read.update, 'word');
    const after = picture(window);
    expect(undo.undoStack).toHaveLength(1);
    undo.undo();
    expect(picture(window)).toEqual(before);
    expect(commentsOf(window)).toHaveLength(1);
    expect(readInto(window, edited())).toMatchObject({ comments: 2, changes: 6 });
    expect(picture(window)).toEqual(after);
  });
});

describe('readReview', () => {
  it('reads back what Pejling wrote, and finds nothing new in it', async () => {
    const doc = editedAnswer();
    const read = readInto(doc, reviewOf(await wordFile(editedAnswer(), true)));
    expect(read).toEqual({ update: null, comments: 0, changes: 0, unplaced: [], untracked: 'unknown' });
  });

  it('is refused for another answer without an origin', () => {
    const doc = answerOf(paragraph('Noget helt andet om helt andre ting, som ingen har skrevet før.'));
    expect(readInto(doc, { ...edited(), origin: null })).toBeNull();
  });

  it('keeps what is said of words that are gone', () => {
    const doc = editedAnswer();
    replaceBody(doc, { type: 'doc', content: [paragraph([words('Alt er nyt.')])] });
    const read = readInto(doc, edited(), editedAnswer());
    expect(picture(doc)).toEqual(['Alt er nyt.']);
    expect(read?.unplaced.filter(({ kind }) => kind === 'comment')).toHaveLength(2);
    expect(commentsOf(doc)).toHaveLength(3);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('Dette er ikke en Word-fil.')],
    ['a zip file cut off', readFileSync(FIXTURE).subarray(0, 4000)],
  ])('refuses %s with a failure', (_, bytes) => {
    expect(readReview(bytes, 'x.docx')).toMatchObject({ ok: false, failure: { file: 'x.docx' } });
  });
});
