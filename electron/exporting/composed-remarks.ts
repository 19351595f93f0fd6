import type { PrintedComment, PrintedStamp } from '../../shared/response/printable-review.ts';
import { NAMELESS } from '../../shared/response/word-name.ts';
import { timestamp } from '../../shared/words/dates.ts';
import type { ComposedReply, ComposedWords } from './annotated/composed-note.ts';
import { besideAndBelow } from './annotated/margin-room.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import type { ComposedBlock } from './composed-block.ts';
import { plainText, type ComposedInline } from './composed-inline.ts';
import type { ComposedLetter } from './composed-letter.ts';
import { inlinesOf } from './footnotes.ts';
import { placesOf } from './remark-places.ts';

/** A remark with every line written out, as templates/margin-notes.typ reads it. */
export type ComposedRemark = {
  /** 'Kommentar 3' */
  readonly heading: string;
  /** 'Karen, 12.9.2025 10.00' */
  readonly by: string;
  readonly facts: string;
  /** The words it was on, where they no longer stand in the text. */
  readonly quotes: readonly string[];
  readonly words: readonly ComposedWords[];
  readonly replies: readonly ComposedReply[];
};

/** Remarks that begin in a block: those in the margin beside it, and those that the margin has no room for. */
export type BlockRemarks = { readonly beside: readonly ComposedRemark[]; readonly below: readonly ComposedRemark[] };

/** `depth`: how many remarks are on the words. `ends`: numbers of those that end with them. */
export type Noted = { readonly depth: number; readonly ends: readonly number[] };

/** A letter with remarks; those whose words are gone stand at its end. */
export type RemarkedLetter = ComposedLetter & { readonly loose: readonly ComposedRemark[] };

const wordsOf = (text: string): ComposedWords[] => {
  const lines = cleanLines(text);
  return lines.length === 0 ? [] : [{ kind: 'paragraph', items: lines.map((line) => [{ text: line }]) }];
};

// The letter is Danish whatever the program's language, and so is what stands beside it.
const by = (stamp: PrintedStamp): string => `${cleanLine(stamp.name).trim() || NAMELESS}, ${timestamp(stamp.at, 'da')}`;

const composeRemark = (comment: PrintedComment, number: number, isLoose: boolean): ComposedRemark => {
  const quote = isLoose ? cleanLine(comment.quote).trim() : '';
  return {
    heading: `Kommentar ${String(number)}`,
    by: by(comment),
    facts: comment.isResolved ? 'Løst' : '',
    quotes: quote === '' ? [] : [quote],
    words: wordsOf(comment.text),
    replies: comment.replies.map((reply) => ({ by: by(reply), words: wordsOf(reply.text) })),
  };
};

/** Puts the remarks on a letter's words beside the blocks in which they begin, numbered in the order of the text. */
export function withRemarks(letter: ComposedLetter, comments: readonly PrintedComment[]): RemarkedLetter {
  const known = new Map(comments.map((comment) => [comment.id, comment]));
  const places = [...placesOf(inlinesOf(letter.blocks))].filter(([id]) => known.has(id));
  const loose = comments.filter(({ id }) => !places.some(([placed]) => placed === id));
  const starts = new Map<ComposedInline, ComposedRemark[]>();
  const ends = new Map<ComposedInline, number[]>();
  places.forEach(([id, [first, last]], index) => {
    const comment = known.get(id);
    if (comment !== undefined) starts.set(first, [...(starts.get(first) ?? []), composeRemark(comment, index + 1, false)]);
    ends.set(last, [...(ends.get(last) ?? []), index + 1]);
  });

  const noted = (inline: ComposedInline): ComposedInline => {
    const depth = (inline.review?.comments ?? []).filter((id) => known.has(id)).length;
    return depth === 0 ? inline : { ...inline, noted: { depth, ends: ends.get(inline) ?? [] } };
  };
  /** `content`: what the block is made of, before anything was noted in it. */
  const remarksOn = (content: readonly ComposedInline[]): { readonly remarks?: BlockRemarks } => {
    const remarks = content.flatMap((inline) => starts.get(inline) ?? []);
    return remarks.length === 0 ? {} : { remarks: besideAndBelow(plainText(content).length, remarks) };
  };
  /** Within a frame there is no margin: what is said there stands beside the frame. */
  const place = (block: ComposedBlock, isFramed: boolean): ComposedBlock => {
    const inner = (blocks: readonly ComposedBlock[], framed: boolean): ComposedBlock[] => blocks.map((child) => place(child, framed));
    const remarks = isFramed ? {} : remarksOn(inlinesOf([block]));
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, content: block.content.map(noted), ...remarks };
      case 'bullet-list':
      case 'ordered-list':
        return { ...block, items: block.items.map((item) => inner(item, isFramed)) };
      case 'quote':
        return { ...block, content: inner(block.content, isFramed) };
      case 'table': {
        const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, content: inner(cell.content, true) })));
        return { ...block, rows, ...remarks };
      }
      case 'amendment':
        return { ...block, parts: block.parts.map((part) => ({ ...part, content: inner(part.content, true) })), ...remarks };
      case 'citation':
      case 'picture':
      case 'page-break':
      case 'rule':
        return block;
    }
  };
  return {
    ...letter,
    documentTitle: `${letter.documentTitle} – med kommentarer`,
    shortTitle: 'Med kommentarer. Ikke til aflevering.',
    blocks: letter.blocks.map((block) => place(block, false)),
    loose: loose.map((comment, index) => composeRemark(comment, places.length + index + 1, true)),
  };
}
