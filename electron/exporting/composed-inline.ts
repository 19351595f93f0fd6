import type { InlineReview } from '../../shared/response/printable-review.ts';
import type { PrintableInline, PrintableMarks } from '../../shared/response/printable.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import { exportableLink } from './exportable-link.ts';
import type { Noted } from './composed-remarks.ts';
import { inDanishQuotes } from './quotation.ts';

/** Text as it is written: cleaned, its quotation marks in place. */
export type ComposedInline = { readonly review?: InlineReview; readonly noted?: Noted } & (
  | { readonly kind: 'text'; readonly text: string; readonly marks: PrintableMarks }
  /** Words in their quotation marks; the reference without its parentheses. */
  | { readonly kind: 'citation'; readonly words: string; readonly reference: string }
  /** A mark and the words at the foot that it points to. Numbers run through the letter from 1. */
  | { readonly kind: 'footnote'; readonly number: number; readonly content: readonly ComposedInline[] }
  | { readonly kind: 'break' }
);

/** How many notes there are so far. */
export type NoteCount = { notes: number };

/** An inline citation in running text: ”…” (pejlemærke 2, s. 3). */
export const citationText = (citation: { readonly words: string; readonly reference: string }): string =>
  citation.reference === '' ? citation.words : `${citation.words} (${citation.reference})`;

/** The text of inlines without their marks and notes; a break is a line feed. */
export const plainText = (content: readonly ComposedInline[]): string =>
  content
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text;
        case 'citation':
          return citationText(inline);
        case 'footnote':
          return '';
        case 'break':
          return '\n';
      }
    })
    .join('');

function composeMarks(marks: PrintableMarks): PrintableMarks {
  const { link, ...others } = marks;
  const href = link === undefined ? null : exportableLink(link);
  return href === null ? others : { ...others, link: href };
}

/** A note without words is none: it is left out, mark and all, before anything is numbered. */
function composeFootnote(content: readonly PrintableInline[], count: NoteCount): ComposedInline[] {
  const words = composeContent(content, count);
  if (words.length === 0) return [];
  count.notes += 1;
  return [{ kind: 'footnote', number: count.notes, content: words }];
}

const composeInline = (inline: PrintableInline, count: NoteCount): ComposedInline[] =>
  composeBare(inline, count).map((composed) => (inline.review === undefined ? composed : { ...composed, review: inline.review }));

function composeBare(inline: PrintableInline, count: NoteCount): ComposedInline[] {
  switch (inline.kind) {
    case 'text':
      return [{ kind: 'text', text: cleanLine(inline.text), marks: composeMarks(inline.marks) }];
    case 'citation':
      return [
        { kind: 'citation', words: inDanishQuotes(cleanLines(inline.exact).join(' ')), reference: cleanLine(inline.reference).trim() },
      ];
    case 'footnote':
      return composeFootnote(inline.content, count);
    case 'break':
      return [{ kind: 'break' }];
  }
}

/** Inlines with something to read, without white space and breaks at either end; [] when there is nothing. */
export function composeContent(content: readonly PrintableInline[], count: NoteCount): ComposedInline[] {
  const inlines = content
    .flatMap((inline) => composeInline(inline, count))
    .filter((inline) => inline.kind !== 'text' || inline.text !== '');
  const isBlank = (inline: ComposedInline | undefined): boolean =>
    inline?.kind === 'break' || (inline?.kind === 'text' && inline.text.trim() === '');
  while (isBlank(inlines.at(0))) inlines.shift();
  while (isBlank(inlines.at(-1))) inlines.pop();
  return inlines;
}
