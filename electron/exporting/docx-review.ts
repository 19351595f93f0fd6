import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Paragraph,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
  type ICommentOptions,
  type ParagraphChild,
} from 'docx';
import type { InlineReview, PrintedComment, PrintedStamp } from '../../shared/response/printable-review.ts';
import { NAMELESS } from '../../shared/response/word-name.ts';
import { wordTime } from '../../shared/response/word-time.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import type { ComposedInline } from './composed-inline.ts';
import { placesOf } from './remark-places.ts';

/** Who proposed a change, as Word writes it. Numbers run through all parts of the file. */
export type WordStamp = { readonly id: number; readonly author: string; readonly date: string };

export const nameOf = ({ name }: PrintedStamp): string => cleanLine(name).trim() || NAMELESS;

/** 'Ida Marie Holm' → 'IH'. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase('da');
}

class StampAttributes extends XmlAttributeComponent<WordStamp> {
  protected override readonly xmlKeys = { id: 'w:id', author: 'w:author', date: 'w:date' };
}

/** Runs that are proposed to come or to go. The library's own take text only, and no insertion that another would take out again. */
class Tracked extends XmlComponent {
  constructor(element: 'w:ins' | 'w:del', stamp: WordStamp, run: XmlComponent) {
    super(element);
    this.root.push(new StampAttributes(stamp), run);
  }
}

type CommentEnds = { readonly starts: readonly number[]; readonly ends: readonly number[] };

/** What goes into one file: numbers for its changes, and its remarks with their places. */
export type ReviewWriter = {
  readonly stamp: (stamp: PrintedStamp) => WordStamp;
  /** A run with what is proposed for it around it. Text that is to go must be written as such. */
  readonly tracked: (run: ParagraphChild & XmlComponent, review: InlineReview | undefined) => ParagraphChild;
  /** A run with the remarks that begin and end at it. */
  readonly remarked: (inline: ComposedInline, child: ParagraphChild) => ParagraphChild[];
  /** Remarks whose words are gone: they stand at a place without words. */
  readonly loose: () => ParagraphChild[];
  readonly comments: readonly ICommentOptions[];
};

const reference = (id: number): TextRun => new TextRun({ children: [new CommentReference(id)] });

/** `inlines`: the running text of the whole letter. */
export function reviewWriter(printed: readonly PrintedComment[], inlines: readonly ComposedInline[]): ReviewWriter {
  const places = placesOf(inlines);
  const comments: ICommentOptions[] = [];
  const ends = new Map<ComposedInline, { starts: number[]; ends: number[] }>();
  const loose: number[] = [];
  const endsAt = (inline: ComposedInline): { starts: number[]; ends: number[] } => {
    const known = ends.get(inline) ?? { starts: [], ends: [] };
    ends.set(inline, known);
    return known;
  };
  const add = (stamp: PrintedStamp, text: string, more: Partial<ICommentOptions>): number => {
    const id = comments.length;
    const author = nameOf(stamp);
    const lines = cleanLines(text);
    comments.push({
      id,
      author,
      initials: initialsOf(author),
      date: new Date(wordTime(stamp.at)),
      children: (lines.length === 0 ? [''] : lines).map((line) => new Paragraph(line)),
      ...more,
    });
    return id;
  };
  for (const comment of printed) {
    const parentId = add(comment, comment.text, { resolved: comment.isResolved });
    const replies = comment.replies.map((reply) => add(reply, reply.text, { parentId, resolved: comment.isResolved }));
    const place = places.get(comment.id);
    for (const id of [parentId, ...replies]) {
      if (place === undefined) loose.push(id);
      else {
        endsAt(place[0]).starts.push(id);
        endsAt(place[1]).ends.push(id);
      }
    }
  }

  let stamps = 0;
  const stamp = (by: PrintedStamp): WordStamp => {
    stamps += 1;
    return { id: stamps, author: nameOf(by), date: wordTime(by.at) };
  };
  const around = (id: CommentEnds, child: ParagraphChild): ParagraphChild[] => [
    ...id.starts.map((start) => new CommentRangeStart(start)),
    child,
    ...id.ends.flatMap((end) => [new CommentRangeEnd(end), reference(end)]),
  ];
  return {
    stamp,
    tracked(run, review) {
      const gone = review?.deleted === undefined ? run : new Tracked('w:del', stamp(review.deleted), run);
      const whole = review?.inserted === undefined ? gone : new Tracked('w:ins', stamp(review.inserted), gone);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library lists the kinds of what may stand in a paragraph, and has no open one
      return whole as ParagraphChild;
    },
    remarked: (inline, child) => {
      const at = ends.get(inline);
      return at === undefined ? [child] : around(at, child);
    },
    loose: () => loose.flatMap((id) => [new CommentRangeStart(id), new CommentRangeEnd(id), reference(id)]),
    comments,
  };
}
