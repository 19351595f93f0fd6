import type { BreakReview, InlineReview } from '../../../shared/response/printable-review.ts';
import type { ComposedBlock } from '../composed-block.ts';
import { plainText, type ComposedInline } from '../composed-inline.ts';
import { runsFromRight } from '../text-direction.ts';
import { inlineWriter } from './inlines.ts';
import { assembled, type Line, type ListLevel } from './lines.ts';
import { TEXT_WIDTH, listIndent, QUOTE_INDENT } from './measures.ts';
import type { OwnStyles, ParagraphLook } from './own-styles.ts';
import { odtPicture } from './picture.ts';
import type { OdtReview } from './review.ts';
import { odtTable } from './table.ts';
import { words } from './xml.ts';

/** Where a paragraph stands. */
type Place = {
  readonly path: readonly ListLevel[];
  /** How many of the lists are numbered: what its numbers look like. */
  readonly numbered: number;
  /** Centimetres; 0 where nothing but its lists sets it in. */
  readonly indent: number;
  readonly isQuoted: boolean;
  readonly whole: InlineReview | undefined;
  readonly cell: { readonly alignment: 'left' | 'center' | 'right'; readonly isHeader: boolean } | undefined;
};

const PAGE: Place = { path: [], numbered: 0, indent: 0, isQuoted: false, whole: undefined, cell: undefined };

/** Points below the last item of a list. */
const BELOW_LIST = 7;

type Means = { readonly styles: OwnStyles; readonly review: OdtReview };

