import { Extension, InputRule as TypingRule, textInputRule } from '@tiptap/core';
import { InputRule, inputRules } from '@tiptap/pm/inputrules';
import type { Plugin } from '@tiptap/pm/state';
import { isInClosed } from './block-breaks.ts';

/** What is typed, and what it becomes. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/"$/, '”'],
  [/--$/, '–'],
  [/(?<=[\p{L}\p{N}”).,]) - $/u, ' – '],
];

/** The same for the notes at the foot, which are written in views of their own. */
export const danishTypingPlugin = (): Plugin => inputRules({ rules: SIGNS.map(([find, sign]) => new InputRule(find, sign)) });

/** Three hyphens at the beginning of a line draw a line across the page; the first two are a dash by then. */
const lineAcross = new TypingRule({
  find: /^–-$/,
  handler: ({ state, range, chain }) => {
    if (isInClosed(state.selection)) return null;
    chain().deleteRange(range).setHorizontalRule().run();
    return undefined;
  },
});

/**
 * Danish quotation marks and dashes as one types: " becomes ” (the same sign opens and closes), -- and a hyphen between
 * spaces become –.
 * Backspace or Ctrl+Z right after gives the typed signs back.
 */
export const DanishTyping = Extension.create({
  name: 'danishTyping',
  addInputRules() {
    return [...SIGNS.map(([find, replace]) => textInputRule({ find, replace })), lineAcross];
  },
});
