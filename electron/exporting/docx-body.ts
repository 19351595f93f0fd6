import { AlignmentType, HeadingLevel, LevelFormat, Paragraph, Table, type ILevelsOptions, type IParagraphOptions } from 'docx';
import type { InlineReview } from '../../shared/response/printable-review.ts';
import type { ComposedBlock } from './composed-block.ts';
import { marksOf, paragraphReview, withMark, type ParagraphReview } from './docx-marks.ts';
import { docxPicture } from './docx-picture.ts';
import type { ReviewWriter } from './docx-review.ts';
import type { RunWriter } from './docx-runs.ts';
import { HANGING, listIndent, PARAGRAPH_GAP, QUOTE_INDENT, STYLE, TEXT_WIDTH } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';

/** Word knows nine levels of a list; deeper ones are written as the ninth, further in. */
const DEEPEST_LEVEL = 8;
const BULLETS = 'punktopstilling';
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const NUMBER_FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const;

/** A body with the lists it refers to. */
export type DocxBody = {
  readonly children: readonly (Paragraph | Table)[];
  readonly numbering: readonly { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[];
};

/** Where a paragraph stands. */
type Place = {
  /** How many lists it stands in. */
  readonly lists: number;
  /** How many of them are numbered: what its numbers look like, as in the PDF. */
  readonly numbered: number;
  /** Indent of its text, in twentieths of a point. */
  readonly indent: number;
  /** Width of the page or cell it stands in, in twentieths of a point. */
  readonly width: number;
  readonly quoted: boolean;
  readonly fromRight: boolean;
  /** What is proposed for the whole that it is a part of. */
  readonly whole?: InlineReview | undefined;
  /** Given to every paragraph: how a cell aligns and weighs its words. */
  readonly cell?: { readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType]; readonly isHeader: boolean };
};

/** What stands one below the other: a paragraph may still be changed, a table is done. */
type Part = { readonly paragraph: IParagraphOptions; readonly review: ParagraphReview } | { readonly table: Table };

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Room below a list in a cell, in twentieths of a point. */
const CELL_GAP = 40;

/** Word joins two tables that touch, and wants a paragraph at the end of every cell: a line of one point, which no one sees. */
const SEPARATOR: IParagraphOptions = { spacing: { before: 0, after: 0, line: 20 } };

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

/** How every list with bullets looks; a document that has one names it. */
export const BULLET_LIST = {
  reference: BULLETS,
  levels: Array.from({ length: DEEPEST_LEVEL + 1 }, (_, depth) => level(depth, LevelFormat.BULLET, depth % 2 === 0 ? '•' : '–')),
};

const styleOf = (quoted: boolean, lists: number, cell: Place['cell']): { readonly style?: string } => {
  if (cell?.isHeader) return { style: STYLE.tableHead };
  if (quoted) return { style: STYLE.quote };
  return lists > 0 ? { style: STYLE.list } : cell === undefined ? {} : { style: STYLE.tableText };
};

/** The parts in order, with a line between tables that would touch, room below each, and a break where the page ends. */
function laidOut(parts: readonly Part[], isCell: boolean, review: ReviewWriter): (Paragraph | Table)[] {
  const children: (Paragraph | Table)[] = [];
  const marks = marksOf(parts.map((part) => ('paragraph' in part ? part.review : null)));
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    const followsTable = before !== undefined && 'table' in before;
    if ('paragraph' in part) {
      const { spacing } = part.paragraph;
      const needsRoom = followsTable && part.paragraph.heading === undefined;
      const options = { ...part.paragraph, ...(needsRoom && { spacing: { ...spacing, before: PARAGRAPH_GAP } }) };
      children.push(new Paragraph(withMark(options, marks[index] ?? {}, review)));
      return;
    }
    if (followsTable) children.push(new Paragraph(SEPARATOR));
    children.push(part.table);
  });
  if (children.at(-1) instanceof Table || (isCell && children.length === 0)) children.push(new Paragraph(SEPARATOR));
  return children;
}

