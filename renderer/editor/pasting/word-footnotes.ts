import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';
import { styleOf } from './style.ts';
import { textOf } from './word-list.ts';

type Element = DefaultTreeAdapterTypes.Element;

const attribute = (element: Element, name: string): string => element.attrs.find((attr) => attr.name === name)?.value ?? '';

/** Where Word points at its note 3: '#_ftn3', or '…#_ftn3'. Endnotes are '_edn3'. */
const MARK = /#_((?:ftn|edn)\d+)$/;

/** The footnotes of a page that Word wrote. */
export type WordFootnotes = {
  /** The words of the note that this element is the mark of; null where it is none. */
  readonly markedBy: (element: Element) => string | null;
  /** True for the list of notes at the end of the page: its words have gone to their marks. */
  readonly isList: (element: Element) => boolean;
};

/** Finds what Word's notes say: each in a <div id="ftn3"> at the end. */
export function wordFootnotes(root: DefaultTreeAdapterTypes.Document): WordFootnotes {
  const notes = new Map<string, string>();
  const work: DefaultTreeAdapterTypes.ChildNode[] = [];
  for (const child of root.childNodes) work.push(child);
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    if (!tree.isElementNode(next)) continue;
    if (next.tagName === 'div' && /^(?:ftn|edn)\d+$/.test(attribute(next, 'id'))) {
      // The note begins with its own mark, '[3]'.
      notes.set(
        attribute(next, 'id'),
        textOf(next)
          .replaceAll(/\s+/g, ' ')
          .trim()
          .replace(/^\[[^\]]{1,6}\]\s*/, ''),
      );
    } else for (const child of next.childNodes) work.push(child);
  }
  return {
    markedBy(element) {
      const mark = element.tagName === 'a' ? MARK.exec(attribute(element, 'href')) : null;
      return mark === null ? null : (notes.get(mark[1] ?? '') ?? null);
    },
    isList: (element) =>
      element.tagName === 'div' &&
      (notes.has(attribute(element, 'id')) ||
        /^(?:footnote|endnote)-list$/.test(styleOf(attribute(element, 'style')).get('mso-element') ?? '')),
  };
}
