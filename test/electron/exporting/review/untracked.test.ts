import { expect, it } from 'vitest';
import type * as Y from 'yjs';
import { readReview } from '../../../../electron/importing/docx-review/read-review.ts';
import { commentsOf } from '../../../../shared/response/comments.ts';
import { readFromWord } from '../../../../shared/response/from-word/read-word.ts';
import { changedNotes } from '../../../../shared/response/from-word/untracked.ts';
import type { WordReview } from '../../../../shared/response/word-review.ts';
import { broken } from './broken.ts';
import { editedAnswer } from './edited-answer.ts';
import { picture } from './picture.ts';
import { answerOf, AUTHOR, paragraph, wordFile, words } from './reviewed-answer.ts';

const NOW = Date.UTC(2025, 9, 1);

function reviewOf(bytes: Uint8Array): WordReview {
  const read = readReview(bytes, 'svar.docx');
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

/** Reads a file that was made by `edit` from what Pejling wrote, into the answer it was written from. */
async function readEdited(begin: () => Y.Doc, edit: (xml: string) => string, doc: Y.Doc = begin()) {
  const bytes = await wordFile(begin(), true);
  const review = reviewOf(broken(bytes, 'word/document.xml', edit));
  const personOf = (name: string) => ({ authorId: AUTHOR, name, role: 'other' as const });
  const read = readFromWord(doc, review, { earlier: begin(), original: reviewOf(bytes), personOf, referenceOf: () => '', now: NOW });
  if (read === null) throw new Error('The file is of this answer.');
  const { update: _, ...rest } = read;
  return { ...rest, picture: picture(doc), doc };
}

const LINES = [
  'Fristen er for kort for en forening.',
  'Vi støtter hjemmehjælp i yderområderne.',
  'Kørsel til lægen bør være gratis.',
  'Vi foreslår otte uger.',
];
const plain = (): Y.Doc => answerOf(...LINES.map((line) => paragraph(line)));

/** The paragraph of a file that has these words. */
function paragraphWith(xml: string, words: string): string {
  const found = xml.match(/<w:p>.*?<\/w:p>/gs)?.find((one) => one.includes(words));
  if (found === undefined) throw new Error(`The file does not hold »${words}«.`);
  return found;
}

it('takes words that were changed without tracking for proposals of someone without a name', async () => {
  const edit = (xml: string): string =>
    xml.replace('er for kort', 'er alt for kort').replace('otte uger', 'ti uger').replace(' i yderområderne', '');
  const read = await readEdited(plain, edit);
  expect(read).toMatchObject({
    changes: 3,
    comments: 0,
    unplaced: [],
    untracked: 'read',
    picture: [
      'Fristen er {+alt }for kort for en forening.',
      'Vi støtter hjemmehjælp{- i yderområderne}.',
      'Kørsel til lægen bør være gratis.',
      'Vi foreslår {-otte}{+ti} uger.',
    ],
  });
  expect(await readEdited(plain, edit, read.doc)).toMatchObject({ changes: 0, unplaced: [], picture: read.picture });
});

it('takes paragraphs that were put in, taken out or moved without tracking for proposals, where they stand', async () => {
  const edit = (xml: string): string => {
    const moved = paragraphWith(xml, 'Kørsel');
    const last = paragraphWith(xml, 'otte uger');
    const first = paragraphWith(xml, 'Fristen');
    return xml
      .replace(moved, '')
      .replace(first, moved + first + first.replace('Fristen er for kort for en forening.', 'Et helt nyt afsnit.'))
      .replace(last, last + last.replace('Vi foreslår otte uger.', 'Og et til sidst.'));
  };
  expect(await readEdited(plain, edit)).toMatchObject({
    unplaced: [],
    picture: [
      '+ {+Kørsel til lægen bør være gratis.}',
      'Fristen er for kort for en forening.',
      '+ {+Et helt nyt afsnit.}',
      'Vi støtter hjemmehjælp i yderområderne.',
      expect.stringContaining('{-Kørsel til lægen bør være gratis.}'),
      'Vi foreslår otte uger.',
      '+ {+Og et til sidst.}',
    ],
  });
});

it('finds nothing in a file that nobody changed, and knows its own proposals where they were accepted in Word', async () => {
  expect(await readEdited(editedAnswer, (xml) => xml.replace('</w:body>', ' </w:body>'))).toMatchObject({
    changes: 0,
    comments: 0,
    unplaced: [],
    untracked: 'none',
  });
  const accepted = await readEdited(editedAnswer, (xml) => xml.replaceAll(/<w:ins [^>]*[^/]>(.*?)<\/w:ins>/gs, '$1'));
  expect(accepted).toMatchObject({ changes: 0, unplaced: [], picture: picture(editedAnswer()) });
});

it('says nothing of what was changed in the answer meanwhile as it was in the file', async () => {
  const now = answerOf(
    paragraph('Fristen er alt for kort for en forening.'),
    paragraph(LINES[1] ?? ''),
    paragraph('Vi foreslår otte uger.'),
  );
  const before = picture(now);
  const edit = (xml: string): string => xml.replace('er for kort', 'er alt for kort').replace(paragraphWith(xml, 'Kørsel'), '');
  expect(await readEdited(plain, edit, now)).toMatchObject({ changes: 0, unplaced: [], untracked: 'none', picture: before });
});

it('says what was written in as a paragraph of a table, with its words', async () => {
  const read = await readEdited(editedAnswer, (xml) => {
    const cell = paragraphWith(xml, '>100<');
    return xml.replace(cell, cell + cell.replace('>100<', '>kun drift og anlæg<'));
  });
  expect(read.unplaced).toEqual([{ kind: 'insert', author: '', at: null, words: 'kun drift og anlæg' }]);
  expect(read.picture).toEqual(picture(editedAnswer()));
});

const CITATION = {
  type: 'citation',
  attrs: {
    sourceId: '11111111-1111-4111-8111-111111111111',
    versionId: '22222222-2222-4222-8222-222222222222',
    start: 0,
    end: 22,
    exact: 'kommunerne får friheden',
    prefix: '',
    suffix: '',
  },
};
const citing = (): Y.Doc => answerOf(paragraph([words('Der står '), CITATION, words(', og det er godt.')]), paragraph(LINES[0] ?? ''));

it('never changes a quotation: what was taken out of its midst, with or without tracking, is only said', async () => {
  const hand = 'w:author="Ida Holm" w:date="2025-09-13T10:00:00Z"';
  const deleted = `</w:t></w:r><w:del w:id="90" ${hand}><w:r><w:delText>får</w:delText></w:r></w:del><w:r><w:t xml:space="preserve">`;
  for (const instead of ['', deleted]) {
    const read = await readEdited(citing, (xml) => xml.replace('kommunerne får friheden', `kommunerne ${instead} friheden`));
    expect(read.unplaced.map(({ kind, words: lost }) => [kind, lost.trim()])).toEqual([['delete', 'får']]);
    expect(read.picture).toEqual(picture(citing()));
  }
});

it('puts a remark on words of a quotation on the quotation', async () => {
  const bytes = broken(await wordFile(citing(), true), 'word/document.xml', (xml) =>
    xml.replace(
      'kommunerne får',
      '</w:t></w:r><w:commentRangeStart w:id="1"/><w:r><w:t>kommunerne får</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:t xml:space="preserve">',
    ),
  );
  const comment = { id: '1', author: 'Ida Holm', at: null, text: 'Er det helt?', parent: null, isResolved: false };
  const doc = citing();
  const personOf = (name: string) => ({ authorId: AUTHOR, name, role: 'other' as const });
  const review = { ...reviewOf(bytes), comments: [comment] };
  expect(readFromWord(doc, review, { earlier: null, original: null, personOf, referenceOf: () => '', now: NOW })).toMatchObject({
    comments: 1,
    unplaced: [],
  });
  expect(commentsOf(doc).map(({ quote }) => quote)).toEqual(['kommunerne får friheden']);
  expect(picture(doc)[0]).toContain('[står ]');
});

it('says how a footnote reads that was changed, and is silent on one that reads as it was written', () => {
  const empty: WordReview = { origin: null, paragraphs: [], comments: [], notes: [] };
  const hand = { author: 'Ida Holm', at: NOW };
  const notes = (...texts: string[]): WordReview => ({ ...empty, notes: texts.map((text) => ({ text, hand: null })) });
  expect(changedNotes(notes('Se bilag 1.', 'Se  bilag 2.'), notes('Se bilag 2.', 'Se bilag 1.'))).toEqual([]);
  expect(changedNotes(notes('Se bilag 1.', 'Se bilag 1.'), notes('Se bilag 1.'))).toEqual([
    { kind: 'note', author: '', at: null, words: 'Se bilag 1.' },
  ]);
  const tracked: WordReview = {
    ...empty,
    notes: [
      { text: 'Se bilag 3.', hand },
      { text: 'Urørt.', hand: null },
    ],
  };
  expect(changedNotes(tracked, null)).toEqual([{ kind: 'note', ...hand, words: 'Se bilag 3.' }]);
});