/** Writes blocks as Word's paragraphs and tables. */
export function docxBody(
  blocks: readonly ComposedBlock[],
  { runs, words: runOf }: RunWriter,
  pictures: ReadonlyMap<string, Uint8Array>,
  review: ReviewWriter,
): DocxBody {
  let parts: Part[] = [];
  let pictureCount = 0;
  /** The next paragraph begins a page. */
  let breaks = false;
  const numbering: { reference: string; levels: readonly ILevelsOptions[] }[] = [BULLET_LIST];

  const add = (
    options: IParagraphOptions,
    at: Place,
    proposed: ParagraphReview = at.whole === undefined ? {} : { whole: at.whole },
  ): void => {
    const aligned = at.cell === undefined || at.cell.alignment === AlignmentType.LEFT ? {} : { alignment: at.cell.alignment };
    // Word's left and right change sides in such a paragraph.
    const directed = at.fromRight ? { bidirectional: true } : aligned;
    parts.push({ paragraph: { ...options, ...directed, ...(breaks && { pageBreakBefore: true }) }, review: proposed });
    breaks = false;
  };

  /** A paragraph that is proposed to be one of another level, with how it is now. */
  const restyled = (block: ComposedBlock | undefined): Pick<IParagraphOptions, 'revision'> => {
    if (block?.kind !== 'paragraph' && block?.kind !== 'heading') return {};
    const was = block.review?.restyled;
    if (was === undefined) return {};
    return { revision: { ...review.stamp(was), ...(was.level === 0 ? { style: STYLE.normal } : { heading: HEADINGS[was.level] }) } };
  };

  const proposedFor = (block: Extract<ComposedBlock, { kind: 'heading' | 'paragraph' }>, at: Place): ParagraphReview =>
    at.whole === undefined ? paragraphReview(block.content, block.review) : { whole: at.whole };

  const place = ({ indent, quoted, lists, cell }: Place): IParagraphOptions => ({
    ...styleOf(quoted, lists, cell),
    ...(indent > 0 && { indent: quoted ? { left: indent, right: QUOTE_INDENT } : { left: indent } }),
  });

  const writeList = (items: readonly (readonly ComposedBlock[])[], reference: string, at: Place): void => {
    const depth = Math.min(at.lists, DEEPEST_LEVEL);
    const inner: Place = { ...at, lists: at.lists + 1, indent: at.indent + listIndent(at.lists + 1) - listIndent(at.lists) };
    for (const item of items) {
      const [first, ...rest] = item;
      const marked = first?.kind === 'paragraph' ? first.content : [];
      const itself = { numbering: { reference, level: depth }, indent: { left: inner.indent, hanging: HANGING } };
      const proposed = first?.kind === 'paragraph' ? paragraphReview(marked, first.review) : undefined;
      const directed = first?.kind === 'paragraph' && first.fromRight !== undefined ? { ...inner, fromRight: first.fromRight } : inner;
      add({ ...place(inner), children: runs(marked), ...itself, ...restyled(first) }, directed, proposed);
      write(first?.kind === 'paragraph' ? rest : item, inner);
    }
    const last = parts.at(-1);
    if (at.lists === 0 && last !== undefined && 'paragraph' in last)
      parts = [
        ...parts.slice(0, -1),
        { ...last, paragraph: { ...last.paragraph, spacing: { after: at.cell === undefined ? PARAGRAPH_GAP : CELL_GAP } } },
      ];
  };

  const write = (content: readonly ComposedBlock[], around: Place): void => {
    for (const block of content) {
      const at = block.fromRight === undefined ? around : { ...around, fromRight: block.fromRight };
      switch (block.kind) {
        case 'heading':
          add({ heading: HEADINGS[block.level], children: runs(block.content), ...restyled(block) }, at, proposedFor(block, at));
          break;
        case 'paragraph':
          add(
            { ...place(at), children: runs(block.content), keepNext: block.keepWithNext, ...restyled(block) },
            at,
            proposedFor(block, at),
          );
          break;
        case 'bullet-list':
          writeList(block.items, BULLETS, at);
          break;
        case 'ordered-list': {
          // A definition of its own for every list: only so does Word begin each at its own number, at every depth.
          const reference = `liste-${String(numbering.length)}`;
          const depth = Math.min(at.lists, DEEPEST_LEVEL);
          const format = NUMBER_FORMATS[Math.min(at.numbered, NUMBER_FORMATS.length - 1)] ?? LevelFormat.DECIMAL;
          numbering.push({ reference, levels: [level(depth, format, `%${String(depth + 1)}.`, block.start)] });
          writeList(block.items, reference, { ...at, numbered: at.numbered + 1 });
          break;
        }
        case 'quote':
          write(block.content, { ...at, indent: at.indent + QUOTE_INDENT, quoted: true });
          break;
        case 'citation': {
          const within: Place = { ...at, indent: at.indent + QUOTE_INDENT, quoted: true, whole: block.review ?? at.whole };
          for (const words of block.words) {
            const children = [runOf(words, within.whole)];
            add({ ...place(within), children, keepNext: block.reference !== '', keepLines: words.length <= 500 }, within);
          }
          if (block.reference !== '')
            add({ ...place(within), style: STYLE.reference, children: [runOf(block.reference, within.whole)] }, within);
          break;
        }
        case 'table':
          writeTable(block, at);
          break;
        case 'picture': {
          const bytes = pictures.get(block.sha256);
          if (bytes === undefined) throw new Error('A picture is composed only when its bytes are there.');
          pictureCount += 1;
          const within: Place = { ...at, whole: block.review ?? at.whole };
          const picture = docxPicture(block, bytes, at.width - at.indent, pictureCount);
          add({ ...place(at), children: [review.tracked(picture, within.whole)] }, within);
          break;
        }
        case 'amendment': {
          const within: Place = { ...at, whole: block.review ?? at.whole };
          for (const { label, content: words } of block.parts) {
            add({ ...place(at), style: STYLE.amendmentLabel, children: [runOf(label, within.whole)] }, within);
            write(words, { ...within, indent: at.indent + QUOTE_INDENT });
          }
          break;
        }
        case 'page-break':
          breaks = true;
          break;
        case 'rule':
          add({ thematicBreak: true }, at);
          break;
      }
    }
  };

  const writeTable = (table: Extract<ComposedBlock, { kind: 'table' }>, at: Place): void => {
    // A table takes no page break itself.
    if (breaks) add(SEPARATOR, at);
    const outside = parts;
    const written = docxTable(
      table,
      at.width,
      (cell, width) => {
        parts = [];
        write(cell.content, {
          lists: 0,
          numbered: 0,
          indent: 0,
          width,
          quoted: false,
          fromRight: at.fromRight,
          whole: table.review ?? at.whole,
          cell: { alignment: ALIGNMENTS[cell.alignment], isHeader: cell.isHeader },
        });
        return laidOut(parts, true, review);
      },
      review,
    );
    parts = [...outside, { table: written }];
  };

  write(blocks, { lists: 0, numbered: 0, indent: 0, width: TEXT_WIDTH, quoted: false, fromRight: false });
  return { children: laidOut(parts, false, review), numbering };
}
