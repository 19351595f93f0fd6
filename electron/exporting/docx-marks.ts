import type { IParagraphOptions, IParagraphRunOptions } from 'docx';
import type { BreakReview, InlineReview } from '../../shared/response/printable-review.ts';
import type { ComposedInline } from './composed-inline.ts';
import type { ReviewWriter } from './docx-review.ts';

/** What is proposed for a paragraph: for the break before it, and for its words. */
export type ParagraphReview = {
  readonly before?: BreakReview;
  /** What is proposed for all its words alike, or for the block it is a part of. */
  readonly whole?: InlineReview;
};

const isBlank = (inline: ComposedInline): boolean => inline.kind === 'text' && inline.text.trim() === '';

/** What is proposed for a paragraph of running text. */
export function paragraphReview(content: readonly ComposedInline[], before: BreakReview | undefined): ParagraphReview {
  if (before === undefined) return {};
  const words = content.filter((inline) => !isBlank(inline));
  const [first] = words;
  const inserted = first?.review?.inserted;
  const deleted = first?.review?.deleted;
  return {
    before,
    whole: {
      ...(inserted !== undefined && words.every(({ review }) => review?.inserted !== undefined) && { inserted }),
      ...(deleted !== undefined && words.every(({ review }) => review?.deleted !== undefined) && { deleted }),
    },
  };
}

type Mark = Pick<BreakReview, 'inserted' | 'deleted'>;

/**
 * What is proposed for each paragraph's mark. Pejling knows the break before a paragraph, Word the mark at its end: a break belongs to
 * the mark of the paragraph before, unless all the words of its own come or go with it. One by one from the end, since the break
 * after a paragraph may have taken its mark already. Null stands for a table, which no mark reaches over.
 */
export function marksOf(paragraphs: readonly (ParagraphReview | null)[]): readonly Mark[] {
  const marks: { -readonly [Kind in keyof Mark]: Mark[Kind] }[] = paragraphs.map(() => ({}));
  for (let index = paragraphs.length - 1; index >= 0; index -= 1) {
    const paragraph = paragraphs[index];
    for (const kind of ['inserted', 'deleted'] as const) {
      const stamp = paragraph?.before?.[kind] ?? (paragraph?.before === undefined ? paragraph?.whole?.[kind] : undefined);
      if (stamp === undefined) continue;
      const own = marks[index];
      const isOwn = paragraph?.whole?.[kind] !== undefined && own?.[kind] === undefined;
      const previous = (paragraphs[index - 1] ?? null) === null ? own : marks[index - 1];
      const mark = isOwn ? own : previous;
      if (mark !== undefined) mark[kind] = stamp;
    }
  }
  return marks;
}

/** A paragraph's options with what is proposed for its mark. */
export function withMark(options: IParagraphOptions, { inserted, deleted }: Mark, review: ReviewWriter): IParagraphOptions {
  if (inserted === undefined && deleted === undefined) return options;
  const run: IParagraphRunOptions = {
    ...(inserted !== undefined && { insertion: review.stamp(inserted) }),
    ...(deleted !== undefined && { deletion: review.stamp(deleted) }),
  };
  return { ...options, run };
}