/** Writes blocks as the paragraphs and tables of an ODF text. */
export function odtBody(blocks: readonly ComposedBlock[], { styles, review }: Means): string {
  const runs = inlineWriter(styles, review);
  let lines: Line[] = [];
  let lists = 0;
  /** Items whose sign has been written. */
  const begun = new Set<ListLevel>();
  let tables = 0;
  let pictures = 0;
  let breaksPage = false;

  const styleAt = ({ cell, isQuoted, path }: Place): string => {
    if (cell?.isHeader === true) return 'Table_20_Heading';
    if (isQuoted) return 'Quotations';
    return path.length > 0 ? 'Listeafsnit' : cell === undefined ? 'Text_20_body' : 'Table_20_Contents';
  };

  /** `own`: what sets it apart from what stands around it. */
  const add = (text: string, content: string, at: Place, own: Partial<ParagraphLook> = {}, proposed?: BreakReview): void => {
    const alignment = at.cell?.alignment ?? 'left';
    const item = at.path.at(-1);
    const isItem = item !== undefined && !begun.has(item);
    if (isItem) begun.add(item);
    const look: ParagraphLook = {
      // A quotation's line at the left leaves a sign no room.
      style: styleAt(isItem ? { ...at, isQuoted: false } : at),
      ...(at.indent > 0 && { indent: listIndent(at.path.length) + at.indent, isItem }),
      ...(alignment !== 'left' && { alignment }),
      ...(breaksPage && { breaksPage }),
      ...(runsFromRight(text) && { fromRight: true }),
      ...own,
    };
    breaksPage = false;
    const previous = lines.at(-1);
    if (proposed?.deleted !== undefined && previous?.kind === 'paragraph') {
      // Until the proposal is decided the two are one paragraph, as ODF has it.
      previous.content += review.breakToGo(proposed.deleted) + content;
      return;
    }
    const [start, end] =
      proposed?.inserted === undefined || previous?.kind !== 'paragraph' ? ['', ''] : review.breakToCome(proposed.inserted);
    if (previous?.kind === 'paragraph') previous.content += start;
    const attributes = { 'text:style-name': styles.paragraph(look) };
    lines.push({ kind: 'paragraph', path: at.path, tag: 'text:p', attributes, look, content: end + content });
  };

  const addHeading = (block: Extract<ComposedBlock, { kind: 'heading' }>, at: Place): void => {
    const own = { style: `Heading_20_${String(block.level)}`, indent: undefined };
    add(plainText(block.content), runs(block.content), at, own, block.review);
    const last = lines.at(-1);
    if (last?.kind === 'paragraph' && block.review?.deleted === undefined)
      lines.splice(-1, 1, { ...last, tag: 'text:h', attributes: { ...last.attributes, 'text:outline-level': block.level } });
  };

  /** Words that come or go with the block they are the whole of. */
  const whole = (text: string, { whole: of }: Place): string => review.tracked(words(text), of);

  const writeParagraph = (content: readonly ComposedInline[], at: Place, keepsWithNext: boolean, proposed?: BreakReview): void =>
    add(plainText(content), runs(content), at, keepsWithNext ? { keepsWithNext } : {}, proposed);

  const writeList = (block: Extract<ComposedBlock, { kind: 'bullet-list' | 'ordered-list' }>, at: Place): void => {
    const list = (lists += 1);
    const isNumbered = block.kind === 'ordered-list';
    const style = isNumbered ? `Nummerering_20_${String(Math.min(at.numbered, 2) + 1)}` : 'Punktopstilling';
    for (const [item, content] of block.items.entries()) {
      const level: ListLevel = { list, item, style, start: isNumbered ? block.start : 1 };
      const inner: Place = { ...at, path: [...at.path, level], numbered: at.numbered + (isNumbered ? 1 : 0) };
      // The sign stands by itself beside what is no paragraph, as in a Word file.
      if (content[0]?.kind !== 'paragraph') add('', '', inner);
      write(content, inner);
    }
    const last = lines.at(-1);
    if (at.path.length === 0 && last?.kind === 'paragraph')
      last.attributes = { ...last.attributes, 'text:style-name': styles.paragraph({ ...last.look, after: BELOW_LIST }) };
  };

  const writeTable = (block: Extract<ComposedBlock, { kind: 'table' }>, at: Place): void => {
    if (breaksPage) add('', '', at);
    const outside = lines;
    const xml = odtTable(block, {
      name: `Tabel ${String((tables += 1))}`,
      width: TEXT_WIDTH,
      styles,
      write: (cell) => {
        lines = [];
        write(cell.content, { ...PAGE, whole: block.review ?? at.whole, cell });
        if (lines.length === 0) add('', '', { ...PAGE, cell });
        return assembled(lines);
      },
    });
    lines = [...outside, { kind: 'table', xml }];
  };

  const write = (content: readonly ComposedBlock[], at: Place): void => {
    for (const block of content) {
      switch (block.kind) {
        case 'heading':
          addHeading(block, at);
          break;
        case 'paragraph':
          writeParagraph(block.content, at, block.keepWithNext, block.review);
          break;
        case 'bullet-list':
        case 'ordered-list':
          writeList(block, at);
          break;
        case 'quote':
          write(block.content, { ...at, indent: at.indent + QUOTE_INDENT, isQuoted: true });
          break;
        case 'citation': {
          const inner: Place = { ...at, indent: at.indent + QUOTE_INDENT, isQuoted: true, whole: block.review ?? at.whole };
          const hasReference = block.reference !== '';
          for (const line of block.words) add(line, whole(line, inner), inner, { keepsWithNext: hasReference });
          if (hasReference) add(block.reference, whole(block.reference, inner), inner, { style: 'Kildehenvisning' });
          break;
        }
        case 'amendment': {
          const inner: Place = { ...at, whole: block.review ?? at.whole };
          for (const { label, content: part } of block.parts) {
            add(label, whole(label, inner), inner, { style: 'Forslagsdel' });
            write(part, { ...inner, indent: at.indent + QUOTE_INDENT });
          }
          break;
        }
        case 'picture': {
          const across = ((TEXT_WIDTH - at.indent - listIndent(at.path.length)) * block.width) / 100;
          const down = (across * block.pixelHeight) / block.pixelWidth;
          const frame = odtPicture({ ...block, across, down, name: `Billede ${String((pictures += 1))}` });
          add('', review.tracked(frame, block.review ?? at.whole), at);
          break;
        }
        case 'table':
          writeTable(block, at);
          break;
        case 'page-break':
          breaksPage = true;
          break;
        case 'rule':
          add('', '', at, { style: 'Horizontal_20_Line' });
          break;
      }
    }
  };
  write(blocks, PAGE);
  return assembled(lines);
}
