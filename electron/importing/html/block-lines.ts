import type { LineMark, MarkedLine, MarkedRemoval } from '../../../shared/text/line-mark.ts';
import { fieldLabel } from '../../../shared/text/section-names.ts';
import { Lists } from './lists.ts';
import type { DataTable } from './tables.ts';
import { type Segment, Words } from './words.ts';
import { isNumberSign, splitSign } from './word-processor.ts';

/** Deepest nesting of lists that is told apart. */
const DEEPEST_ITEM = 8;
/** A line that opens a block by itself, over a longer text, is a heading when it is no longer than this, in characters and words. */
const LONGEST_OPENING = 90;
const WORDS_OF_AN_OPENING = 12;
/** Characters of the text under such a line. */
const SHORTEST_TEXT_UNDER = 100;

/** Characters; a longer description is text. */
const LONGEST_DEFINITION = 200;

/** Signs and shapes at the head of a paragraph that the rules for plain text know: typed bullets, notes, captions. */
const PLAIN_SHAPE =
  /^(?:[-–—•*·▪●○◦‣]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s|\[\^?\d{1,3}\]|[¹²³⁴-⁹]|(?:figur|tabel|diagram|billede|boks|kort|graf|skema)\s\d{1,2}(?:\.\d)?\s?[.:–—-])/i;

type Setting = 'quote' | 'aside' | 'caption' | 'subtitle' | 'footnote';

