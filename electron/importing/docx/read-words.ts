import type { Field } from './field.ts';
import { contentsField, followField, isInCode } from './fields.ts';
import { mathText } from './math.ts';
import { isUnfilled } from './prompts.ts';
import type { NoteKind, Reading } from './reading.ts';
import { symbolIn, withoutPrivateSigns } from './symbols.ts';
import type { Piece, WordBlock, WordNote } from './word-block.ts';
import { childNamed, elementsOf, isOn, textInside, valueOf, wholeNumber, type XmlElement } from './xml-element.ts';

/** What has been read of a paragraph so far. */
export type Draft = {
  pieces: Piece[];
  notes: WordNote[];
  boxes: WordBlock[][];
  /** The table of contents its words stand in. */
  contents: Field | null;
  /** Page of its first word; null before there is one. */
  page: number | null;
  /** Bold as its style has it. */
  readonly isBold: boolean;
};

/** A note whose mark is the text that follows, until that text has been read. */
type AwaitedMark = { readonly kind: NoteKind; readonly id: string };

const addText = (draft: Draft, reading: Reading, text: string, isBold: boolean, size: number | null = null): void => {
  if (text === '' || isInCode(reading)) return;
  draft.page ??= reading.page;
  draft.contents ??= contentsField(reading);
  draft.pieces.push({ text: withoutPrivateSigns(text), isBold, size, isNoteMark: false });
};

const addNote = (draft: Draft, reading: Reading, { kind, id }: AwaitedMark, own: string | null): void => {
  if (isInCode(reading)) return;
  const note = reading.cite(kind, id, own);
  if (note === null) return;
  draft.notes.push(note);
  draft.pieces.push({ text: `[${note.marker}]`, isBold: draft.pieces.at(-1)?.isBold ?? false, size: null, isNoteMark: true });
};

/** Of alternatives for different versions of Word the first is the newest; older ones say the same again. */
export const chosenAlternative = (element: XmlElement): readonly XmlElement[] => {
  const choice = childNamed(element, 'mc:Choice') ?? childNamed(element, 'mc:Fallback');
  return choice === undefined ? [] : elementsOf(choice);
};

/** Reads the text boxes anywhere inside a drawing. */
const readBoxes = (element: XmlElement, draft: Draft, reading: Reading): void => {
  for (const child of element.name === 'mc:AlternateContent' ? chosenAlternative(element) : elementsOf(element)) {
    if (child.name === 'w:txbxContent') draft.boxes.push(reading.readBox(child));
    else readBoxes(child, draft, reading);
  }
};

const boldness = (properties: XmlElement | undefined, draft: Draft, reading: Reading): boolean => {
  const direct = isOn(properties, 'w:b');
  if (direct !== null) return direct;
  const style = valueOf(properties, 'w:rStyle');
  return draft.isBold || (style !== undefined && reading.styles.run(style).isBold);
};

const isHidden = (properties: XmlElement | undefined, reading: Reading): boolean => {
  const direct = isOn(properties, 'w:vanish');
  if (direct !== null) return direct;
  const style = valueOf(properties, 'w:rStyle');
  return style !== undefined && reading.styles.run(style).isHidden;
};

const readRun = (run: XmlElement, draft: Draft, reading: Reading): void => {
  const properties = childNamed(run, 'w:rPr');
  const isBold = boldness(properties, draft, reading);
  const size = wholeNumber(valueOf(properties, 'w:sz'));
  const hidden = isHidden(properties, reading);
  let awaited: AwaitedMark | null = null;
  const add = (text: string): void => {
    if (!hidden) addText(draft, reading, text, isBold, size);
  };
  const read = (child: XmlElement): void => {
    switch (child.name) {
      case 'w:t': {
        const text = textInside(child);
        if (awaited !== null && text.trim() !== '') {
          addNote(draft, reading, awaited, text.trim());
          awaited = null;
        } else add(text);
        return;
      }
      case 'w:tab':
      case 'w:ptab':
        return add('\t');
      case 'w:br':
        return add('\n');
      case 'w:cr':
        return add('\n');
      case 'w:noBreakHyphen':
        return add('-');
      case 'w:sym':
        return add(symbolIn(child.attributes['w:font'] ?? '', child.attributes['w:char'] ?? ''));
      case 'w:fldChar':
        return add(followField(child, reading));
      case 'w:instrText': {
        const field = reading.fields.at(-1);
        if (field !== undefined && !field.inResult) field.code += textInside(child);
        return;
      }
      case 'w:lastRenderedPageBreak':
        reading.page += 1;
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const reference: AwaitedMark = {
          kind: child.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
          id: child.attributes['w:id'] ?? '',
        };
        const follows = child.attributes['w:customMarkFollows'];
        if (follows === '1' || follows === 'true' || follows === 'on') awaited = reference;
        else addNote(draft, reading, reference, null);
        return;
      }
      case 'w:commentReference':
        reading.comments += 1;
        return;
      case 'w:ruby':
        // The words themselves; how they are said stands above them.
        for (const base of elementsOf(childNamed(child, 'w:rubyBase') ?? child)) if (base.name === 'w:r') readRun(base, draft, reading);
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return readBoxes(child, draft, reading);
      case 'mc:AlternateContent':
        for (const inner of chosenAlternative(child)) read(inner);
        return;
      default:
    }
  };
  for (const child of elementsOf(run)) read(child);
};

/** Reads everything inside a paragraph, or inside what stands around runs: links, tags, proposed insertions. */
export const readWords = (parent: XmlElement, draft: Draft, reading: Reading): void => {
  for (const child of parent.name === 'mc:AlternateContent' ? chosenAlternative(parent) : elementsOf(parent)) {
    switch (child.name) {
      case 'w:r':
        readRun(child, draft, reading);
        break;
      case 'w:ins':
      case 'w:moveTo':
        reading.changes.inserted += 1;
        readWords(child, draft, reading);
        break;
      case 'w:del':
      case 'w:moveFrom':
        reading.changes.deleted += 1;
        break;
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:fldSimple':
      case 'w:dir':
      case 'w:bdo':
      case 'w:sdtContent':
      case 'mc:AlternateContent':
        readWords(child, draft, reading);
        break;
      case 'w:sdt':
        if (!isUnfilled(child)) readWords(child, draft, reading);
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        addText(draft, reading, mathText(child), false);
        break;
      default:
    }
  }
};
