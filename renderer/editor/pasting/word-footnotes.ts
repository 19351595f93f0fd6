import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';
import { styleOf } from './style.ts';
import { textOf } from './word-list.ts';

type Element = DefaultTreeAdapterTypes.Element;

const attribute = (element: Element, name: string): string => element.attrs.find((attr) => attr.name === name)?.value ?? '';

/** Where Word points at its note 3: '#_ftn3', or '…#_ftn3'. Endnotes are '_edn3'. LibreOffice points at the note's own mark: '#sdfootnote3sym'. */
const MARK = /#(?:_((?:ftn|edn)\d+)|(sd(?:foot|end)note\d+)sym)$/;

/** What the element that holds a note is called. */
const NOTE = /^(?:(?:ftn|edn)|sd(?:foot|end)note)\d+$/;

/** The footnotes of a page that Word or LibreOffice wrote. */
export type WordFootnotes = {
  /** The words of the note that this element is the mark of; null where it is none. */
  readonly markedBy: (element: Element) => string | null;
  /** True for the list of notes at the end of the page: its words have gone to their marks. */
  readonly isList: (element: Element) => boolean;
};

/** The note's own mark, with which it begins: '[3]' in Word, a link in LibreOffice. */
const withoutMark = (note: Element): string => {
  const own = attribute(note, 'id').startsWith('sd') ? markWithin(note) : '';
  const words = textOf(note).replaceAll(/\s+/g, ' ').trim();
  return (words.startsWith(own) ? words.slice(own.length) : words).replace(/^\[[^\]]{1,6}\]\s*/, '').trim();
};

/** The words of the link by which a note of LibreOffice's leads back. */
function markWithin(note: Element): string {
  const work = [...note.childNodes];
  for (let next = work.shift(); next !== undefined; next = work.shift()) {
    if (!tree.isElementNode(next)) continue;
    if (next.tagName === 'a' && /^sd(?:foot|end)note/.test(attribute(next, 'class'))) return textOf(next).trim();
    work.push(...next.childNodes.slice(0, 1));
  }
  return '';
}

/** Finds what the notes say: each in a <div id="ftn3"> at the end. */
export function wordFootnotes(root: DefaultTreeAdapterTypes.Document): WordFootnotes {
  const notes = new Map<string, string>();
  const work: DefaultTreeAdapterTypes.ChildNode[] = [];
  for (const child of root.childNodes) work.push(child);
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    if (!tree.isElementNode(next)) continue;
    if (next.tagName === 'div' && NOTE.test(attribute(next, 'id'))) notes.set(attribute(next, 'id'), withoutMark(next));
    else for (const child of next.childNodes) work.push(child);
  }
  return {
    markedBy(element) {
      const mark = element.tagName === 'a' ? MARK.exec(attribute(element, 'href')) : null;
      return mark === null ? null : (notes.get(mark[1] ?? mark[2] ?? '') ?? null);
    },
    isList: (element) =>
      element.tagName === 'div' &&
      (notes.has(attribute(element, 'id')) ||
        /^(?:footnote|endnote)-list$/.test(styleOf(attribute(element, 'style')).get('mso-element') ?? '')),
  };
}
