import { ConcreteHyperlink, FootnoteReferenceRun, TextRun, type ParagraphChild } from 'docx';
import { citationText, type ComposedInline } from './composed-inline.ts';
import { STYLE } from './docx-styles.ts';

/** Writes text as runs, and keeps the addresses that its links refer to. */
export type RunWriter = {
  readonly runs: (content: readonly ComposedInline[]) => ParagraphChild[];
  /** Addresses by the id of their relationship. */
  readonly links: ReadonlyMap<string, string>;
};

/** A writer for one part of the file: the body and the notes each have relationships of their own. */
export function runWriter(): RunWriter {
  const links = new Map<string, string>();
  const run = (inline: ComposedInline): ParagraphChild => {
    switch (inline.kind) {
      case 'break':
        return new TextRun({ break: 1 });
      case 'citation':
        return new TextRun(citationText(inline));
      case 'footnote':
        return new FootnoteReferenceRun(inline.number);
      case 'text': {
        const { bold, italic, underline, strike, superscript, subscript, link } = inline.marks;
        const text = new TextRun({
          text: inline.text,
          ...(bold && { bold }),
          ...(italic && { italics: italic }),
          ...(strike && { strike }),
          ...(superscript ? { superScript: true } : subscript && { subScript: true }),
          ...(link === undefined ? underline && { underline: {} } : { style: STYLE.link }),
        });
        if (link === undefined) return text;
        // Not ExternalHyperlink: it numbers its relationship at random, and one answer would give two files.
        const id = `Link${String(links.size + 1)}`;
        links.set(id, link);
        return new ConcreteHyperlink([text], id);
      }
    }
  };
  return { runs: (content) => content.map(run), links };
}
