import { dropOpenCodes } from './fields.ts';
import type { ListMarker } from './numbering.ts';
import { type Draft, readWords } from './read-words.ts';
import type { Reading } from './reading.ts';
import type { StyleRole } from './style-names.ts';
import { BODY_TEXT, type NumberingReference, type Style } from './styles.ts';
import type { WordParagraph } from './word-block.ts';
import { childNamed, valueOf, wholeNumber, type XmlElement } from './xml-element.ts';

/** No list: what a paragraph says that is not to be in the list of its style. */
const NO_LIST = '0';

/** Words of paragraphs before this one whose ends are deleted, or of a drop cap: they go on in it. */
export type Carried = Draft | null;

export type ReadParagraph =
  | { readonly kind: 'paragraph'; readonly paragraph: WordParagraph }
  | { readonly kind: 'carried'; readonly draft: Draft };

const roleOf = (properties: XmlElement | undefined, style: Style): StyleRole => {
  const outline = wholeNumber(valueOf(properties, 'w:outlineLvl'));
  if (outline === null || outline < 0 || outline > BODY_TEXT || style.role.kind === 'title' || style.role.kind === 'contents')
    return style.role;
  if (outline < BODY_TEXT) return { kind: 'heading', level: outline + 1 };
  return style.role.kind === 'heading' ? { kind: 'plain' } : style.role;
};

const listOf = (properties: XmlElement | undefined, style: Style): NumberingReference | null => {
  const own = childNamed(properties, 'w:numPr');
  const list = valueOf(own, 'w:numId') ?? style.numbering?.list ?? null;
  if (list === null || list === NO_LIST) return null;
  const isOwnList = valueOf(own, 'w:numId') !== undefined;
  return { list, level: wholeNumber(valueOf(own, 'w:ilvl')) ?? (isOwnList ? null : (style.numbering?.level ?? null)) };
};

/** The paragraph's own end is proposed to be deleted, so its words go on in the next. */
const isEndDeleted = (properties: XmlElement | undefined): boolean => {
  const end = childNamed(properties, 'w:rPr');
  return childNamed(end, 'w:del') !== undefined || childNamed(end, 'w:moveFrom') !== undefined;
};

/** A first letter set large stands in a paragraph of its own. */
const isDropCap = (properties: XmlElement | undefined): boolean => {
  const kind = childNamed(properties, 'w:framePr')?.attributes['w:dropCap'];
  return kind === 'drop' || kind === 'margin';
};

const joined = (before: Carried, style: Style): Draft => ({
  pieces: [...(before?.pieces ?? [])],
  notes: [...(before?.notes ?? [])],
  boxes: [...(before?.boxes ?? [])],
  contents: before?.contents ?? null,
  page: before?.page ?? null,
  isBold: style.isBold,
});

/** Reads a `w:p`. */
export const readParagraph = (element: XmlElement, carried: Carried, reading: Reading): ReadParagraph => {
  const properties = childNamed(element, 'w:pPr');
  const styleId = valueOf(properties, 'w:pStyle');
  const style = reading.styles.paragraph(styleId);
  const draft = joined(carried, style);
  readWords(element, draft, reading);
  dropOpenCodes(reading);
  if (style.isHidden) draft.pieces = [];
  const endDeleted = isEndDeleted(properties);
  if (endDeleted) reading.changes.deleted += 1;
  if (endDeleted || isDropCap(properties)) return { kind: 'carried', draft };

  const reference = listOf(properties, style);
  const list: ListMarker | null = reference === null ? null : reading.numbering.next(reference, styleId);
  const role = roleOf(properties, style);
  return {
    kind: 'paragraph',
    paragraph: {
      kind: 'paragraph',
      role,
      list,
      pieces: draft.pieces,
      notes: draft.notes,
      boxes: draft.boxes,
      isContents: reading.contents > 0 || role.kind === 'contents',
      contentsField: role.kind === 'heading' ? null : draft.contents,
      page: draft.page ?? reading.page,
    },
  };
};
