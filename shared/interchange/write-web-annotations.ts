import type { Annotation, AnnotationType } from '../domain/annotation.ts';
import type { Author } from '../domain/author.ts';
import type { SourceVersionId } from '../domain/ids.ts';
import type { NoteText } from '../domain/note-text.ts';
import { ANNOTATION_CONTEXT } from './check-web-annotation.ts';
import { noteMarkdown } from './note-markdown.ts';
import { STATUS_TAG, TYPE_TAG } from './read-web-annotations.ts';

/** What is said of the text that the notes stand on. */
export type TextDescription = { readonly title: string; readonly sha256: string };

export type NotesToWrite = {
  readonly annotations: readonly Annotation[];
  readonly authors: readonly Author[];
  readonly textOf: (versionId: SourceVersionId) => TextDescription | null;
  readonly label: string;
};

const urn = (id: string): string => `urn:uuid:${id}`;
const time = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The model's own words for why something is noted (https://www.w3.org/TR/annotation-vocab/#named-individuals). */
const MOTIVATION: Record<AnnotationType, string> = {
  support: 'assessing',
  concern: 'assessing',
  question: 'questioning',
  amendment: 'editing',
  'fact-check': 'assessing',
};

const wordsBody = (text: NoteText, purpose: string) => ({
  type: 'TextualBody',
  purpose,
  value: noteMarkdown(text),
  format: 'text/markdown',
  language: 'da',
});

const tag = (value: string, purpose: 'tagging' | 'classifying') => ({ type: 'TextualBody', purpose, value });

/**
 * Notes as a collection after the Web Annotation Data Model, ready for JSON. A reply is an annotation on the note it answers. Each
 * passage is a target with its words and where they stand in the text of the version named by its hash.
 */
export function writeWebAnnotations({ annotations, authors, textOf, label }: NotesToWrite) {
  const personOf = (id: Author['id']) => {
    const name = authors.find((author) => author.id === id)?.name ?? '';
    return { id: urn(id), type: 'Person', ...(name !== '' && { name }) };
  };
  const items = annotations.flatMap((note) => [
    {
      '@context': ANNOTATION_CONTEXT,
      id: urn(note.id),
      type: 'Annotation',
      motivation: ['commenting', MOTIVATION[note.type]],
      creator: personOf(note.authorId),
      created: time(note.createdAt),
      modified: time(note.updatedAt),
      body: [
        ...(note.text.length === 0 ? [] : [wordsBody(note.text, 'commenting')]),
        ...note.themes.map((theme) => tag(theme, 'tagging')),
        tag(TYPE_TAG + note.type, 'classifying'),
        tag(STATUS_TAG + note.status, 'classifying'),
      ],
      target: note.passages.map(({ anchor, sourceVersionId }) => {
        const text = textOf(sourceVersionId);
        return {
          type: 'SpecificResource',
          source: {
            id: text === null ? urn(sourceVersionId) : `urn:sha256:${text.sha256}`,
            type: 'Text',
            format: 'text/plain',
            ...(text !== null && { 'dc:title': text.title }),
          },
          selector: [
            { type: 'TextQuoteSelector', exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix },
            { type: 'TextPositionSelector', start: anchor.start, end: anchor.end },
          ],
        };
      }),
    },
    ...note.replies.map((reply) => ({
      '@context': ANNOTATION_CONTEXT,
      id: urn(reply.id),
      type: 'Annotation',
      motivation: 'replying',
      creator: personOf(reply.authorId),
      created: time(reply.createdAt),
      modified: time(reply.updatedAt),
      body: wordsBody(reply.text, 'replying'),
      target: urn(note.id),
    })),
  ]);
  return {
    '@context': ANNOTATION_CONTEXT,
    id: `urn:pejling:notes:${String(items.length)}`,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: { id: 'urn:pejling:notes:page:1', type: 'AnnotationPage', startIndex: 0, items },
  };
}
