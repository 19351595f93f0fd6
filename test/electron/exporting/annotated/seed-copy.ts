import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../../../electron/importing/read-document.ts';
import { anchorFor } from '../../../../shared/anchoring/anchor.ts';
import { annotatedCopy, type AnnotatedCopy } from '../../../../shared/annotated/annotated-copy.ts';
import { AnnotationType, type Annotation } from '../../../../shared/domain/annotation.ts';
import { AnnotationId, AuthorId, PassageId, ReplyId, SourceId, SourceVersionId } from '../../../../shared/domain/ids.ts';
import { noteTextOf, type NoteText } from '../../../../shared/domain/note-text.ts';
import type { SourceDocument, TextRange } from '../../../../shared/domain/source-document.ts';
import { createRandom, type Random } from '../../../shared/comparing/random.ts';
import { valueOf } from '../../test-workbench.ts';

export const KAREN = { id: AuthorId.parse('00000000-0000-4000-8000-0000000000aa'), name: 'Karen Åkjær', role: 'chair' as const };
const SOURCE = SourceId.parse('00000000-0000-4000-8000-000000000001');
const VERSION = SourceVersionId.parse('00000000-0000-4000-8000-000000000002');

const uuid = (number: number): string => `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;

/** A note on ranges of a document's text; one that is null has no place in it. */
export function noteAt(
  document: SourceDocument,
  number: number,
  ranges: readonly (TextRange | null)[],
  changes: Partial<Annotation> = {},
): Annotation {
  const at = Date.UTC(2025, 8, 12, 8, number % 60);
  return {
    id: AnnotationId.parse(uuid(number)),
    sourceId: SOURCE,
    type: AnnotationType.options[number % AnnotationType.options.length] ?? 'question',
    text: noteTextOf(`Ord i note ${String(number)}.`),
    themes: [],
    status: 'open',
    authorId: KAREN.id,
    passages: ranges.map((range, nth) => {
      const anchor = range === null ? null : anchorFor(document.text, range);
      return {
        id: PassageId.parse(uuid(1_000_000 + number * 100 + nth)),
        scope: 'words',
        sourceVersionId: VERSION,
        anchor: anchor ?? { start: 0, end: 4, exact: `borte ${String(number)}`, prefix: '', suffix: '' },
        placement: anchor === null ? { kind: 'orphaned', candidates: [] } : { kind: 'exact', start: anchor.start, end: anchor.end },
      };
    }),
    replies: [],
    isResolved: false,
    createdAt: at,
    updatedAt: at,
    ...changes,
  };
}

const SENTENCES = [
  'Det er uklart, hvordan kommunen vil måle det.',
  'Vi støtter tanken, men savner midler til den.',
  'Hvem har ansvaret, når to forvaltninger er om det samme?',
  'Foreslås ændret til »skal«, så borgeren kan regne med det.',
];

const randomText = (random: Random): NoteText =>
  noteTextOf(Array.from({ length: 1 + random.below(3) }, () => random.of(SENTENCES)).join(random.chance(0.3) ? '\n' : ' '));

/** Notes here and there in a document: over each other, on several passages, across blocks, some without a place. */
export function randomNotes(document: SourceDocument, count: number, seed: number): Annotation[] {
  const random = createRandom(seed);
  const range = (): TextRange => {
    const start = random.below(Math.max(1, document.text.length - 200));
    return { start, end: start + 8 + random.below(random.chance(0.2) ? 400 : 90) };
  };
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const ranges = random.chance(0.05) ? [null] : Array.from({ length: random.chance(0.15) ? 3 : 1 }, range);
    const replies = random.chance(0.2)
      ? [
          {
            id: ReplyId.parse(uuid(2_000_000 + number)),
            authorId: KAREN.id,
            text: randomText(random),
            createdAt: 1_757_665_000_000,
            updatedAt: 0,
          },
        ]
      : [];
    return noteAt(document, number, ranges, { text: randomText(random), replies, ...(random.chance(0.2) && { themes: ['Økonomi'] }) });
  });
}

const SEEDS = path.resolve(import.meta.dirname, '../../../../seeds');

/** One of the example documents, read anew. */
export async function seedDocument(id: string): Promise<SourceDocument> {
  return valueOf(await readDocument(readFileSync(path.join(SEEDS, id, `${id}.txt`)), `${id}.txt`));
}

export const copyOf = (document: SourceDocument, annotations: readonly Annotation[]): AnnotatedCopy =>
  annotatedCopy({ title: document.title, document, annotations, authors: [KAREN] });
