import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Doc } from 'yjs';
import { readReview } from '../../../../electron/importing/docx-review/read-review.ts';
import { commentStore, commentsOf } from '../../../../shared/response/comments.ts';
import { readFromWord } from '../../../../shared/response/from-word/read-word.ts';
import { fillLetter } from '../../../../shared/response/response-doc.ts';
import type { WordReview } from '../../../../shared/response/word-review.ts';
import { editedAnswer } from './edited-answer.ts';
import { picture } from './picture.ts';
import { AUTHOR, wordFile } from './reviewed-answer.ts';

const FIXTURE = path.join(import.meta.dirname, '../../../fixtures/word/edited-in-libreoffice.docx');

function reviewOf(bytes: Uint8Array): WordReview {
  const read = readReview(bytes, 'svar.docx');
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

const readInto = (doc: Doc, review: WordReview, earlier: Doc | null = null) =>
  readFromWord(doc, review, {
    earlier,
    original: null,
    personOf: (name) => ({ authorId: AUTHOR, name, role: 'other' }),
    referenceOf: () => '',
    now: Date.UTC(2025, 9, 1),
  });

function anonymousAnswer(): Doc {
  const doc = editedAnswer();
  fillLetter(doc, { isAnonymous: true });
  return doc;
}

/** The review of a file with one name instead of another. */
const calling = (review: WordReview, name: string, other: string): WordReview =>
  // as: only names have been changed
  JSON.parse(JSON.stringify(review).replaceAll(JSON.stringify(name), JSON.stringify(other))) as WordReview;

it('knows what was written without names as what it is', async () => {
  const review = reviewOf(await wordFile(anonymousAnswer(), true));
  expect([...new Set(review.comments.map(({ author }) => author))]).toEqual(['Person 1', 'Person 2']);
  for (const earlier of [null, anonymousAnswer()])
    expect(readInto(anonymousAnswer(), review, earlier)).toEqual({
      update: null,
      comments: 0,
      changes: 0,
      unplaced: [],
      untracked: 'unknown',
    });
  // The answer says by now who writes, and names another first.
  const named = editedAnswer();
  expect(readInto(named, review, anonymousAnswer())).toMatchObject({ update: null, comments: 0 });
});

it('reads what was done to a file without names as to one with them', () => {
  const [doc, named] = [anonymousAnswer(), editedAnswer()];
  const review = reviewOf(readFileSync(FIXTURE));
  const nameless = calling(review, 'Karen Østergaard', 'Person 1');
  expect(readInto(doc, nameless, anonymousAnswer())).toMatchObject({ comments: 2, changes: 6, unplaced: [] });
  readInto(named, review, editedAnswer());
  expect(picture(doc)).toEqual(picture(named));
  expect(commentsOf(doc)).toEqual(commentsOf(named));
});

it('resolves a remark that was resolved in a file without names', async () => {
  const sent = anonymousAnswer();
  commentStore(sent, null).resolve('c1', true);
  const doc = anonymousAnswer();
  expect(readInto(doc, reviewOf(await wordFile(sent, true)), anonymousAnswer())).toMatchObject({ comments: 0, changes: 0 });
  expect(commentsOf(doc).map(({ name, isResolved, replies }) => [name, isResolved, replies.length])).toEqual([
    ['Karen Østergaard', true, 1],
  ]);
});

it('leaves a person alone who is called so', () => {
  const doc = editedAnswer();
  const review = calling(reviewOf(readFileSync(FIXTURE)), 'Ida Holm', 'Person 7');
  readInto(doc, review, editedAnswer());
  expect(new Set(commentsOf(doc).map(({ name }) => name))).toEqual(new Set(['Karen Østergaard', 'Person 7']));
});
