import {
  ConcreteHyperlink,
  FootnoteReferenceRun,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
  type IRunPropertiesOptions,
  type ParagraphChild,
} from 'docx';
import type { InlineReview } from '../../shared/response/printable-review.ts';
import type { PrintableMarks } from '../../shared/response/printable.ts';
import type { FormatsBefore } from '../../shared/response/suggestion.ts';
import { citationText, type ComposedInline } from './composed-inline.ts';
import type { ReviewWriter } from './docx-review.ts';
import { STYLE } from './docx-styles.ts';
import { runsFromRight } from './text-direction.ts';

/** Writes text as runs, and keeps the addresses that its links refer to. */
export type RunWriter = {
  readonly runs: (content: readonly ComposedInline[]) => ParagraphChild[];
  /** Words that are proposed to come or to go with the block they are the whole of. */
  readonly words: (text: string, whole: InlineReview | undefined) => ParagraphChild;
  /** Addresses by the id of their relationship. */
  readonly links: ReadonlyMap<string, string>;
};

class KeepSpace extends XmlAttributeComponent<{ readonly space: 'preserve' }> {
  protected override readonly xmlKeys = { space: 'xml:space' };
}

/** Word looks for words that are to go in an element of their own. */
class WordsToGo extends XmlComponent {
  constructor(words: string) {
    super('w:delText');
    this.root.push(new KeepSpace({ space: 'preserve' }), words);
  }
}

const lookOf = ({ bold, italic, underline, strike, superscript, subscript, link }: PrintableMarks): IRunPropertiesOptions => ({
  ...(bold && { bold }),
  ...(italic && { italics: italic }),
  ...(strike && { strike }),
  ...(superscript ? { superScript: true } : subscript && { subScript: true }),
  ...(link === undefined ? underline && { underline: {} } : { style: STYLE.link }),
});

/** Formats that words did not have before, said outright: Word wants to be told how words looked, if only that they were not bold. */
const turnedOff = ({ bold, italic, strike }: FormatsBefore): IRunPropertiesOptions => ({
  bold: bold === true,
  ...(italic === false && { italics: false }),
  ...(strike === false && { strike: false }),
});

/** How words looked before a proposal: as they do now, but for what it changes. */
function looksBefore(marks: PrintableMarks, before: FormatsBefore): PrintableMarks {
  const was: Record<string, unknown> = { ...marks };
  for (const [format, value] of Object.entries(before)) {
    if (value === undefined || value === false) delete was[format];
    else was[format] = value;
  }
  // as: formats and marks have the same names and the same values
  return was as PrintableMarks;
}

/** A writer for one part of the file: the body and the notes each have relationships of their own. */
export function runWriter(review: ReviewWriter): RunWriter {
  const links = new Map<string, string>();

  const textRun = (text: string, look: IRunPropertiesOptions, of: InlineReview | undefined): ParagraphChild => {
    const words = of?.deleted === undefined ? { text } : { children: [new WordsToGo(text)] };
    return review.tracked(new TextRun({ ...look, ...words, ...(runsFromRight(text) && { rightToLeft: true }) }), of);
  };

  const run = (inline: ComposedInline): ParagraphChild => {
    const of = inline.review;
    switch (inline.kind) {
      case 'break':
        return review.tracked(new TextRun({ break: 1 }), of);
      case 'citation':
        return textRun(citationText(inline), {}, of);
      case 'footnote':
        return review.tracked(new FootnoteReferenceRun(inline.number), of);
      case 'text': {
        const { marks } = inline;
        const changed =
          of?.formatted === undefined
            ? {}
            : {
                revision: {
                  ...turnedOff(of.formatted.before),
                  ...lookOf(looksBefore(marks, of.formatted.before)),
                  ...review.stamp(of.formatted),
                },
              };
        const text = textRun(inline.text, { ...lookOf(marks), ...changed }, of);
        if (marks.link === undefined) return text;
        // Not ExternalHyperlink: it numbers its relationship at random, and one answer would give two files.
        const id = `Link${String(links.size + 1)}`;
        links.set(id, marks.link);
        return new ConcreteHyperlink([text], id);
      }
    }
  };
  return {
    runs: (content) => content.flatMap((inline) => review.remarked(inline, run(inline))),
    words: (text, whole) => textRun(text, {}, whole),
    links,
  };
}
