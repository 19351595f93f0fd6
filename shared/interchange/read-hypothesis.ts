import { MAX_NOTE_LENGTH } from '../domain/note-text.ts';
import type { AnnotationProblem } from './annotation-problem.ts';
import { replyOf, type ForeignNote, type ForeignNotes, type ForeignReply, type ForeignWriter } from './foreign-note.ts';
import { readNoteMarkdown } from './note-markdown.ts';
import { isObject, type JsonObject, valuesOf } from './web-values.ts';

/** Hypothesis writes six decimals of a second and its own offset sign; any time that JavaScript reads will do. */
const timeOf = (value: unknown): number | null => {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : time;
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const writerOf = (annotation: JsonObject): ForeignWriter | null => {
  const info = annotation['user_info'];
  const shown = isObject(info) ? text(info['display_name']).trim() : '';
  const account = text(annotation['user']);
  // 'acct:name@hypothes.is'
  const name = shown || (/^acct:([^@]+)@/.exec(account)?.[1] ?? '');
  const key = account || name;
  return key === '' ? null : { key, name };
};

const quotesOf = (annotation: JsonObject): ForeignNote['quotes'] =>
  valuesOf(annotation['target']).flatMap((target) => {
    const selectors = isObject(target) ? valuesOf(target['selector']).filter(isObject) : [];
    const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
    const start = selectors.find(({ type }) => type === 'TextPositionSelector')?.['start'];
    const exact = text(quote?.['exact']);
    return exact.trim() === ''
      ? []
      : [{ exact, prefix: text(quote?.['prefix']), suffix: text(quote?.['suffix']), start: typeof start === 'number' ? start : null }];
  });

const noteOf = (annotation: JsonObject): ForeignNote => ({
  id: text(annotation['id']) || null,
  type: null,
  status: null,
  text: readNoteMarkdown(text(annotation['text'])),
  themes: valuesOf(annotation['tags']).flatMap((tag) => (typeof tag === 'string' && tag.trim() !== '' ? [tag.trim()] : [])),
  writer: writerOf(annotation),
  createdAt: timeOf(annotation['created']),
  quotes: quotesOf(annotation),
  replies: [],
});

const listOf = (value: unknown): readonly unknown[] | null => {
  if (!isObject(value)) return null;
  const list = value['annotations'] ?? value['rows'];
  return Array.isArray(list) ? list : null;
};

/** True for what Hypothesis exports: `annotations` (its client's export) or `rows` (its API's answer to a search). */
export const isHypothesisExport = (value: unknown): boolean => listOf(value) !== null;

const problemsOf = (annotation: unknown): AnnotationProblem[] => {
  if (!isObject(annotation)) return [{ code: 'not-an-object', path: '' }];
  if (!['string', 'undefined'].includes(typeof annotation['text'])) return [{ code: 'not-text', path: 'text' }];
  if (text(annotation['text']).length > MAX_NOTE_LENGTH) return [{ code: 'too-long', path: 'text' }];
  return annotation['target'] === undefined && annotation['references'] === undefined ? [{ code: 'missing', path: 'target' }] : [];
};

/**
 * Reads what Hypothesis exports as JSON (https://h.readthedocs.io/en/latest/api-reference/), parsed. A reply is one that has
 * `references`, the thread's first note standing first in them.
 */
export function readHypothesisExport(value: unknown): ForeignNotes {
  const notes = new Map<string, ForeignNote>();
  const replies = new Map<string, ForeignReply[]>();
  const refused: ForeignNotes['refused'][number][] = [];
  for (const [i, annotation] of (listOf(value) ?? []).entries()) {
    const place = i + 1;
    const problems = problemsOf(annotation);
    if (problems.length > 0 || !isObject(annotation)) {
      refused.push({ place, problems });
      continue;
    }
    const note = noteOf(annotation);
    const [root] = valuesOf(annotation['references']);
    if (typeof root === 'string') replies.set(root, [...(replies.get(root) ?? []), replyOf(note)]);
    else notes.set(note.id ?? `#${String(place)}`, note);
  }
  // A reply whose first note is not in the file is still somebody's words: it comes in as a note of its own.
  const lone = [...replies].filter(([root]) => !notes.has(root)).flatMap(([, answers]) => answers);
  return {
    notes: [
      ...[...notes].map(([id, note]) => ({
        ...note,
        replies: (replies.get(id) ?? []).toSorted((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0)),
      })),
      ...lone.map((reply): ForeignNote => ({ ...reply, type: null, status: null, themes: [], quotes: [], replies: [] })),
    ],
    refused,
    repaired: [],
  };
}
