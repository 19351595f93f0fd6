import type { SourceId } from '../domain/ids.ts';
import { MAX_NOTE_LENGTH, noteTextOf } from '../domain/note-text.ts';
import type { SourceDocument } from '../domain/source-document.ts';
import type { ForeignNote, ForeignQuote } from '../interchange/foreign-note.ts';
import { plainForm } from '../text/normalise.ts';
import { outlineOf, type OutlineEntry } from '../text/outline.ts';
import { exactParts } from './answer-units.ts';
import type { Handover, HandoverPoint } from './handover.ts';

/** A source that points may be about. */
export type PointedSource = { readonly sourceId: SourceId; readonly document: SourceDocument };

/** Characters around a heading that tell it from the same words elsewhere. */
const CONTEXT = 48;

type Found = PointedSource & { readonly guideposts: readonly OutlineEntry[] };

/** Which of a document's guideposts a point means: by its title, and by its number where two have one title. */
function guidepostIn({ guideposts }: Found, { number, title }: HandoverPoint['guideposts'][number]): OutlineEntry | null {
  const alike = guideposts.filter((entry) => plainForm(entry.title) === plainForm(title));
  return alike.find((entry) => entry.number === number) ?? alike[0] ?? null;
}

/** The source that most of what is said of a handed-over source fits; null where nothing does. */
function sourceFor(index: number, { points }: Handover, sources: readonly Found[]): Found | null {
  let best: { readonly source: Found; readonly fits: number } | null = null;
  for (const source of sources) {
    let fits = 0;
    for (const { quote, guideposts } of points) {
      if (quote?.source === index && exactParts(quote.exact).every((part) => source.document.text.includes(part))) fits += 2;
      for (const guidepost of guideposts) if (guidepost.source === index && guidepostIn(source, guidepost) !== null) fits += 1;
    }
    if (fits > (best?.fits ?? 0)) best = { source, fits };
  }
  return best?.source ?? null;
}

const quoteOf = (exact: string, prefix = '', suffix = ''): ForeignQuote => ({ exact, prefix, suffix, start: null });

/** The heading of a guidepost, with what stands around it. */
function headingQuote({ document: { text, blocks } }: Found, { index }: OutlineEntry): ForeignQuote[] {
  const block = blocks[index];
  return block === undefined
    ? []
    : [
        quoteOf(
          text.slice(block.start, block.end),
          text.slice(Math.max(0, block.start - CONTEXT), block.start),
          text.slice(block.end, block.end + CONTEXT),
        ),
      ];
}

const wordsOf = ({ remark, proposal }: HandoverPoint): string =>
  [remark, ...(proposal === null ? [] : [`Foreslået tekst: ${proposal.proposed}`])]
    .filter((words) => words !== '')
    .join('\n')
    // Each end of a line may come to count two.
    .slice(0, MAX_NOTE_LENGTH - 1000);

/** Points as notes on the sources they are about, source by source; `left`: points about none of them. */
export function pointsAsNotes(handover: Handover, sources: readonly PointedSource[]) {
  const found = sources.map((source): Found => ({
    ...source,
    guideposts: outlineOf(source.document).filter(({ role }) => role === 'guidepost'),
  }));
  const matched = handover.sources.map((_, index) => sourceFor(index, handover, found));
  const notes = new Map<SourceId, ForeignNote[]>();
  let left = 0;
  for (const point of handover.points) {
    const index = point.quote?.source ?? point.guideposts[0]?.source;
    const source = index === undefined ? null : (matched[index] ?? null);
    const headings =
      source === null
        ? []
        : point.guideposts.flatMap((guidepost) => {
            const entry = guidepost.source === index ? guidepostIn(source, guidepost) : null;
            return entry === null ? [] : headingQuote(source, entry);
          });
    const quotes = point.quote === null ? headings : exactParts(point.quote.exact).map((part) => quoteOf(part));
    if (source === null || quotes.length === 0) left += 1;
    else
      notes.set(source.sourceId, [
        ...(notes.get(source.sourceId) ?? []),
        {
          id: null,
          type: point.type === 'amendment' ? 'amendment' : null,
          status: null,
          text: noteTextOf(wordsOf(point)),
          themes: [],
          writer: { key: `points ${handover.sender}`, name: handover.sender },
          createdAt: null,
          quotes,
          replies: [],
        },
      ]);
  }
  return { notes, left };
}
