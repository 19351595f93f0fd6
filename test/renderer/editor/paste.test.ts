import { Slice } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { judgePaste, LONGEST_PASTED_HTML, LONGEST_PASTED_TEXT, recoverLists } from '../../../renderer/editor/paste.ts';
import { headedPaste } from '../../../renderer/editor/pasting/headed.ts';
import { picture, pictured } from './picture.ts';

describe('how much is taken at once', () => {
  it('takes what one writes and reads', () => expect(judgePaste(50_000, 10_000)).toBe('take'));
  it('takes only the words when there is too much formatting', () => expect(judgePaste(LONGEST_PASTED_HTML + 1, 10_000)).toBe('text-only'));
  it('takes nothing that would make the editor stand still', () => {
    expect([judgePaste(0, LONGEST_PASTED_TEXT + 1), judgePaste(10_000_000, 0)]).toEqual(['refuse', 'refuse']);
  });
});

it('makes lists of the paragraphs by which Word writes them', () => {
  const { doc, schema } = pictured('Indledning', '·\u00a0\u00a0 en', '·\u00a0to', '2.\u00a0 tre', '- ikke en liste'.replace('- ', '– '));
  expect(recoverLists(doc.content, schema).content.map((node) => [node.type.name, node.childCount, node.textContent])).toEqual([
    ['paragraph', 1, 'Indledning'],
    ['bulletList', 2, 'ento'],
    ['orderedList', 1, 'tre'],
    ['paragraph', 1, '– ikke en liste'],
  ]);
});

describe('a text that begins with a heading', () => {
  const pasted = (into: string, ...lines: string[]): string[] | null => {
    const state = pictured(...into.split('/'));
    const tr = headedPaste(state, Slice.maxOpen(pictured(...lines).doc.content));
    return tr === null ? null : picture(state.apply(tr));
  };

  it('keeps it where nothing is written yet', () => {
    expect(pasted('a/|b|/c', '## Titel', 'ord')).toEqual(['a', '## Titel', 'ord|', 'c']);
  });

  it('goes on with the words that are there, and does not make a heading of words alone', () => {
    expect(pasted('a|', '## Titel', 'ord')).toBeNull();
    expect(pasted('|a|', '## Titel')).toBeNull();
    expect(pasted('|a|', 'ord', '## Titel')).toBeNull();
    expect(pasted('# |a|', '## Titel', 'ord')).toBeNull();
  });
});
