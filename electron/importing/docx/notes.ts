import { collapse } from '../../../shared/text/normalise.ts';
import type { ZipFile } from '../zip/open-zip.ts';
import { formatNumber } from './number-formats.ts';
import type { NoteKind } from './reading.ts';
import { paragraphsIn, type WordBlock, type WordNote, wordsOf } from './word-block.ts';
import { readPart } from './word-package.ts';
import { valueOf, wholeNumber, type XmlElement } from './xml-element.ts';

/** How a document numbers its notes. */
type Sequence = { readonly format: string; next: number };

const USUAL_FORMAT: Readonly<Record<NoteKind, string>> = { footnote: 'decimal', endnote: 'lowerRoman' };

const collect = (zip: ZipFile, path: string | null, kind: NoteKind): Map<string, XmlElement> => {
  const notes = new Map<string, XmlElement>();
  readPart(zip, path, [`w:${kind}s`], (element) => {
    const { 'w:id': id, 'w:type': type } = element.attributes;
    // The others are the lines that part notes from text.
    if (element.name === `w:${kind}` && id !== undefined && (type === undefined || type === 'normal')) notes.set(id, element);
  });
  return notes;
};

/** The words of a note on one line; its own number stands before them in the file and is left out. */
const textOf = (blocks: readonly WordBlock[]): string =>
  collapse(
    paragraphsIn(blocks)
      .map(({ pieces }) => wordsOf(pieces))
      .join(' '),
  );

/** Where the parts are that notes are read from; null where the document has none. */
export type NoteParts = { readonly footnotes: string | null; readonly endnotes: string | null; readonly settings: string | null };

/** Reads the document's notes and gives each as the text comes to it, numbered in that order. See `Reading.cite`. */
export const openNotes = (
  zip: ZipFile,
  parts: NoteParts,
  readBox: (content: XmlElement) => WordBlock[],
): ((kind: NoteKind, id: string, own: string | null) => WordNote | null) => {
  const written: Readonly<Record<NoteKind, Map<string, XmlElement>>> = {
    footnote: collect(zip, parts.footnotes, 'footnote'),
    endnote: collect(zip, parts.endnotes, 'endnote'),
  };
  const sequences: Record<NoteKind, Sequence> = {
    footnote: { format: USUAL_FORMAT.footnote, next: 1 },
    endnote: { format: USUAL_FORMAT.endnote, next: 1 },
  };
  readPart(zip, parts.settings, ['w:settings'], (element) => {
    const kind = element.name === 'w:footnotePr' ? 'footnote' : element.name === 'w:endnotePr' ? 'endnote' : null;
    if (kind === null) return;
    sequences[kind] = {
      format: valueOf(element, 'w:numFmt') ?? USUAL_FORMAT[kind],
      next: wholeNumber(valueOf(element, 'w:numStart')) ?? 1,
    };
  });
  // A note that refers to a note would go round for ever.
  let isInside = false;
  return (kind, id, own) => {
    const element = written[kind].get(id);
    if (element === undefined || isInside) return null;
    const sequence = sequences[kind];
    const marker = own ?? formatNumber(sequence.next, sequence.format);
    if (own === null) sequence.next += 1;
    isInside = true;
    const text = textOf(readBox(element));
    isInside = false;
    return { marker, text };
  };
};
