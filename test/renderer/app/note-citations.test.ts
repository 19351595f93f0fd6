import { expect, it } from 'vitest';
import { anchorFor } from '../../../shared/anchoring/anchor.ts';
import type { Annotation, Passage } from '../../../shared/domain/annotation.ts';
import { AnnotationId, AuthorId, PassageId, SourceVersionId } from '../../../shared/domain/ids.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { noteCitations } from '../../../renderer/app/note-citations.ts';
import { source } from '../samples.ts';

const id = (n: number): string => `00000000-0000-4000-8000-00000000000${String(n)}`;
const document = structureText('Kommunen ringer til alle. Brevet kommer bagefter. Enhver kan klage over begge dele.\n');
const summary = source();
const OLD = SourceVersionId.parse(id(7));

function passageOn(words: string, placement: 'here' | Passage['placement'] = 'here'): Passage {
  const start = document.text.indexOf(words);
  const anchor = anchorFor(document.text, { start, end: start + words.length });
  if (anchor === null) throw new Error(`The document holds: ${words}`);
  const here = { kind: 'exact', start: anchor.start, end: anchor.end } as const;
  return {
    id: PassageId.parse(id(start % 7)),
    scope: 'words',
    sourceVersionId: OLD,
    anchor,
    placement: placement === 'here' ? here : placement,
  };
}

const noteOn = (...passages: Passage[]): Annotation => ({
  id: AnnotationId.parse(id(8)),
  sourceId: summary.id,
  type: 'concern',
  text: [],
  themes: [],
  status: 'open',
  authorId: AuthorId.parse(id(9)),
  passages,
  replies: [],
  isResolved: false,
  createdAt: 0,
  updatedAt: 0,
});

const quoted = (note: Annotation, reading: Parameters<typeof noteCitations>[1] = { summary, document }) =>
  noteCitations(note, reading).map(({ exact, versionId }) => [exact, versionId]);

const now = summary.versionId;
const lost: Passage['placement'] = { kind: 'orphaned', candidates: [] };

it('a note on several passages gives a quotation of each, in the order of the text', () => {
  expect(quoted(noteOn(passageOn('Enhver kan klage'), passageOn('Kommunen ringer'), passageOn('Brevet kommer')))).toEqual([
    ['Kommunen ringer', now],
    ['Brevet kommer', now],
    ['Enhver kan klage', now],
  ]);
});

it('quotes the words that stand in the place now', () => {
  const { start, end } = passageOn('Brevet kommer').anchor;
  const moved = passageOn('Kommunen ringer', { kind: 'moved', start, end, text: 'Brevet kommer', isConfirmed: true });
  expect(quoted(noteOn(moved))).toEqual([['Brevet kommer', now]]);
});

it('leaves out a passage without a place, but where none has one, quotes the first as it stood', () => {
  expect(quoted(noteOn(passageOn('Kommunen ringer', lost), passageOn('Brevet kommer')))).toEqual([['Brevet kommer', now]]);
  expect(quoted(noteOn(passageOn('Brevet kommer', lost), passageOn('Kommunen ringer', lost)))).toEqual([['Brevet kommer', OLD]]);
});

it('quotes the words where they were made while the source is still being read', () => {
  expect(noteCitations(noteOn(passageOn('Brevet kommer')), undefined).map(({ exact, versionId }) => [exact, versionId])).toEqual([
    ['Brevet kommer', OLD],
  ]);
});
