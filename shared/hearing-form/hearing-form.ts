import type { Annotation } from '../domain/annotation.ts';
import type { SourceId, SourceVersionId } from '../domain/ids.ts';
import { plainNoteText } from '../domain/note-text.ts';
import type { SourceDocument } from '../domain/source-document.ts';
import type { AnswerPoint } from '../handover/answer-points.ts';
import { placeOf } from '../notes/places.ts';
import { type OutlineEntry, type Whereabouts, whereaboutsIn } from '../text/outline.ts';
import { pageRange } from '../text/page-range.ts';
import { annotationTypeWords } from '../words/annotation-types.ts';
import { hearingFormWords } from '../words/hearing-form.ts';
import type { Language } from '../words/language.ts';

/** What a row of a høringsskema says. Several values of one cell stand on lines of their own. */
export type FormRow = Readonly<Record<'source' | 'guidepost' | 'page' | 'passage' | 'kind' | 'remark' | 'current' | 'proposed', string>>;

export type FormColumn = keyof FormRow;

/** A høringsskema: a row for each note, and for each remark and amendment of an answer, in the order of the documents. */
export type HearingForm = {
  /** Which source is said only where there are several. */
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
};

export type FormInput = {
  readonly annotations: readonly Annotation[];
  /** What an answer says; none where no answer is chosen. */
  readonly points: readonly AnswerPoint[];
  /** A version with its source's place among the hearing's sources; null where it is not there. */
  readonly versionOf: (id: SourceVersionId) => FormSource | null;
  readonly newestOf: (id: SourceId) => SourceVersionId | null;
  readonly language: Language;
};

export type FormSource = { readonly order: number; readonly title: string; readonly document: SourceDocument };

type Finder = FormSource & { readonly whereIs: (offset: number) => Whereabouts };
type Ordered = { readonly order: number; readonly start: number; readonly rank: number; readonly row: FormRow };

const COLUMNS = ['guidepost', 'page', 'passage', 'kind', 'remark', 'current', 'proposed'] as const satisfies readonly FormColumn[];
/** Of what has no place in any document. */
const LAST = Number.MAX_SAFE_INTEGER;

const lines = (values: readonly string[]): string => [...new Set(values.filter((value) => value !== ''))].join('\n');

const guidepostName = (guidepost: Pick<OutlineEntry, 'number' | 'title'> | null): string =>
  guidepost === null ? '' : [guidepost.number, guidepost.title].filter((part) => part !== null && part !== '').join('. ');

/** Looks each version up once. */
function finders(versionOf: FormInput['versionOf']): (id: SourceVersionId) => Finder | null {
  const known = new Map<SourceVersionId, Finder | null>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const source = versionOf(id);
    const finder = source === null ? null : { ...source, whereIs: whereaboutsIn(source.document) };
    known.set(id, finder);
    return finder;
  };
}

/** Gathers notes, and what an answer says, as a høringsskema. Every note is one row. */
export function hearingForm({ annotations, points, versionOf, newestOf, language }: FormInput): HearingForm {
  const w = hearingFormWords[language];
  const finderOf = finders(versionOf);

  const ofNote = (note: Annotation): Ordered => {
    const newest = newestOf(note.sourceId);
    const places = note.passages.map((passage) => {
      const now = placeOf(passage);
      const finder = finderOf(now === null || newest === null ? passage.sourceVersionId : newest);
      const range = now === null || newest === null ? passage.anchor : now;
      const page = finder === null ? null : pageRange(finder.whereIs, range);
      return { finder, start: range.start, page, where: finder?.whereIs(range.start) ?? null, isThere: now !== null };
    });
    const first = places.toSorted((a, b) => Number(b.isThere) - Number(a.isThere) || a.start - b.start)[0];
    const passage = note.passages.map(({ anchor }) => anchor.exact).join('\n');
    const words = plainNoteText(note.text);
    const isAmendment = note.type === 'amendment';
    return {
      order: first?.finder?.order ?? LAST,
      start: first === undefined || !first.isThere ? LAST : first.start,
      rank: 0,
      row: {
        source: lines(places.map(({ finder }) => finder?.title ?? '')),
        guidepost: lines(places.map(({ where }) => guidepostName(where?.guidepost ?? null) || (where?.section ?? '').replace(/:$/u, ''))),
        page: lines(places.map(({ page }) => page ?? '')),
        passage,
        kind: w.note(annotationTypeWords[language][note.type]),
        // What is proposed stands where an authority looks for it, and nowhere twice.
        remark: isAmendment ? '' : words,
        current: isAmendment ? passage : '',
        proposed: isAmendment ? words : '',
      },
    };
  };

  const ofPoint = ({ type, guideposts, quote, remark, proposal }: AnswerPoint): Ordered => {
    const [first] = guideposts;
    const versionId = quote?.versionId ?? first?.versionId;
    const finder = versionId === undefined ? null : finderOf(versionId);
    return {
      order: finder?.order ?? LAST,
      start: quote?.start ?? first?.entry.range.start ?? LAST,
      rank: 1,
      row: {
        source: finder?.title ?? '',
        guidepost: lines(guideposts.map(({ entry }) => guidepostName(entry))),
        page: quote?.page ?? first?.entry.page ?? '',
        passage: quote?.exact ?? '',
        kind: w.point[type],
        remark: remark.join('\n'),
        current: proposal?.current ?? '',
        proposed: proposal?.proposed ?? '',
      },
    };
  };

  // Words that are only quoted say nothing that a form has a place for.
  const said = points.filter(({ type, remark }) => type !== 'quotation' || remark.length > 0);
  const rows = [...annotations.map(ofNote), ...said.map(ofPoint)]
    .toSorted((a, b) => a.order - b.order || a.start - b.start || a.rank - b.rank)
    .map(({ row }) => row);
  const isOfSeveral = new Set(rows.map(({ source }) => source)).size > 1;
  return { columns: isOfSeveral ? ['source', ...COLUMNS] : COLUMNS, rows };
}
