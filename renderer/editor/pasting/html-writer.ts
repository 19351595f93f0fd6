import type { WordItem } from './word-list.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** As many lists in each other as an exported file holds; deeper items become items of the deepest list. */
export const DEEPEST_LIST = 9;
/** Elements in each other, lists and all. The browser's own parser gives up at some 500. */
const DEEPEST_ELEMENT = 60;

const isList = (tag: string): boolean => tag === 'ul' || tag === 'ol';

/** Writes HTML of bounded depth. What would stand deeper is written without the element around it. */
export class HtmlWriter {
  readonly #parts: string[] = [];
  #depth = 0;
  #lists = 0;
  /** Open lists that were paragraphs in Word, the outermost first. */
  readonly #wordLists: { readonly tag: 'ul' | 'ol'; readonly level: number; readonly list: string }[] = [];

  raw(html: string): void {
    this.#parts.push(html);
  }

  text(words: string): void {
    this.#parts.push(escaped(words));
  }

  /** Opens an element; false when it would stand too deep, and is left out. */
  open(tag: string, attributes: string): boolean {
    const tooDeep = isList(tag) ? this.#lists >= DEEPEST_LIST : tag !== 'li' && this.#depth >= DEEPEST_ELEMENT;
    if (tooDeep) return false;
    // An item of a list that was left out still is an item, of the list around it: this closes the one that holds it.
    this.#depth += 1;
    if (isList(tag)) this.#lists += 1;
    this.#parts.push(`<${tag}${attributes}>`);
    return true;
  }

  close(tag: string): void {
    this.#depth -= 1;
    if (isList(tag)) this.#lists -= 1;
    this.#parts.push(`</${tag}>`);
  }

  /** Begins an item at its level, within the item before it where it stands deeper. */
  startWordItem({ level, isNumbered, start, list }: WordItem): void {
    const tag = isNumbered ? 'ol' : 'ul';
    const depth = Math.min(level, DEEPEST_LIST);
    const isSame = (open: { tag: string; list: string }): boolean => open.tag === tag && (open.list === list || depth > 1);
    while ((this.#wordLists.at(-1)?.level ?? 0) > depth) this.#closeWordList();
    const open = this.#wordLists.at(-1);
    if (open?.level === depth && !isSame(open)) this.#closeWordList();
    if (this.#wordLists.at(-1)?.level === depth) this.#parts.push('</li><li>');
    else {
      this.#wordLists.push({ tag, level: depth, list });
      this.#parts.push(isNumbered && start !== 1 ? `<ol start="${String(start)}"><li>` : `<${tag}><li>`);
    }
  }

  endWordList(): void {
    while (this.#wordLists.length > 0) this.#closeWordList();
  }

  #closeWordList(): void {
    const open = this.#wordLists.pop();
    if (open !== undefined) this.#parts.push(`</li></${open.tag}>`);
  }

  finish(): string {
    this.endWordList();
    return this.#parts.join('');
  }
}
