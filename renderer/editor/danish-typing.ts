import { Extension, textInputRule } from '@tiptap/core';

/**
 * Danish quotation marks and dashes as one types: " becomes ” (the same sign opens and closes), -- becomes –.
 * Backspace or Ctrl+Z right after gives the typed signs back.
 */
export const DanishTyping = Extension.create({
  name: 'danishTyping',
  addInputRules() {
    return [textInputRule({ find: /"$/, replace: '”' }), textInputRule({ find: /--$/, replace: '–' })];
  },
});
