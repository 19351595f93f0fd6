import { AnnotationType, NoteStatus } from '../domain/annotation.ts';
import { MAX_NOTE_LENGTH, noteTextOf, type NoteText } from '../domain/note-text.ts';
import type { AnnotationProblem } from './annotation-problem.ts';
import { ANNOTATION_CONTEXT, checkWebAnnotation } from './check-web-annotation.ts';
import { replyOf, type ForeignNote, type ForeignNotes, type ForeignQuote, type ForeignReply, type ForeignWriter } from './foreign-note.ts';
import { readNoteMarkdown } from './note-markdown.ts';
import { plainFromHtml } from './plain-from-html.ts';
import { isAddress, isObject, type JsonObject, timeOf, valuesOf } from './web-values.ts';

/** Names of our own for what the model has no word for; written as tags with this beginning. */
export const TYPE_TAG = 'pejling:type:';
export const STATUS_TAG = 'pejling:status:';

/** Without these an annotation still says what it says; a fault in one is left out and told. */
const NOT_NEEDED = new Set([
  '@context',
  'id',
  'creator',
  'generator',
  'created',
  'modified',
  'generated',
  'rights',
  'via',
  'canonical',
  'stylesheet',
]);

const isRepairable = ({ path, code }: AnnotationProblem): boolean =>
  code !== 'nested-too-deep' && NOT_NEEDED.has(path.split(/[.[]/, 1)[0] ?? '');

const text = (value: unknown): string | null => {
  const [first] = valuesOf(value);
  return typeof first === 'string' ? first : null;
};

type Body = { readonly value: string; readonly format: string; readonly purposes: readonly unknown[] };

/** The bodies that are words, in order, also those within choices. */
const bodiesOf = (value: unknown): Body[] =>
  valuesOf(value).flatMap((body): Body[] => {
    if (!isObject(body)) return [];
    if (body['items'] !== undefined) return bodiesOf(valuesOf(body['items'])[0]);
    const words = text(body['value']);
    return words === null ? [] : [{ value: words, format: text(body['format']) ?? 'text/plain', purposes: valuesOf(body['purpose']) }];
  });

const wordsOf = ({ value, format }: Body): NoteText => {
  if (format.startsWith('text/html')) return noteTextOf(plainFromHtml(value));
  return format.startsWith('text/markdown') ? readNoteMarkdown(value) : noteTextOf(value);
};

const selectorsOf = (value: unknown): JsonObject[] =>
  valuesOf(value).flatMap((selector) => (isObject(selector) ? [selector, ...selectorsOf(selector['refinedBy'])] : []));

const quotesOf = (target: unknown): ForeignQuote[] =>
  valuesOf(target).flatMap((one): ForeignQuote[] => {
    if (!isObject(one)) return [];
    if (one['items'] !== undefined) return quotesOf(one['items']);
    const selectors = selectorsOf(one['selector']);
    const exact = selectors.map((selector) => text(selector['exact'])).find((words) => words !== null && words.trim() !== '');
    const quote = selectors.find((selector) => selector['exact'] === exact);
    const start = selectors.find(({ type }) => type === 'TextPositionSelector')?.['start'];
    return exact === undefined || exact === null
      ? []
      : [
          {
            exact,
            prefix: text(quote?.['prefix']) ?? '',
            suffix: text(quote?.['suffix']) ?? '',
            start: typeof start === 'number' ? start : null,
          },
        ];
  });

const writerOf = (agent: unknown): ForeignWriter | null => {
  const [first] = valuesOf(agent);
  if (typeof first === 'string') return { key: first, name: '' };
  if (!isObject(first)) return null;
  const name = (text(first['name']) ?? text(first['nickname']) ?? '').trim();
  const key = text(first['id']) ?? name;
  return key === '' ? null : { key, name };
};

/** What kind of note the motivations of another program come nearest to. */
const typeOfMotivation = (motivations: readonly unknown[]): AnnotationType | null => {
  if (motivations.includes('questioning')) return 'question';
  return motivations.includes('editing') ? 'amendment' : null;
};

const tagged = (tags: readonly string[], start: string): string | null =>
  tags.find((tag) => tag.startsWith(start))?.slice(start.length) ?? null;

const isTooLong = (annotation: JsonObject): boolean =>
  [text(annotation['bodyValue']) ?? '', ...bodiesOf(annotation['body']).map(({ value }) => value)].join('\n').length > MAX_NOTE_LENGTH;

const noteOf = (annotation: JsonObject): ForeignNote => {
  const bodies = bodiesOf(annotation['body']);
  const motivations = valuesOf(annotation['motivation']);
  const isTag = ({ purposes }: Body): boolean =>
    purposes.includes('tagging') ||
    purposes.includes('classifying') ||
    (purposes.length === 0 && motivations.length === 1 && motivations[0] === 'tagging');
  const tags = bodies.filter(isTag).map(({ value }) => value.trim());
  const own = text(annotation['bodyValue']);
  return {
    id: text(annotation['id']),
    type: AnnotationType.safeParse(tagged(tags, TYPE_TAG)).data ?? typeOfMotivation(motivations),
    status: NoteStatus.safeParse(tagged(tags, STATUS_TAG)).data ?? null,
    text: [...(own === null ? [] : noteTextOf(own)), ...bodies.filter((body) => !isTag(body)).flatMap(wordsOf)],
    themes: tags.filter((tag) => tag !== '' && !tag.startsWith(TYPE_TAG) && !tag.startsWith(STATUS_TAG)),
    writer: writerOf(annotation['creator']),
    createdAt: timeOf(text(annotation['created'])),
    quotes: quotesOf(annotation['target']),
    replies: [],
  };
};

/** The annotations in a file: one alone, a list, a page, or a collection with its first page. */
const annotationsIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  // The address of annotations elsewhere: nothing is fetched.
  if (isAddress(value)) return [];
  if (!isObject(value)) return [value];
  if (value['type'] === 'AnnotationCollection') return valuesOf(value['first']).flatMap(annotationsIn);
  return value['type'] === 'AnnotationPage' ? valuesOf(value['items']).filter((item) => !isAddress(item)) : [value];
};

