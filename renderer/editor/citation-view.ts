import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { Citation } from '../../shared/response/citation.ts';
import type { CitationDirectory } from './citation-directory.ts';
import styles from './citation.module.css';

/** The citation a node holds, or null when its attributes are damaged. */
export function citationOfNode(node: Node): Citation | null {
  const parsed = Citation.safeParse(node.attrs);
  return parsed.success ? parsed.data : null;
}

export const isCitation = (node: Node): boolean => node.type.name === 'citation' || node.type.name === 'blockCitation';

const quoted = (words: string): string => `”${words}”`;

const part = (tag: 'span' | 'div', className: string | undefined, text: string): HTMLElement => {
  const element = document.createElement(tag);
  element.className = className ?? '';
  element.textContent = text;
  return element;
};

/** Draws a citation: the exact words and, computed, where they stand. Plain DOM: there may be hundreds of them. */
export function createCitationView(first: Node, form: 'inline' | 'block', directory: CitationDirectory): NodeView {
  const tag = form === 'inline' ? 'span' : 'div';
  const dom = document.createElement(tag);
  dom.className = (form === 'inline' ? styles['inline'] : styles['block']) ?? '';
  dom.contentEditable = 'false';
  dom.setAttribute('role', 'link');
  dom.setAttribute('data-citation-view', form);
  let node = first;
  let drawn = '';

  const draw = (): void => {
    const citation = citationOfNode(node);
    const exact = citation?.exact ?? String(node.attrs['exact'] ?? '');
    const reading = citation === null ? null : directory.read(citation);
    const kind = reading?.kind ?? 'mismatch';
    const reference = reading === null ? '' : form === 'inline' ? reading.inlineReference : reading.blockReference;
    const now = [exact, kind, reference, reading?.kindInWords].join('\n');
    if (now === drawn) return;
    drawn = now;
    dom.dataset['state'] = kind;
    dom.title = reading?.kindInWords ?? '';
    const words = part(tag, styles['words'], quoted(exact));
    const warning = kind === 'mismatch' || kind === 'source-missing' ? part('span', styles['warning'], reading?.kindInWords ?? '') : null;
    if (form === 'inline') {
      const where = part('span', styles['reference'], reference === '' ? '' : ` (${reference})`);
      dom.replaceChildren(words, where, ...(warning === null ? [] : [' ', warning]));
    } else {
      const line = part('div', styles['line'], '');
      line.append(
        part('span', styles['reference'], reference),
        warning ?? part('span', styles['checked'], kind === 'verbatim' ? (reading?.kindInWords ?? '') : ''),
      );
      dom.replaceChildren(words, line);
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
