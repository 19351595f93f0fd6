import { describe, expect, it } from 'vitest';
import { applyLevel, backspaceInHeading, enterInHeading, levelNestedParagraphs } from '../../../renderer/editor/heading-level.ts';
import { after, pictured } from './picture.ts';

describe('setting the level', () => {
  it('makes every selected paragraph a heading', () => {
    expect(after(pictured('a', 'b|', 'c|', 'd'), (tr) => applyLevel(tr, 2))).toEqual(['a', '## b|', '## c|', 'd']);
  });
  it('changes an attribute and never replaces the node, so that what others type in it is kept', () => {
    const state = pictured('te|kst');
    const { tr } = state;
    applyLevel(tr, 1);
    expect(tr.steps.map((step) => step.toJSON() as unknown)).toEqual([{ stepType: 'attr', pos: 0, attr: 'level', value: 1 }]);
  });
  it('makes no headings in lists and quotes', () => {
    expect(after(pictured('- pu|nkt'), (tr) => applyLevel(tr, 1))).toBeNull();
    expect(after(pictured('> ci|tat'), (tr) => applyLevel(tr, 1))).toBeNull();
  });
});

describe('Enter in a heading', () => {
  it('goes on with body text at its end', () => {
    expect(after(pictured('## Økonomi|', 'b'), enterInHeading)).toEqual(['## Økonomi', '|', 'b']);
  });
  it('opens a line above at its start, and leaves the heading be', () => {
    expect(after(pictured('## |Økonomi'), enterInHeading)).toEqual(['', '## |Økonomi']);
  });
  it('turns an empty heading to body text', () => {
    expect(after(pictured('a', '## |'), enterInHeading)).toEqual(['a', '|']);
  });
  it('leaves the middle of a heading, and body text, to the editor', () => {
    expect(after(pictured('## Øko|nomi'), enterInHeading)).toBeNull();
    expect(after(pictured('tekst|'), enterInHeading)).toBeNull();
  });
});

describe('Backspace in a heading', () => {
  it('turns it to body text when the caret stands at its start', () => {
    expect(after(pictured('a', '# |Økonomi'), backspaceInHeading)).toEqual(['a', '|Økonomi']);
  });
  it('deletes a letter anywhere else', () => {
    expect(after(pictured('# Ø|konomi'), backspaceInHeading)).toBeNull();
    expect(after(pictured('|tekst'), backspaceInHeading)).toBeNull();
  });
});

it('turns headings that came into lists and quotes to body text', () => {
  expect(after(pictured('# Titel', '- ## punkt', '> # citat'), levelNestedParagraphs)).toEqual(['# |Titel', '- punkt', '> citat']);
  expect(after(pictured('# Titel', '- punkt'), levelNestedParagraphs)).toBeNull();
});
