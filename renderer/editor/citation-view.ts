import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { citationFrom, type Citation, type CitationForm } from '../../shared/response/citation.ts';
import { wordsOfNode } from '../../shared/response/quoted-words.ts';
import type { CitationDirectory, CitationReading } from './citation-directory.ts';
import styles from './citation.module.css';

/** A node never changes, it is replaced: what it holds need be read once. */
const known = new WeakMap<Node, Citation | null>();

/** The citation a node holds, or null when its attributes are damaged. */
export function citationOfNode(node: Node): Citation | null {
  const before = known.get(node);
  if (before !== undefined) return before;
  const citation = citationFrom(node.attrs);
  known.set(node, citation);
  return citation;
}

export const isCitation = (node: Node): boolean => node.type.name === 'citation' || node.type.name === 'blockCitation';

/** How a citation's node stands in the text. */
export const formOfNode = (node: Node): CitationForm =>
  node.type.name === 'blockCitation' ? 'block' : node.attrs['form'] === 'footnote' ? 'footnote' : 'inline';

const quoted = (words: string): string => `”${words}”`;

const part = (tag: 'span' | 'div', className: string | undefined, text: string): HTMLElement => {
  const element = document.createElement(tag);
  element.className = className ?? '';
  element.textContent = text;
  return element;
};

/** What a person should look at. A version that has been kept is settled. */
const WARNS: ReadonlySet<CitationReading['kind']> = new Set(['changed', 'ambiguous', 'removed', 'mismatch', 'source-missing']);

/** Draws a citation: the exact words and, computed, where they stand. Plain DOM: there may be hundreds of them. */
export function createCitationView(first: Node, directory: CitationDirectory): NodeView {
  const isBlock = formOfNode(first) === 'block';
  const dom = document.createElement(isBlock ? 'div' : 'span');
  dom.className = (isBlock ? styles['block'] : styles['inline']) ?? '';
  dom.contentEditable = 'false';
  dom.setAttribute('role', 'link');
  dom.setAttribute('data-citation-view', isBlock ? 'block' : 'inline');
  let node = first;
  let drawn = '';

  const draw = (): void => {
    const citation = citationOfNode(node);
    const shown = wordsOfNode(node.attrs);
    const reading = citation === null ? null : directory.read(citation);
    const form = formOfNode(node);
    const kind = reading?.kind ?? 'mismatch';
    const reference = reading === null ? '' : form === 'inline' ? reading.inlineReference : reading.blockReference;
    const inWords = reading?.kindInWords ?? '';
    const mark = reading?.provenanceInWords ?? '';
    const now = [shown, form, kind, reference, inWords, mark].join('\n');
    if (now === drawn) return;
    drawn = now;
    dom.dataset['state'] = kind;
    dom.dataset['form'] = form;
    dom.title = [inWords, mark, form === 'footnote' ? reference : ''].filter((line) => line !== '').join('\n');
    const words = part(isBlock ? 'div' : 'span', styles['words'], quoted(shown));
    const notes = [
      ...(mark === '' ? [] : [part('span', styles['mark'], mark)]),
      ...(WARNS.has(kind) ? [part('span', styles['warning'], inWords)] : []),
    ];
    if (isBlock) {
      const line = part('div', styles['line'], '');
      const settled = kind === 'verbatim' || kind === 'kept' ? [part('span', styles['checked'], inWords)] : [];
      line.append(part('span', styles['reference'], reference), ...notes, ...settled);
      dom.replaceChildren(words, line);
    } else {
      const where = part('span', styles['reference'], form === 'footnote' || reference === '' ? '' : ` (${reference})`);
      dom.replaceChildren(words, where, ...notes.flatMap((note) => [' ', note]));
    }
  };
  draw();
  const stop = directory.subscribe(draw);
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false;
      node = next;
      draw();
      return true;
    },
    ignoreMutation: () => true,
    destroy: stop,
  };
}
