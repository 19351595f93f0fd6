import { Extension, textInputRule } from '@tiptap/core';
import { InputRule, inputRules } from '@tiptap/pm/inputrules';
import type { Plugin } from '@tiptap/pm/state';

/** What is typed, and what it becomes. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/"$/, '”'],
  [/--$/, '–'],
  [/(?<=[\p{L}\p{N}”).,]) - $/u, ' – '],
];

/** The same for the notes at the foot, which are written in views of their own. */
export const danishTypingPlugin = (): Plugin => inputRules({ rules: SIGNS.map(([find, sign]) => new InputRule(find, sign)) });

/**
 * Danish quotation marks and dashes as one types: " becomes ” (the same sign opens and closes), -- and a hyphen between
 * spaces become –.
 * Backspace or Ctrl+Z right after gives the typed signs back.
 */
export const DanishTyping = Extension.create({
  name: 'danishTyping',
  addInputRules() {
    return SIGNS.map(([find, replace]) => textInputRule({ find, replace }));
  },
});
