import * as Y from 'yjs';
import type { Anchor } from '../../shared/anchoring/anchor.ts';
import type { SourceVersionId } from '../../shared/domain/ids.ts';
import type { SourceDocument, TextRange } from '../../shared/domain/source-document.ts';
import type { CasePackage } from '../../shared/packages/package-parts.ts';
import { cleanCopy } from '../../shared/response/clean-copy.ts';
import { holdsUnknown } from '../../shared/response/known-content.ts';
import { loadResponseDoc } from '../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION, responseSchema } from '../../shared/response/schema.ts';

type Named = { readonly id: string };

const isTwice = (list: readonly Named[]): boolean => new Set(list.map(({ id }) => id)).size !== list.length;

const isInside = ({ start, end }: TextRange, text: string): boolean => start <= end && end <= text.length;

function isWholeDocument({ text, blocks, pages, findings }: SourceDocument): boolean {
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
  const ranges = [...blocks, ...pages, ...cells, ...findings.flatMap(({ range }) => range ?? [])];
  const titles = blocks.every((block) => block.kind !== 'heading' || (block.titleStart >= block.start && block.titleStart <= block.end));
  return titles && ranges.every((range) => isInside(range, text));
}

/** A document that another program has made: it may break anything that reads it. */
function isWholeAnswer(update: Uint8Array, isKnownSchema: boolean): boolean {
  try {
    const doc = loadResponseDoc([update]);
    // Asked for by its kind, so that what is of another kind shows.
    for (const name of doc.share.keys()) if (name !== 'body') doc.getMap(name);
    Y.encodeStateAsUpdate(doc);
    return cleanCopy(doc, 1) !== null && !(isKnownSchema && holdsUnknown(doc, responseSchema()));
  } catch {
    return false;
  }
}

/** What does not hold together in a package; null when all of it does. What refers to something refers to what is in the package. */
export function flawIn({ about, notes, documents, answers, snapshots }: CasePackage): string | null {
  const ids = (list: readonly Named[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));
  const [authors, sources, versions, responses] = [about.authors, about.sources, about.versions, about.answers].map(ids);
  const noteIds = ids(notes.notes);
  const passageOwner = new Map<string, string>(notes.passages.map(({ id, annotationId }) => [id, annotationId]));
  const replyOwner = new Map<string, string>(notes.replies.map(({ id, annotationId }) => [id, annotationId]));
  const { corrections, decisions, lostWords } = about;
  const lists = [
    about.authors,
    about.sources,
    about.versions,
    about.answers,
    about.snapshots,
    corrections,
    decisions,
    lostWords,
    about.edits,
  ];
  if ([...lists, notes.notes, notes.passages, notes.replies, notes.edits].some(isTwice)) return 'one id twice';
  if (about.versions.some(({ sourceId }) => sources?.has(sourceId) !== true)) return 'a version of no source';
  if (corrections.some(({ sourceId }) => sources?.has(sourceId) !== true)) return 'a correction of no source';
  if (decisions.some(({ sourceVersionId }) => versions?.has(sourceVersionId) !== true)) return 'a decision in no version';
  if ([...about.snapshots, ...lostWords].some(({ responseId }) => responses?.has(responseId) !== true)) return 'a version of no answer';
  if (notes.notes.some(({ sourceId }) => sources?.has(sourceId) !== true)) return 'a note on no source';
  if (notes.passages.some((each) => !noteIds.has(each.annotationId) || versions?.has(each.sourceVersionId) !== true))
    return 'a passage of no note';
  if (notes.replies.some(({ annotationId }) => !noteIds.has(annotationId))) return 'a reply to no note';
  const owners = { note: null, passage: passageOwner, reply: replyOwner };
  const isOwned = ({ annotationId, subject, subjectId }: (typeof notes.edits)[number]): boolean =>
    noteIds.has(annotationId) && (subject === 'note' ? subjectId === annotationId : owners[subject]?.get(subjectId) === annotationId);
  if (!notes.edits.every(isOwned)) return 'an edit of no note';
  const written = [...notes.notes, ...notes.replies, ...notes.edits, ...decisions, ...about.edits, ...lostWords];
  if (written.some(({ authorId }) => authorId !== null && authors?.has(authorId) !== true)) return 'something by no one';
  if (![...documents.values()].every(isWholeDocument)) return 'a document whose parts lie outside it';
  const isPlaced = (versionId: SourceVersionId, anchor: Anchor): boolean => {
    const document = documents.get(versionId);
    return document !== undefined && anchor.start < anchor.end && anchor.end <= document.text.length;
  };
  if ([...notes.passages, ...decisions].some(({ sourceVersionId, anchor }) => !isPlaced(sourceVersionId, anchor)))
    return 'words outside a text';
  if (corrections.some(({ anchor }) => anchor !== null && anchor.start >= anchor.end)) return 'a correction of nothing';
  const schemaOf = new Map<string, number>([...about.answers].map(({ id, schemaVersion }) => [id, schemaVersion]));
  const isKnown = (id: string): boolean => (schemaOf.get(id) ?? 0) <= RESPONSE_SCHEMA_VERSION;
  if (![...answers].every(([id, update]) => isWholeAnswer(update, isKnown(id)))) return 'an answer that is not whole';
  if (![...snapshots.values()].every((update) => isWholeAnswer(update, false))) return 'a kept version that is not whole';
  return null;
}