/** A line that is set over what follows it in the same block: '<b>Baggrund</b><br>Regeringen har …'. */
const opensOver = (first: Segment, rest: readonly Segment[]): boolean => {
  const { text } = first;
  if (text.length > LONGEST_OPENING || text.split(' ').length > WORDS_OF_AN_OPENING || !/^[\p{Lu}\d]/u.test(text) || /[.,;?!]$/.test(text))
    return false;
  const under = rest[0]?.text ?? '';
  if (rest.some((segment) => segment.isBold)) return false;
  if (first.isBold) return under.length >= SHORTEST_TEXT_UNDER / 2;
  return !/[:–-]$|\d{4}|@/.test(text) && under.length >= SHORTEST_TEXT_UNDER && /^[”"“]?\p{Lu}/u.test(under) && text.split(' ').length <= 8;
};

/**
 * Gathers words and turns them into lines, each with what the elements around it say of it. The methods that begin
 * something give back what ends it.
 */
export class BlockLines {
  readonly lines: MarkedLine[] = [];
  readonly removed: MarkedRemoval[] = [];
  readonly lists = new Lists();
  private readonly words = new Words();
  private readonly settings: Setting[] = [];
  private readonly apartFrom: MarkedRemoval['reason'][] = [];
  /** The level of the heading that is open; 0 outside one. */
  private level = 0;
  private lastLevel = 0;
  /** The heading that is open has had its words. */
  private hasTitle = false;
  /** The mark of an item whose words are still to come. */
  private pending: LineMark | null = null;
  private listDepth: number | null = null;
  private shownSign = '';
  private preformats = 0;
  /** Terms and descriptions of the definition lists that are open. */
  private readonly pairs: { term: string; rows: string[][]; part: 'dt' | 'dd' }[] = [];

  add(text: string, isBold: boolean): void {
    if (this.preformats === 0) this.words.add(text, isBold);
    else
      text.split(/\r\n?|\n/).forEach((line, i) => {
        if (i > 0) this.words.breakLine();
        this.words.add(line, isBold);
      });
  }

  breakLine(): void {
    this.words.breakLine();
  }

  sign(sign: string): void {
    if (sign !== '') this.shownSign = sign;
  }

  /** Level null: one below the heading before it. */
  heading(level: number | null): () => void {
    const before = this.level;
    this.hasTitle = false;
    this.level = level ?? Math.min(9, this.lastLevel + 1);
    if (level !== null) this.lastLevel = level;
    // A card in a list is its heading and text, no item.
    this.pending = null;
    return () => {
      this.level = before;
    };
  }

  item(mark: LineMark): () => void {
    this.pending = mark;
    return () => {
      this.pending = null;
    };
  }

  listParagraph(depth: number): () => void {
    this.listDepth = depth;
    return () => {
      this.listDepth = null;
    };
  }

  inside(setting: Setting): () => void {
    this.settings.push(setting);
    return () => void this.settings.pop();
  }

  apart(reason: MarkedRemoval['reason']): () => void {
    this.apartFrom.push(reason);
    return () => void this.apartFrom.pop();
  }

  /** Inside what stands apart: this part does not. */
  kept(): () => void {
    const all = this.apartFrom.splice(0);
    return () => void this.apartFrom.push(...all);
  }

  preformatted(): () => void {
    this.preformats += 1;
    return () => {
      this.preformats -= 1;
    };
  }

  definitions(): () => void {
    this.pairs.push({ term: '', rows: [], part: 'dt' });
    return () => {
      const list = this.pairs.pop();
      if (list === undefined || this.pairs.length > 0 || list.rows.length === 0) return;
      this.definitionList(list.rows);
    };
  }

  /** Short pairs are a table of two columns; longer descriptions are text under their terms. */
  private definitionList(rows: readonly (readonly string[])[]): void {
    // 'Høringsfrist' and 'Sagsnummer' with what they are: the fields of a letterhead, no table.
    if (rows.every(([term = '']) => fieldLabel(`${term.replace(/:$/, '')}:`) !== null)) {
      for (const [term = '', description = ''] of rows)
        this.push(`${term.replace(/:$/, '')}: ${description}`, { kind: 'paragraph', isBold: false });
      return;
    }
    if (rows.every((row) => row.every((cell) => cell.length <= LONGEST_DEFINITION))) {
      this.push('', { kind: 'table', rows, headerRows: 0, caption: null });
      return;
    }
    for (const [term = '', description = ''] of rows) {
      this.push(term, { kind: 'paragraph', isBold: true });
      this.push(description, { kind: 'paragraph', isBold: false });
    }
  }

  definitionPart(part: 'dt' | 'dd'): void {
    const list = this.pairs.at(-1);
    if (list !== undefined) list.part = part;
  }

  table({ rows, headerRows, caption }: DataTable): void {
    const reason = this.apartFrom.at(-1);
    if (reason !== undefined) for (const row of rows) this.remove(row.join('\t'), reason);
    else this.push('', { kind: 'table', rows, headerRows, caption });
  }

  private push(text: string, mark: LineMark | null, blankBefore = true): void {
    this.lines.push({ text, mark, page: -1, blankBefore });
  }

  private remove(text: string, reason: MarkedRemoval['reason']): void {
    if (text.trim() !== '') this.removed.push({ at: this.lines.length, text, reason });
  }

  /** Ends the block: what was gathered becomes lines. */
  flush(): void {
    const groups = this.words.take(this.preformats > 0);
    const sign = this.shownSign;
    if (groups.length === 0) return;
    this.shownSign = '';
    for (const [i, group] of groups.entries()) this.block(group, i === 0 ? sign : '');
  }

  private block(group: readonly Segment[], sign: string): void {
    const joined = group.map((segment) => segment.text).join(' ');
    const reason = this.apartFrom.at(-1);
    const setting = this.settings.at(-1);
    const list = this.pairs.at(-1);
    if (reason !== undefined) this.remove(joined, reason);
    else if (this.level > 0 && !this.endsOpenHeading(joined)) {
      this.push(joined, { kind: 'heading', level: this.level });
      this.hasTitle = true;
    } else if (list !== undefined && this.pairs.length === 1) this.definition(list, joined);
    else if (this.pending !== null) {
      this.push(joined, this.pending);
      this.pending = null;
    } else if (setting === 'footnote') this.footnote(joined);
    else if (setting !== undefined) this.push(joined, { kind: setting });
    else if (sign !== '' || this.listDepth !== null) this.typedItem(joined, sign);
    else this.paragraph(group, joined);
  }

  /** A heading that was never closed holds the text under it too. */
  private endsOpenHeading(text: string): boolean {
    if (this.hasTitle && (text.length > LONGEST_OPENING || /[.;,]$/.test(text))) this.level = 0;
    return this.level === 0;
  }

  private definition(list: { term: string; rows: string[][]; part: 'dt' | 'dd' }, text: string): void {
    if (list.part === 'dt') list.rows.push([text, '']);
    else {
      const row = list.rows.at(-1);
      if (row === undefined) list.rows.push(['', text]);
      else row[1] = `${row[1] ?? ''} ${text}`.trim();
    }
  }

  private footnote(text: string): void {
    const match = /^\[?(\d{1,3}|[ivx]{1,5})\]?[.)]?\s+(\S.*)$/s.exec(text);
    if (match === null) this.push(text, { kind: 'paragraph', isBold: false });
    else this.push(match[2] ?? '', { kind: 'footnote', marker: match[1] ?? '' });
  }

  /** A list paragraph of a word processor, whose sign stands beside or in its words. */
  private typedItem(text: string, shown: string): void {
    const split = shown === '' ? splitSign(text) : { sign: shown, rest: text };
    const depth = Math.min(DEEPEST_ITEM, this.listDepth ?? 0);
    if (split === null) this.push(text, { kind: 'paragraph', isBold: false });
    else if (isNumberSign(split.sign)) this.push(split.rest, { kind: 'numbered', depth, marker: split.sign });
    else this.push(split.rest, { kind: 'bullet', depth });
  }

  private paragraph(group: readonly Segment[], joined: string): void {
    const [first, ...rest] = group;
    if (first === undefined) return;
    if (rest.length === 0) {
      this.push(joined, PLAIN_SHAPE.test(joined.slice(0, 40)) ? null : { kind: 'paragraph', isBold: first.isBold });
      return;
    }
    if (this.preformats === 0 && opensOver(first, rest)) {
      this.push(first.text, { kind: 'paragraph', isBold: true });
      this.paragraph(rest, rest.map((segment) => segment.text).join(' '));
      return;
    }
    // Lines of an address, a typed list or hard-wrapped text: which of them it is shows in their shapes.
    group.forEach((segment, i) => this.push(segment.text, null, i === 0));
  }
}
