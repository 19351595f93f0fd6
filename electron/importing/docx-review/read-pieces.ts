import { timeOfWord } from '../../../shared/response/word-time.ts';
import type { WordHand, WordPiece } from '../../../shared/response/word-review.ts';
import { chosenAlternative } from '../docx/read-words.ts';
import { symbolIn } from '../docx/symbols.ts';
import { childNamed, elementsOf, isOn, textInside, valueOf, type XmlElement } from '../docx/xml-element.ts';

/** Who did it, as an element of a tracked change says. */
export const handOf = ({ attributes }: XmlElement): WordHand => ({
  author: attributes['w:author'] ?? '',
  at: timeOfWord(attributes['w:date']),
});

/** What stands in for a footnote's mark. */
const NOTE_MARK = '\uFFFC';

/** Remarks that are open at a place of the document, and those that have covered words. */
export type OpenRemarks = { readonly open: Set<string>; readonly placed: Set<string> };

type Around = { readonly inserted: WordHand | null; readonly deleted: WordHand | null };

const FORMATS = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const;
type Formats = Record<(typeof FORMATS)[number], boolean>;

/** The formats of a run that Pejling knows too. */
function formatsOf(properties: XmlElement | undefined): Formats {
  const underline = valueOf(properties, 'w:u');
  const height = valueOf(properties, 'w:vertAlign');
  return {
    bold: isOn(properties, 'w:b') === true,
    italic: isOn(properties, 'w:i') === true,
    underline: underline !== undefined && underline !== 'none',
    strike: isOn(properties, 'w:strike') === true,
    superscript: height === 'superscript',
    subscript: height === 'subscript',
  };
}

function formattingOf(properties: XmlElement | undefined): WordPiece['formatted'] {
  const change = childNamed(properties, 'w:rPrChange');
  if (change === undefined) return null;
  const was = formatsOf(childNamed(change, 'w:rPr'));
  const is = formatsOf(properties);
  const before: Partial<Formats> = {};
  const after: Partial<Formats> = {};
  for (const format of FORMATS) {
    if (was[format] === is[format]) continue;
    before[format] = was[format];
    after[format] = is[format];
  }
  return Object.keys(before).length === 0 ? null : { ...handOf(change), before, after };
}

/** Reads what stands in a paragraph as pieces, in order. */
export function readPieces(paragraph: XmlElement, remarks: OpenRemarks): WordPiece[] {
  const pieces: WordPiece[] = [];
  const add = (text: string, around: Around, formatted: WordPiece['formatted'], look: WordPiece['look']): void => {
    if (text !== '') for (const id of remarks.open) remarks.placed.add(id);
    pieces.push({ text, ...around, formatted, look, comments: [...remarks.open] });
  };
  const run = (element: XmlElement, around: Around): void => {
    const properties = childNamed(element, 'w:rPr');
    const formatted = formattingOf(properties);
    const formats = formatsOf(properties);
    const look = FORMATS.filter((format) => formats[format]);
    let text = '';
    const flush = (): void => {
      if (text !== '') add(text, around, formatted, look);
      text = '';
    };
    const read = (child: XmlElement): void => {
      switch (child.name) {
        case 'w:t':
        case 'w:delText':
          text += textInside(child);
          return;
        case 'w:tab':
        case 'w:ptab':
          text += '\t';
          return;
        case 'w:br':
        case 'w:cr':
          text += '\n';
          return;
        case 'w:noBreakHyphen':
          text += '-';
          return;
        case 'w:sym':
          text += symbolIn(child.attributes['w:font'] ?? '', child.attributes['w:char'] ?? '');
          return;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          text += NOTE_MARK;
          return;
        case 'w:commentReference': {
          const id = child.attributes['w:id'];
          flush();
          if (id !== undefined && !remarks.placed.has(id)) pieces.push({ text: '', ...around, formatted: null, look: [], comments: [id] });
          return;
        }
        case 'mc:AlternateContent':
          for (const inner of chosenAlternative(child)) read(inner);
          return;
        default:
      }
    };
    for (const child of elementsOf(element)) read(child);
    flush();
  };
  const inside = (parent: XmlElement, around: Around): void => {
    for (const child of parent.name === 'mc:AlternateContent' ? chosenAlternative(parent) : elementsOf(parent)) {
      switch (child.name) {
        case 'w:r':
          run(child, around);
          break;
        case 'w:ins':
        case 'w:moveTo':
          inside(child, { ...around, inserted: handOf(child) });
          break;
        case 'w:del':
        case 'w:moveFrom':
          inside(child, { ...around, deleted: handOf(child) });
          break;
        case 'w:commentRangeStart':
        case 'w:commentRangeEnd':
          followRemark(child, remarks);
          break;
        case 'w:hyperlink':
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:fldSimple':
        case 'w:dir':
        case 'w:bdo':
        case 'w:sdt':
        case 'w:sdtContent':
        case 'mc:AlternateContent':
          inside(child, around);
          break;
        default:
      }
    }
  };
  inside(paragraph, { inserted: null, deleted: null });
  return pieces;
}

/** A remark begins or ends. */
export function followRemark({ name, attributes }: XmlElement, { open }: OpenRemarks): void {
  const id = attributes['w:id'];
  if (id === undefined) return;
  if (name === 'w:commentRangeStart') open.add(id);
  else open.delete(id);
}
