import type { Node } from '@tiptap/pm/model';
import { factsOfBlocks, throughBlock } from '../../shared/response/facts-of-blocks.ts';
import { wordsOfNode } from '../../shared/response/quoted-words.ts';
import { DELETION } from '../../shared/response/suggestion.ts';
import { isCitation } from './citation-view.ts';
import { notesOf } from './footnotes.ts';
import { undescribedPictures } from './picture-commands.ts';
import { placeholdersIn } from './placeholder-field.ts';

/** Figures about an answer's text. */
export type TextFigures = { readonly words: number; readonly citations: number; readonly unfilled: number };

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’./-]*/gu)?.length ?? 0;

const countsOfBlocks = factsOfBlocks((block) => {
  let words = 0;
  let citations = 0;
  throughBlock(block, (node) => {
    if (isCitation(node)) {
      citations += 1;
      words += wordsIn(wordsOfNode(node.attrs));
      return false;
    }
    if (!node.isTextblock) return true;
    let text = '';
    node.forEach((child) => {
      if (isCitation(child)) {
        citations += 1;
        text += ` ${wordsOfNode(child.attrs)} `;
      } else if (child.marks.some((mark) => mark.type.name === DELETION)) return;
      else if (child.isText && !child.marks.some((mark) => mark.type.name === 'placeholder')) text += child.text ?? '';
      else text += ' ';
    });
    words += wordsIn(text);
    return false;
  });
  for (const { node } of notesOf(block)) words += wordsIn(node.textContent);
  return words + citations > 0 ? [{ words, citations }] : [];
});

/** Counts words (quoted ones and those of notes too, unfilled fields not), citations, and what is yet to be filled in: fields, descriptions of pictures. Words that are proposed count as if everything were accepted. */
export function figuresOf(doc: Node): TextFigures {
  let words = 0;
  let citations = 0;
  for (const { facts } of countsOfBlocks(doc))
    for (const count of facts) {
      words += count.words;
      citations += count.citations;
    }
  return { words, citations, unfilled: placeholdersIn(doc).length + undescribedPictures(doc).length };
}
