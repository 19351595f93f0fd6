import type { ComparedPart, ComparedPassage } from '../../../../shared/comparing/by-guidepost.ts';
import type { TextRange } from '../../../../shared/domain/source-document.ts';
import type { CitationOutcome, NoteOutcome, VersionDifference } from '../../../../shared/versions/version-difference.ts';

/** A passage with the notes and citations it means something for. */
export type ComparisonRow = {
  readonly key: string;
  readonly passage: ComparedPassage;
  readonly notes: readonly NoteOutcome[];
  readonly citations: readonly CitationOutcome[];
  /** Which of the changes it is, from 0; null where nothing has changed. */
  readonly change: number | null;
};

export type ComparisonSection = {
  readonly key: string;
  readonly part: ComparedPart;
  readonly rows: readonly ComparisonRow[];
  readonly hasChanges: boolean;
};

const overlap = (a: TextRange | null, b: TextRange | null): boolean => a !== null && b !== null && a.start < b.end && b.start < a.end;

type Placed = { readonly old: TextRange | null; readonly new: TextRange | null };

/** For each passage what stands on it: where it stands now, else where it stood. Each is told of once. */
function standingOn<T extends Placed>(
  passages: readonly ComparedPassage[],
  items: readonly T[],
): ReadonlyMap<ComparedPassage, readonly T[]> {
  const found = new Map<ComparedPassage, T[]>();
  for (const item of items) {
    const passage =
      passages.find((each) => overlap(each.new, item.new)) ?? passages.find((each) => item.new === null && overlap(each.old, item.old));
    if (passage !== undefined) found.set(passage, [...(found.get(passage) ?? []), item]);
  }
  return found;
}

/** The comparison as it is shown: part by part, passage by passage, with what each means. */
export function comparisonSections({ parts, notes, citations }: VersionDifference): readonly ComparisonSection[] {
  const all = parts.flatMap(({ passages }) => passages);
  const notesOn = standingOn(all, notes);
  const citationsOn = standingOn(all, citations);
  let changes = 0;
  return parts.map((part, index) => {
    const rows = part.passages.map((passage, at): ComparisonRow => {
      const isChange = passage.kind !== 'unchanged';
      if (isChange) changes += 1;
      return {
        key: `${String(index)} ${String(at)}`,
        passage,
        notes: notesOn.get(passage) ?? [],
        citations: citationsOn.get(passage) ?? [],
        change: isChange ? changes - 1 : null,
      };
    });
    const hasChanges = part.isRenumbered || part.isRetitled || part.hasMoved || rows.some(({ change }) => change !== null);
    return { key: String(index), part, rows, hasChanges };
  });
}

/** The change that a place of the newer version, or else of the older, is in or comes before; null when there is none. */
export function changeAt(sections: readonly ComparisonSection[], place: Placed): number | null {
  const rows = sections.flatMap((section) => section.rows);
  const row = rows.find(({ passage }) => overlap(passage.new, place.new)) ?? rows.find(({ passage }) => overlap(passage.old, place.old));
  if (row === undefined) return null;
  return row.change ?? rows.slice(rows.indexOf(row)).find(({ change }) => change !== null)?.change ?? null;
}
