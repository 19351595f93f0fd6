import { expect, it } from 'vitest';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { AnnotationId, AuthorId, PassageId, ReplyId, SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import { checkWebAnnotation } from '../../../shared/interchange/check-web-annotation.ts';
import { readNotesFile } from '../../../shared/interchange/read-notes-file.ts';
import { writeWebAnnotations } from '../../../shared/interchange/write-web-annotations.ts';

const id = (digit: string): string => `00000000-0000-4000-8000-${digit.repeat(12)}`;
const authorId = AuthorId.parse(id('a'));

const note: Annotation = {
  id: AnnotationId.parse(id('1')),
  sourceId: SourceId.parse(id('2')),
  type: 'concern',
  text: [
    { kind: 'paragraph', runs: [{ text: 'Hvem ' }, { text: 'betaler', bold: true }, { text: '? 100 % * 2' }] },
    { kind: 'bullet', runs: [{ text: '<script>' }] },
  ],
  themes: ['Økonomi', 'Børn & unge'],
  status: 'settled',
  authorId,
  passages: [
    {
      id: PassageId.parse(id('3')),
      scope: 'words',
      sourceVersionId: SourceVersionId.parse(id('4')),
      anchor: { start: 4, end: 10, exact: 'æøå"\\', prefix: 'før ', suffix: ' efter' },
      placement: { kind: 'exact', start: 4, end: 10 },
    },
  ],
  replies: [
    { id: ReplyId.parse(id('5')), authorId, text: [{ kind: 'paragraph', runs: [{ text: 'Enig' }] }], createdAt: 2000, updatedAt: 2000 },
  ],
  isResolved: false,
  createdAt: 1000,
  updatedAt: 1500,
};

const written = writeWebAnnotations({
  annotations: [note],
  authors: [{ id: authorId, name: 'Åse Ærlig', role: 'chair' }],
  textOf: () => ({ title: 'Pejlemærker', sha256: 'ab'.repeat(32) }),
  label: 'Noter',
});

it('writes what the model calls correct', () => {
  expect(checkWebAnnotation(written)).toEqual([]);
  for (const item of written.first.items) expect(checkWebAnnotation(item)).toEqual([]);
});

it('loses nothing of a note that is read again', () => {
  const read = readNotesFile(JSON.stringify(written), 'noter.jsonld');
  expect(read).toEqual({
    ok: true,
    value: {
      notes: [
        {
          id: `urn:uuid:${note.id}`,
          type: 'concern',
          status: 'settled',
          text: note.text,
          themes: note.themes,
          writer: { key: `urn:uuid:${authorId}`, name: 'Åse Ærlig' },
          createdAt: 1000,
          quotes: [{ exact: 'æøå"\\', prefix: 'før ', suffix: ' efter', start: 4 }],
          replies: [
            {
              id: `urn:uuid:${id('5')}`,
              text: [{ kind: 'paragraph', runs: [{ text: 'Enig' }] }],
              writer: { key: `urn:uuid:${authorId}`, name: 'Åse Ærlig' },
              createdAt: 2000,
            },
          ],
        },
      ],
      refused: [],
      repaired: [],
    },
  });
});