/** What an annotation answers when it is a reply: the id of another annotation in the same file. */
const answeredBy = (annotation: unknown, ids: ReadonlySet<string>): string | null => {
  if (!isObject(annotation)) return null;
  const target = text(annotation['target']);
  return target !== null && ids.has(target) ? target : null;
};

/** Reads annotations after the Web Annotation Data Model, as JSON that has been parsed. Nothing is refused without a reason. */
export function readWebAnnotations(value: unknown): ForeignNotes {
  const all = annotationsIn(value);
  // A page or a collection says the context for what it holds; in a list of annotations each says its own.
  const isAlone = all.length === 1 && all[0] === value;
  const ids = new Set(all.flatMap((annotation) => (isObject(annotation) ? (text(annotation['id']) ?? []) : [])));
  const notes = new Map<string, ForeignNote>();
  const replies = new Map<string, ForeignReply[]>();
  const refused: ForeignNotes['refused'][number][] = [];
  const repaired: ForeignNotes['repaired'][number][] = [];
  for (const [i, annotation] of all.entries()) {
    const place = i + 1;
    const found = checkWebAnnotation(isAlone || !isObject(annotation) ? annotation : { '@context': ANNOTATION_CONTEXT, ...annotation });
    const problems = isObject(annotation) && isTooLong(annotation) ? [...found, { code: 'too-long', path: 'body' } as const] : found;
    if (!isObject(annotation) || !problems.every(isRepairable)) {
      refused.push({ place, problems });
      continue;
    }
    if (problems.length > 0) repaired.push({ place, problems });
    const note = noteOf(annotation);
    const answered = answeredBy(annotation, ids);
    if (answered === null) notes.set(note.id ?? `#${String(place)}`, note);
    else replies.set(answered, [...(replies.get(answered) ?? []), replyOf(note)]);
  }
  return { notes: [...notes].map(([id, note]) => ({ ...note, replies: replies.get(id) ?? [] })), refused, repaired };
}
