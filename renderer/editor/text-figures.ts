import type { Node } from '@tiptap/pm/model';
import { isCitation } from './citation-view.ts';
import { placeholdersIn } from './placeholder-field.ts';

/** Figures about an answer's text. */
export type TextFigures = { readonly words: number; readonly citations: number; readonly unfilled: number };

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’./-]*/gu)?.length ?? 0;

/** Counts words (quoted ones too, unfilled fields not), citations and unfilled fields. */
export function figuresOf(doc: Node): TextFigures {
  let words = 0;
  let citations = 0;
  doc.descendants((node) => {
    if (isCitation(node)) {
      citations += 1;
      words += wordsIn(String(node.attrs['exact'] ?? ''));
      return false;
    }
    if (!node.isTextblock) return true;
    let text = '';
    node.forEach((child) => {
      if (isCitation(child)) {
        citations += 1;
        text += ` ${String(child.attrs['exact'] ?? '')} `;
      } else if (child.isText && !child.marks.some((mark) => mark.type.name === 'placeholder')) text += child.text ?? '';
      else text += ' ';
    });
    words += wordsIn(text);
    return false;
  });
  return { words, citations, unfilled: placeholdersIn(doc).length };
}
