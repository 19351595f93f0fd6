import { NodeSelection, EditorState } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { wordsIn, wordsToRemarkOn } from '../../../../renderer/editor/review/review-commands.ts';
import { responseSchema } from '../../../../shared/response/schema.ts';

const text = (words: string) => ({ type: 'text', text: words });
const citation = { type: 'citation', attrs: { exact: 'ordret' } };
const line = (...content: object[]) => ({ type: 'paragraph', content });
const block = { type: 'blockCitation', attrs: { exact: 'i blok' } };

/** The words a remark comes to stand on when only the citation is selected. */
function remarkedOn(...content: object[]): string | null {
  const doc: Node = responseSchema().nodeFromJSON({ type: 'doc', content });
  let at = -1;
  doc.descendants((node, place) => {
    if (/citation$/i.test(node.type.name)) at = place;
  });
  const words = wordsToRemarkOn(EditorState.create({ doc, selection: NodeSelection.create(doc, at) }));
  return words === null ? null : wordsIn(doc, words);
}

describe('a remark on a citation alone', () => {
  it('stands on the citation and the words that touch it', () => {
    expect(remarkedOn(line(text('Der står '), citation, text(', og det er klart.')))).toBe('står ordret,');
    expect(remarkedOn(line(citation, text(' siger de.')))).toBe('ordret siger');
  });

  it('stands on the end of the paragraph before where the citation has a paragraph of its own, else on the next', () => {
    expect(remarkedOn(line(text('Kommunen skriver:')), block, line(text('Det er godt.')))).toBe('skriver: i blok');
    expect(remarkedOn(line(text('Kommunen skriver:')), line(citation))).toBe('skriver: ordret');
    expect(remarkedOn(block, line(text('Det er godt.')))).toBe('i blok Det');
  });

  it('has nowhere to stand in a text without words', () => expect(remarkedOn(block, line())).toBeNull());
});
