import { z } from 'zod';
import { type SourceDocument, TextRange } from '../domain/source-document.ts';
import { compareTexts, type TextComparison } from './compare-texts.ts';
import { pairParts, partsOf, type Part } from './parts.ts';
import { type Passage, passagesOf } from './passages.ts';

/** A guidepost or section as one version has it. `number` as written; null where the source gives none. */
export const ComparedHeading = z.strictObject({
  role: z.enum(['guidepost', 'section']),
  number: z.string().nullable(),
  title: z.string(),
  /** Label of the page it starts on. */
  page: z.string().nullable(),
  range: TextRange,
});
export type ComparedHeading = z.infer<typeof ComparedHeading>;

export const ComparedPassage = z.strictObject({
  kind: z.enum(['unchanged', 'changed', 'added', 'removed', 'moved', 'moved-changed']),
  /** Ranges over the old and the new version's canonical text; null where that version has no such passage. */
  old: TextRange.nullable(),
  new: TextRange.nullable(),
  /** Word by word, in reading order: what is removed stands before what came in its place. */
  pieces: z.array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
  /** True for the line that is the part's own heading. */
  isHeading: z.boolean(),
  /** For what has moved from another part: that part's heading in the old version. */
  movedFrom: z.strictObject({ number: z.string().nullable(), title: z.string() }).nullable(),
});
export type ComparedPassage = z.infer<typeof ComparedPassage>;

/** A part of the document before and now. Headings are null for what stands before the first one. */
export const ComparedPart = z.strictObject({
  /** What became of the words under the heading, the heading itself apart. */
  change: z.enum(['unchanged', 'changed', 'added', 'removed']),
  old: ComparedHeading.nullable(),
  new: ComparedHeading.nullable(),
  /** It has another number than before. */
  isRenumbered: z.boolean(),
  /** Its title has other words than before. */
  isRetitled: z.boolean(),
  /** It stands elsewhere among the parts than before. */
  hasMoved: z.boolean(),
  passages: z.array(ComparedPassage),
});
export type ComparedPart = z.infer<typeof ComparedPart>;

/** Two versions of a source, part by part in the new version's order; parts that were removed follow the part they stood after. */
export const VersionComparison = z.strictObject({ parts: z.array(ComparedPart) });
export type VersionComparison = z.infer<typeof VersionComparison>;

const headingOf = (part: Part | undefined): ComparedHeading | null => {
  const heading = part?.heading ?? null;
  if (part === undefined || heading === null) return null;
  const { role, number, title, page } = heading;
  return { role: role === 'guidepost' ? 'guidepost' : 'section', number, title, page, range: part.range };
};

/** True for the passage that begins where a part's heading does. */
const startsAt = (passage: TextRange | null, part: Part | undefined): boolean =>
  passage !== null && headingOf(part)?.range.start === passage.start;

const partAt = (parts: readonly Part[], offset: number): number => parts.findLastIndex(({ range }) => range.start <= offset);

/** Compares two versions of a source guidepost by guidepost. `comparison` is that of their texts, when it has been made already. */
export function compareByGuidepost(old: SourceDocument, next: SourceDocument, comparison?: TextComparison): VersionComparison {
  const texts = comparison ?? compareTexts(old.text, next.text);
  const passages = passagesOf(texts);
  const oldParts = partsOf(old);
  const newParts = partsOf(next);
  const { oldOf, moved } = pairParts(oldParts, newParts, texts, passages);
  const newOf = new Map([...oldOf].map(([newPart, oldPart]) => [oldPart, newPart]));

  const compared = (passage: Passage, oldPart: Part | undefined, newPart: Part | undefined): ComparedPassage => {
    const from = passage.old !== null && passage.kind.startsWith('moved') ? oldParts[partAt(oldParts, passage.old.start)] : undefined;
    return {
      kind: passage.kind,
      old: passage.old,
      new: passage.new,
      pieces: [...passage.pieces],
      isHeading: passage.new === null ? startsAt(passage.old, oldPart) : startsAt(passage.new, newPart),
      movedFrom:
        from === undefined || from === oldPart || from.heading === null ? null : { number: from.heading.number, title: from.heading.title },
    };
  };
  const inNew = newParts.map((): ComparedPassage[] => []);
  const inRemoved = oldParts.map((): ComparedPassage[] => []);
  let last = 0;
  for (const passage of passages) {
    if (passage.new !== null) {
      last = partAt(newParts, passage.new.start);
      inNew[last]?.push(compared(passage, oldParts[oldOf.get(last) ?? -1], newParts[last]));
      continue;
    }
    const from = partAt(oldParts, passage.old.start);
    const target = newOf.get(from);
    const entry = compared(passage, oldParts[from], undefined);
    if (target === undefined) inRemoved[from]?.push(entry);
    else inNew[target]?.splice(target === last ? (inNew[target]?.length ?? 0) : placeFor(inNew[target] ?? [], passage.old.start), 0, entry);
  }
  const changeOf = (entries: readonly ComparedPassage[]): 'unchanged' | 'changed' =>
    entries.every(({ kind, isHeading }) => isHeading || kind === 'unchanged') ? 'unchanged' : 'changed';
  const parts: ComparedPart[] = [];
  const addRemoved = (from: number): void => {
    for (let i = from; i < oldParts.length && newOf.get(i) === undefined; i += 1) {
      const entries = inRemoved[i] ?? [];
      if (entries.length === 0 && oldParts[i]?.heading === null) continue;
      const heading = headingOf(oldParts[i]);
      parts.push({
        change: 'removed',
        old: heading,
        new: null,
        isRenumbered: false,
        isRetitled: false,
        hasMoved: false,
        passages: entries,
      });
    }
  };
  addRemoved(0);
  newParts.forEach((part, i) => {
    const before = oldOf.get(i);
    const oldPart = before === undefined ? undefined : oldParts[before];
    const [was, is] = [headingOf(oldPart), headingOf(part)];
    const entries = inNew[i] ?? [];
    if (is !== null || entries.length > 0)
      parts.push({
        change: oldPart === undefined ? 'added' : changeOf(entries),
        old: was,
        new: is,
        isRenumbered: was !== null && is !== null && was.number !== is.number,
        isRetitled: was !== null && is !== null && was.title !== is.title,
        hasMoved: moved.has(i),
        passages: entries,
      });
    if (before !== undefined) addRemoved(before + 1);
  });
  return { parts };
}

/** Where a removed passage belongs among a part's passages: after the last that stood before it. */
const placeFor = (entries: readonly ComparedPassage[], oldStart: number): number =>
  entries.findLastIndex(({ old }) => old !== null && old.start < oldStart) + 1;
