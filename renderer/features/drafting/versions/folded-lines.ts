import type { ComparedLine } from '../../../../shared/response/compare-answers.ts';

/** Lines to show, or a run of lines that are the same in both and stand folded. */
export type Fold = { readonly kind: 'lines' | 'folded'; readonly from: number; readonly lines: readonly ComparedLine[] };

/** Unchanged lines that stay around a change, to know the place by. */
const AROUND = 1;
/** Fewer are not worth folding. */
const FEWEST = 3;

export const isChanged = ({ parts }: ComparedLine): boolean => parts.some(({ kind }) => kind !== 'same');

/** The changes with a line around them; what lies between is folded. */
export function foldedLines(lines: readonly ComparedLine[]): Fold[] {
  const isShown = lines.map((_, at) => lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(isChanged));
  const folds: { kind: Fold['kind']; from: number; lines: ComparedLine[] }[] = [];
  lines.forEach((line, at) => {
    const kind = isShown[at] === true ? 'lines' : 'folded';
    const last = folds.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else folds.push({ kind, from: at, lines: [line] });
  });
  return folds.map((fold) => (fold.kind === 'folded' && fold.lines.length < FEWEST ? { ...fold, kind: 'lines' } : fold));
}
