import type { MarkedLine } from '../../../shared/text/line-mark.ts';
import type { Field } from './field.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { WordBlock, WordNote } from './word-block.ts';
import type { XmlElement } from './xml-element.ts';

export type NoteKind = 'footnote' | 'endnote';

/** What changes while a document is read from first word to last. */
export type Reading = {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Fields begun and not ended, outermost first. */
  fields: Field[];
  /** Inside so many tables of contents that Word marks as such. */
  contents: number;
  /** Page breaks of Word's last layout so far. */
  page: number;
  /** Tracked changes met: what is proposed to go in and out. */
  readonly changes: { inserted: number; deleted: number };
  /** Comments met. They are no part of the text. */
  comments: number;
  /** The note of that id, counted as the text refers to it; null where there is none. `own`: a sign that stands for its number. */
  readonly cite: (kind: NoteKind, id: string, own: string | null) => WordNote | null;
  /** The lines of a file of another format that is to be taken in, by the id of its relationship; none where it is not one we read. */
  readonly readInsert: (id: string) => readonly MarkedLine[];
  /** Reads what stands in a text box, with fields of its own. */
  readonly readBox: (content: XmlElement) => WordBlock[];
};
