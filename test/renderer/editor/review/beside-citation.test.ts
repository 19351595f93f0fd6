import { NodeSelection, EditorState } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { besideCitation } from '../../../../shared/response/beside-citation.ts';
import { remarkedCitations } from '../../../../renderer/editor/review/remarked-citations.ts';
import { wordsIn, wordsToRemarkOn } from '../../../../renderer/editor/review/review-commands.ts';
import { responseSchema } from '../../../../shared/response/schema.ts';

const text = (words: string) => ({ type: 'text', text: words });
const citation = { type: 'citation', attrs: { exact: 'ordret' } };
const line = (...content: object[]) => ({ type: 'paragraph', content });
const block = { type: 'blockCitation', attrs: { exact: 'i blok' } };

/** What a remark quotes, and the words its mark comes to stand on, when only the citation is selected. */
function remarkedOn(...content: object[]): readonly [quoted: string, marked: string] | null {
  const doc: Node = responseSchema().nodeFromJSON({ type: 'doc', content });
  let at = -1;
  doc.descendants((node, place) => {
    if (/citation$/i.test(node.type.name)) at = place;
  });
  const words = wordsToRemarkOn(EditorState.create({ doc, selection: NodeSelection.create(doc, at) }));
  const marked = words === null ? null : besideCitation(doc, words);
  return words === null || marked === null ? null : [wordsIn(doc, words), wordsIn(doc, marked)];
}

describe('a remark on a citation alone', () => {
  it('quotes the citation, and is marked on the words that touch it', () => {
    expect(remarkedOn(line(text('Der står '), citation, text(', og det er klart.')))).toEqual(['ordret', 'står ordret,']);
    expect(remarkedOn(line(citation, text(' siger de.')))).toEqual(['ordret', 'ordret siger']);
  });

  it('is marked on the end of the paragraph before where the citation has a paragraph of its own, else on the next', () => {
    expect(remarkedOn(line(text('Kommunen skriver:')), block, line(text('Det er godt.')))).toEqual(['i blok', 'skriver: i blok']);
    expect(remarkedOn(line(text('Kommunen skriver:')), line(citation))).toEqual(['ordret', 'skriver: ordret']);
    expect(remarkedOn(block, line(text('Det er godt.')))).toEqual(['i blok', 'i blok Det']);
  });

  it('has nowhere to stand in a text without words', () => expect(remarkedOn(block, line())).toBeNull());
});

describe('what is remarked on where a remark quotes a citation', () => {
  const marked = (words: string, ...ids: string[]) => ({
    type: 'text',
    text: words,
    marks: ids.map((id) => ({ type: 'comment', attrs: { id } })),
  });
  /** The words of the citations that bear a remark, with the remarks. */
  const borne = (quotes: Readonly<Record<string, string>>, ...content: object[]): string[] => {
    const doc: Node = responseSchema().nodeFromJSON({ type: 'doc', content });
    return [...remarkedCitations(doc, new Map(Object.entries(quotes)))].map(
      ([at, ids]) => `${String(doc.nodeAt(at)?.attrs['exact'])}: ${ids.join(' ')}`,
    );
  };

  it('is the citation beside its mark, for each of them', () => {
    expect(borne({ a: 'ordret', b: 'ordret' }, line(marked('står ', 'a', 'b'), citation, marked(', og', 'a')))).toEqual(['ordret: a b']);
    expect(borne({ a: 'i blok' }, line(text('Kommunen '), marked('skriver:', 'a')), line(), block)).toEqual(['i blok: a']);
  });

  it('is words where it quotes words, or the citation has gone far away', () => {
    expect(borne({ a: 'står ordret,' }, line(marked('står ', 'a'), citation, marked(', og', 'a')))).toEqual([]);
    expect(borne({ a: 'ordret' }, line(marked('står ', 'a')), line(text('Her er der mange andre ord imellem.')), line(citation))).toEqual(
      [],
    );
    expect(borne({}, line(marked('står ', 'a'), citation))).toEqual([]);
  });
});
