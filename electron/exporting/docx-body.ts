import {
  AlignmentType,
  ConcreteHyperlink,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  TextRun,
  type ILevelsOptions,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { citationText, type ComposedBlock, type ComposedInline } from './composed-block.ts';
import { HANGING, listIndent, PARAGRAPH_GAP, QUOTE_INDENT, STYLE } from './docx-styles.ts';

/** Word knows nine levels of a list; deeper ones are written as the ninth, further in. */
const DEEPEST_LEVEL = 8;
const BULLETS = 'punktopstilling';
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const NUMBER_FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const;

/** Paragraphs of a body with the lists and addresses they refer to. */
export type DocxBody = {
  readonly paragraphs: readonly Paragraph[];
  readonly numbering: readonly { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[];
  /** Addresses by the id of their relationship. */
  readonly links: ReadonlyMap<string, string>;
};

/** Where a paragraph stands. */
type Place = {
  /** How many lists it stands in. */
  readonly lists: number;
  /** Indent of its text, in twentieths of a point. */
  readonly indent: number;
  readonly quoted: boolean;
};

const level = (
  depth: number,
  format: (typeof NUMBER_FORMATS)[number] | typeof LevelFormat.BULLET,
  text: string,
  start = 1,
): ILevelsOptions => ({
  level: depth,
  format,
  text,
  start,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: listIndent(depth + 1), hanging: HANGING } } },
});

/** Writes blocks as Word paragraphs. */
export function docxBody(blocks: readonly ComposedBlock[]): DocxBody {
  const paragraphs: IParagraphOptions[] = [];
  const links = new Map<string, string>();
  const numbering = [
    {
      reference: BULLETS,
      levels: Array.from({ length: DEEPEST_LEVEL + 1 }, (_, depth) => level(depth, LevelFormat.BULLET, depth % 2 === 0 ? '•' : '–')),
    },
  ];

  const run = (inline: ComposedInline): ParagraphChild => {
    switch (inline.kind) {
      case 'break':
        return new TextRun({ break: 1 });
      case 'citation':
        return new TextRun(citationText(inline));
      case 'text': {
        const { bold, italic, underline, strike, link } = inline.marks;
        const text = new TextRun({
          text: inline.text,
          ...(bold && { bold }),
          ...(italic && { italics: italic }),
          ...(strike && { strike }),
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

  const runs = (content: readonly ComposedInline[]): ParagraphChild[] => content.map(run);

  const place = ({ indent, quoted, lists }: Place): IParagraphOptions => ({
    ...(quoted ? { style: STYLE.quote } : lists > 0 && { style: STYLE.list }),
    ...(indent > 0 && { indent: quoted ? { left: indent, right: QUOTE_INDENT } : { left: indent } }),
  });

  const writeList = (items: readonly (readonly ComposedBlock[])[], reference: string, at: Place): void => {
    const depth = Math.min(at.lists, DEEPEST_LEVEL);
    const inner: Place = { ...at, lists: at.lists + 1, indent: at.indent + listIndent(at.lists + 1) - listIndent(at.lists) };
    for (const item of items) {
      const [first, ...rest] = item;
      const marked = first?.kind === 'paragraph' ? first.content : [];
      paragraphs.push({
        ...place(inner),
        children: runs(marked),
        numbering: { reference, level: depth },
        indent: { left: inner.indent, hanging: HANGING },
      });
      write(first?.kind === 'paragraph' ? rest : item, inner);
    }
    const last = paragraphs.pop();
    if (last !== undefined) paragraphs.push(at.lists === 0 ? { ...last, spacing: { after: PARAGRAPH_GAP } } : last);
  };

  const write = (content: readonly ComposedBlock[], at: Place): void => {
    for (const block of content) {
      switch (block.kind) {
        case 'heading':
          paragraphs.push({ heading: HEADINGS[block.level], children: runs(block.content) });
          break;
        case 'paragraph':
          paragraphs.push({ ...place(at), children: runs(block.content), keepNext: block.keepWithNext });
          break;
        case 'bullet-list':
          writeList(block.items, BULLETS, at);
          break;
        case 'ordered-list': {
          // A definition of its own for every list: only so does Word begin each at its own number, at every depth.
          const reference = `liste-${String(numbering.length)}`;
          const depth = Math.min(at.lists, DEEPEST_LEVEL);
          const format = NUMBER_FORMATS[Math.min(at.lists, NUMBER_FORMATS.length - 1)] ?? LevelFormat.DECIMAL;
          numbering.push({ reference, levels: [level(depth, format, `%${String(depth + 1)}.`, block.start)] });
          writeList(block.items, reference, at);
          break;
        }
        case 'quote':
          write(block.content, { ...at, indent: at.indent + QUOTE_INDENT, quoted: true });
          break;
        case 'citation': {
          const within: Place = { ...at, indent: at.indent + QUOTE_INDENT, quoted: true };
          for (const words of block.words)
            paragraphs.push({ ...place(within), text: words, keepNext: block.reference !== '', keepLines: words.length <= 500 });
          if (block.reference !== '') paragraphs.push({ ...place(within), style: STYLE.reference, text: block.reference });
          break;
        }
        case 'rule':
          paragraphs.push({ thematicBreak: true });
          break;
      }
    }
  };

  write(blocks, { lists: 0, indent: 0, quoted: false });
  return { paragraphs: paragraphs.map((options) => new Paragraph(options)), numbering, links };
}
