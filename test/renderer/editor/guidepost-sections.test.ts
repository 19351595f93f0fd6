import { TextSelection, type EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { addToSection } from '../../../renderer/editor/section-material.ts';
import { beginSections, caretInSection, goToSection, sectionAt, type GuidepostLine } from '../../../renderer/editor/guidepost-sections.ts';
import { SourceId } from '../../../shared/domain/ids.ts';
import { readGuidepostMark } from '../../../shared/response/guidepost-mark.ts';
import { citing, picture, pictured } from './picture.ts';

/** Guideposts 'P1' to 'P4'; a heading 'Pn…' of the answer is the section of number n. */
const linesOf = (state: EditorState): GuidepostLine[] =>
  [1, 2, 3, 4].map((number) => {
    let section: GuidepostLine['section'] = null;
    state.doc.forEach((block, _offset, index) => {
      if (block.textContent.startsWith(`P${String(number)}`) && Number(block.attrs['level']) > 0)
        section = { path: [index], from: 0, to: 2 };
    });
    const mark = {
      sourceId: SourceId.parse('11111111-1111-4111-8111-111111111111'),
      start: number,
      end: number + 1,
      exact: `P${String(number)}`,
      prefix: '',
      suffix: '',
    };
    return { heading: { words: `P${String(number)}`, mark }, section };
  });

const begun = (state: EditorState, ...wanted: number[]): string[] | null => {
  const tr = beginSections(state, linesOf(state), new Set(wanted.map((number) => number - 1)));
  return tr === null ? null : picture(state.apply(tr));
};

it('begins a section in place of the field that asks for it, with the caret below its heading', () => {
  expect(begun(pictured('# Specifikke bemærkninger', '[bemærkninger]', '# Afslutning', '[ønske]'), 2)).toEqual([
    '# Specifikke bemærkninger',
    '## P2',
    '|',
    '# Afslutning',
    '[ønske]',
  ]);
});

it('begins several in the documents’ order among those there are', () => {
  expect(begun(pictured('# Specifikke bemærkninger', '## P3 med egne ord', 'skrevet', '# Slut'), 1, 2, 4)).toEqual([
    '# Specifikke bemærkninger',
    '## P1',
    '|',
    '## P2',
    '',
    '## P3 med egne ord',
    'skrevet',
    '## P4',
    '',
    '# Slut',
  ]);
});

it('leaves every word alone, other people’s fields and empty lines under headings too', () => {
  expect(begun(pictured('# Generelt', '[holdning]', '# Afslutning'), 1)).toEqual(['# Generelt', '[holdning]', '# P1', '|', '# Afslutning']);
  expect(begun(pictured('## P1', '', '# Slut'), 2)).toEqual(['## P1', '', '## P2', '|', '# Slut']);
  expect(begun(pictured(''), 1)).toEqual(['# P1', '|']);
});

it('begins none for a guidepost that has one', () => {
  expect(begun(pictured('## P1', 'a'), 1)).toBeNull();
});

it('marks the heading with its guidepost', () => {
  const state = pictured('a');
  const tr = beginSections(state, linesOf(state), new Set([1]));
  expect(readGuidepostMark(tr?.doc.child(1).attrs['guidepost'])?.exact).toBe('P2');
});

it('goes to where one goes on writing in a section', () => {
  const state = pictured('## P1', 'a', 'b', '## P2', 'c');
  const tr = goToSection(state, linesOf(state), 0);
  expect(tr === null ? null : picture(state.apply(tr))).toEqual(['## P1', 'a', 'b|', '## P2', 'c']);
});

it('knows in which section the caret stands', () => {
  const at = (...lines: string[]): number | null => {
    const state = pictured(...lines);
    return sectionAt(
      state,
      linesOf(state).map(({ section }) => section),
    );
  };
  expect(at('## P1', 'a|', '## P2')).toBe(0);
  expect(at('## P1', 'a', '## P2|')).toBe(1);
  expect(at('## P1', 'a', '# Slut', 'b|')).toBeNull();
  expect(at('a|', '## P1')).toBeNull();
});

it('puts a quotation at the end of the section, unless the caret stands in it', () => {
  const added = (line: number, ...lines: string[]): string[] => {
    const state = pictured(...lines);
    return picture(state.apply(addToSection(state, linesOf(state), line - 1, { kind: 'citation', citation: citing('ord') })));
  };
  expect(added(1, '## P1', 'a', '## P2', 'b|')).toEqual(['## P1', 'a', '”ord”', '|', '## P2', 'b']);
  expect(added(1, '## P1', 'a |', 'b', '## P2')).toEqual(['## P1', 'a «ord»|', 'b', '## P2']);
  expect(added(2, '## P1', 'a|')).toEqual(['## P1', 'a', '## P2', '”ord”', '|']);
});

it('puts a note’s own words in as text', () => {
  const state = pictured('## P1', 'a', '## P2', 'b|');
  const blocks = [{ type: 'paragraph', attrs: { level: 0 }, content: [{ type: 'text', text: 'note' }] }];
  expect(picture(state.apply(addToSection(state, linesOf(state), 0, { kind: 'text', blocks })))).toEqual([
    '## P1',
    'a',
    'note|',
    '## P2',
    'b',
  ]);
});

it('makes no room twice in a section that waits for words', () => {
  const state = pictured('## P1', '', '## P2', 'b|');
  const tr = caretInSection(state, linesOf(state), 0);
  expect(picture(state.apply(tr))).toEqual(['## P1', '|', '## P2', 'b']);
  expect(TextSelection.atStart(tr.doc).from).toBe(1);
});
