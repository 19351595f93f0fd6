import type { Annotation, AnnotationType } from '../domain/annotation.ts';
import type { Author } from '../domain/author.ts';
import type { NoteText } from '../domain/note-text.ts';
import type { Block, Provenance, SourceDocument, TextRange } from '../domain/source-document.ts';
import { placeOf } from '../notes/places.ts';
import { type Whereabouts, whereaboutsIn } from '../text/outline.ts';
import { pageRange } from '../text/page-range.ts';
import { runMarker, type CopyRun, type PlacedPassage } from './marked-runs.ts';

/** A person's words in a thread. `at`: UTC milliseconds. `author`: '' where the person has not said a name. */
export type CopyReply = { readonly author: string; readonly at: number; readonly text: NoteText };

/** A note as a copy of its source shows it. */
export type CopyNote = CopyReply & {
  /** From 1 in the order of the text; those without a place come last. */
  readonly number: number;
  readonly type: AnnotationType;
  readonly status: Annotation['status'];
  readonly themes: readonly string[];
  /** The words it was made on, passage by passage. */
  readonly quotes: readonly string[];
  /** Of its passages, as printed: '3', '3–4', '3, 5–6'. */
  readonly page: string | null;
  readonly guidepost: Whereabouts['guidepost'];
  /** It is on the guidepost as a whole. */
  readonly isOnGuidepost: boolean;
  readonly replies: readonly CopyReply[];
};

type CopyBase = {
  readonly provenance: Provenance;
  /** The notes that begin here, by number. Each note begins in one place. */
  readonly notes: readonly number[];
};

/** A block of the source with its words parted where notes begin and end. */
export type CopyBlock =
  | (CopyBase & {
      readonly kind: Exclude<Block['kind'], 'table'>;
      readonly block: Exclude<Block, { kind: 'table' }>;
      readonly runs: readonly CopyRun[];
    })
  | (CopyBase & { readonly kind: 'table'; readonly headerRows: number; readonly rows: readonly (readonly (readonly CopyRun[])[])[] });

/** A source's text with notes in it. Every note is in `notes` once, and begins either in a block or among those without a place. */
export type AnnotatedCopy = {
  readonly title: string;
  readonly issuer: string | null;
  readonly versionLabel: string | null;
  readonly blocks: readonly CopyBlock[];
  readonly notes: readonly CopyNote[];
  /** Notes whose words are not in this version, by number. */
  readonly withoutPlace: readonly number[];
};

type CopyInput = {
  readonly title: string;
  /** The newest version of the source, as it has been corrected. */
  readonly document: SourceDocument;
  readonly annotations: readonly Annotation[];
  readonly authors: readonly Author[];
};

const touches = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** The places of every note in the text, the first of each first; passages that are not there are left out. */
function passagesIn(annotations: readonly Annotation[], blocks: readonly Block[]) {
  const placed = annotations.map((note) => ({
    note,
    places: note.passages
      .flatMap((passage) => placeOf(passage) ?? [])
      // A place outside every block cannot be shown.
      .filter((place) => blocks.some((block) => touches(block, place)))
      .toSorted((a, b) => a.start - b.start || a.end - b.end),
  }));
  const startOf = ({ places }: (typeof placed)[number]): number => places[0]?.start ?? Infinity;
  // Those without a place keep their order.
  return placed.toSorted((a, b) => (startOf(a) === startOf(b) ? 0 : startOf(a) - startOf(b)));
}

/** Puts notes into their source's text. */
export function annotatedCopy({ title, document, annotations, authors }: CopyInput): AnnotatedCopy {
  const { text, blocks } = document;
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  const whereIs = whereaboutsIn(document);
  const ordered = passagesIn(annotations, blocks);
  const notes = ordered.map(({ note, places }, index): CopyNote => {
    const [first] = places;
    const pages = [...new Set(places.flatMap((place) => pageRange(whereIs, place) ?? []))];
    const where = first === undefined ? null : whereIs(first.start);
    return {
      number: index + 1,
      type: note.type,
      status: note.status,
      themes: note.themes,
      author: names.get(note.authorId) ?? '',
      at: note.createdAt,
      text: note.text,
      quotes: note.passages.map(({ anchor }) => anchor.exact),
      page: pages.length === 0 ? null : pages.join(', '),
      guidepost: where?.guidepost ?? null,
      isOnGuidepost: note.passages.some(({ scope }) => scope === 'guidepost'),
      replies: note.replies.map((reply) => ({ author: names.get(reply.authorId) ?? '', at: reply.createdAt, text: reply.text })),
    };
  });
  const passages = ordered.flatMap(({ places }, index) =>
    places.map((place, nth): PlacedPassage => ({ start: place.start, end: place.end, note: index + 1, isFirst: nth === 0 })),
  );
  const begun = new Set<number>();
  const { runsOf, finish } = runMarker(text);
  const copied = blocks.map((block): CopyBlock => {
    const here = passages.filter((passage) => touches(block, passage));
    const beginning = here.filter(({ note, isFirst }) => isFirst && !begun.has(note)).map(({ note }) => note);
    for (const note of beginning) begun.add(note);
    const base = { provenance: block.provenance, notes: beginning };
    if (block.kind !== 'table') return { ...base, kind: block.kind, block, runs: runsOf(block, here) };
    const rows = block.rows.map((row) => row.map((cell) => runsOf(cell, here)));
    return { ...base, kind: 'table', headerRows: block.headerRows, rows };
  });
  finish();
  return {
    title,
    issuer: document.issuer,
    versionLabel: document.versionLabel,
    blocks: copied,
    notes,
    withoutPlace: notes.map(({ number }) => number).filter((number) => !begun.has(number)),
  };
}
