import search from 'approx-string-match';
import DiffMatchPatch from 'diff-match-patch';
import type { Anchor } from '../../shared/anchoring/anchor.ts';
import { anchorMapper } from '../../shared/anchoring/map-anchor.ts';
import { compareTexts } from '../../shared/comparing/compare-texts.ts';
import type { TextRange } from '../../shared/domain/source-document.ts';
import { planOf } from '../shared/comparing/danish.ts';
import { attachedAt, judge, quotesFrom, truthOf } from '../shared/comparing/grading.ts';
import { createRandom } from '../shared/comparing/random.ts';
import { type Revision, type RevisionKind, revisionOf } from '../shared/comparing/revision.ts';
import type { Figure } from './figures.ts';

/** About 200 pages. */
const LENGTH = 600_000;
const QUOTES = 500;
const SEEDS = [1, 2, 3, 4, 5];

/** approx-string-match takes some ten seconds for as many quotes: it is given one seed's. */
const ONE_SEED = [1];

/** Errors that a search allows: half of the quote, and no more than its best-known user allows. */
const MOST_ERRORS = 256;

type Follow = (revision: Revision, quotes: readonly Anchor[]) => readonly (TextRange | null)[];

const ours: Follow = (revision, quotes) => {
  const map = anchorMapper(compareTexts(revision.old, revision.new));
  return quotes.map((quote) => attachedAt(map(quote)));
};

/** As its documentation shows: search the new text, and of the closest matches take the one nearest to where the quote stood. */
const byApproxStringMatch: Follow = (revision, quotes) =>
  quotes.map(({ exact, start }) => {
    const matches = search(revision.new, exact, Math.min(MOST_ERRORS, Math.floor(exact.length / 2)));
    const [nearest] = matches.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
    return nearest === undefined ? null : { start: nearest.start, end: nearest.end };
  });

/** One diff of the texts and each end of a quote mapped through it; nothing left between them means that it is gone. */
const byDiffMatchPatch: Follow = (revision, quotes) => {
  const differ = new DiffMatchPatch();
  const diffs = differ.diff_main(revision.old, revision.new);
  differ.diff_cleanupSemantic(diffs);
  return quotes.map(({ start, end, exact }) => {
    const range = { start: differ.diff_xIndex(diffs, start), end: differ.diff_xIndex(diffs, end) };
    return range.end - range.start < exact.length / 2 ? null : range;
  });
};

const percent = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(2)} %`;

const follow = (name: string, kind: RevisionKind, seeds: readonly number[], by: Follow): Figure => {
  const runs: number[] = [];
  let [wrong, missed, attached, asked] = [0, 0, 0, 0];
  for (const seed of seeds) {
    const random = createRandom(seed);
    const revision = revisionOf(random, planOf(random, LENGTH), kind);
    const quotes = quotesFrom(random, revision.old, QUOTES);
    const started = performance.now();
    const found = by(revision, quotes);
    runs.push(performance.now() - started);
    quotes.forEach((quote, i) => {
      const place = found[i] ?? null;
      const verdict = judge(truthOf(revision, quote), place);
      asked += 1;
      if (place !== null) attached += 1;
      if (verdict === 'wrong') wrong += 1;
      if (verdict === 'missed') missed += 1;
    });
  }
  return {
    what: `follow ${String(QUOTES)} quotes, ${kind}: ${name} (wrong ${percent(wrong, attached)}, missed ${percent(missed, asked)})`,
    runs,
  };
};

/** Following quotes through a revision of a made-up plan of about 200 pages, side by side with two libraries. */
export function followingFigures(): Figure[] {
  const kinds = ['words edited', 'revised', 'revised and re-wrapped'] as const;
  return kinds.flatMap((kind) => [
    follow('Pejling', kind, SEEDS, ours),
    follow('diff-match-patch', kind, SEEDS, byDiffMatchPatch),
    follow('approx-string-match', kind, ONE_SEED, byApproxStringMatch),
  ]);
}
