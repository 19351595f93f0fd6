import type { Node } from '@tiptap/pm/model';
import { wordsOfNode } from '../../shared/response/quoted-words.ts';
import { levelOf } from './heading-level.ts';

/** A heading of the answer, and where it stands. */
export type OutlineHeading = { readonly level: 1 | 2 | 3; readonly words: string; readonly position: number };

/** The headings of the answer, without their notes. */
export function outlineOf(doc: Node): OutlineHeading[] {
  const found: OutlineHeading[] = [];
  doc.forEach((node, position) => {
    const level = node.type.name === 'paragraph' ? levelOf(node) : 0;
    if (level === 0) return;
    let words = '';
    node.forEach((child) => {
      if (child.isText) words += child.text ?? '';
      else if (child.type.name === 'citation') words += `”${wordsOfNode(child.attrs)}”`;
    });
    if (words.trim() !== '') found.push({ level, words: words.trim(), position });
  });
  return found;
}
