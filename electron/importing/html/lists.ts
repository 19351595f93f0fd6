import type { LineMark } from '../../../shared/text/line-mark.ts';
import { romanNumeral } from '../roman-numeral.ts';
import { attribute, hasAttribute } from './elements.ts';
import type { HtmlElement } from './tree.ts';

type List = { readonly isOrdered: boolean; readonly type: string; next: number };

/** An integer as an attribute has it; null where it is none. */
const integer = (value: string): number | null => (/^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : null);

const letters = (value: number): string => {
  let rest = value;
  let text = '';
  while (rest > 0) {
    text = String.fromCodePoint(97 + ((rest - 1) % 26)) + text;
    rest = Math.floor((rest - 1) / 26);
  }
  return text;
};

/** '3.', 'c.', 'iii.' as a browser shows it; what letters cannot say is said in figures. */
const markerOf = (type: string, value: number): string => {
  if (value > 0 && value < 4000) {
    if (type === 'a') return `${letters(value)}.`;
    if (type === 'A') return `${letters(value).toUpperCase()}.`;
    if (type === 'i') return `${romanNumeral(value)}.`;
    if (type === 'I') return `${romanNumeral(value).toUpperCase()}.`;
  }
  return `${String(value)}.`;
};

const typeOf = (element: HtmlElement): string => {
  const type = attribute(element, 'type');
  if (type !== '') return type;
  const style = /list-style(?:-type)?\s*:[^;]{0,40}?(lower-alpha|lower-latin|upper-alpha|upper-latin|lower-roman|upper-roman)/i.exec(
    attribute(element, 'style').slice(0, 500),
  )?.[1];
  switch (style?.toLowerCase()) {
    case 'lower-alpha':
    case 'lower-latin':
      return 'a';
    case 'upper-alpha':
    case 'upper-latin':
      return 'A';
    case 'lower-roman':
      return 'i';
    case 'upper-roman':
      return 'I';
    case undefined:
    default:
      return '1';
  }
};

/** The lists that are open, and the numbers their items have reached. */
export class Lists {
  private readonly open: List[] = [];

  enter(element: HtmlElement): void {
    this.open.push({ isOrdered: element.name === 'ol', type: typeOf(element), next: integer(attribute(element, 'start')) ?? 1 });
  }

  leave(): void {
    this.open.pop();
  }

  /** Depth a list paragraph has in the lists around it. */
  get depth(): number {
    return Math.max(0, this.open.length - 1);
  }

  /** The mark of the next item. */
  item(element: HtmlElement): LineMark {
    const list = this.open.at(-1);
    if (list?.isOrdered !== true) return { kind: 'bullet', depth: this.depth };
    const value = (hasAttribute(element, 'value') ? integer(attribute(element, 'value')) : null) ?? list.next;
    list.next = value + 1;
    return {
      kind: 'numbered',
      depth: this.depth,
      marker: markerOf(hasAttribute(element, 'type') ? attribute(element, 'type') : list.type, value),
    };
  }
}
