import { defineWords } from './words.ts';

/** What is called by no name of its own: a text that was pasted, a file or an e-mail sent without one, a source that says no title. */
export const unnamedSourceWords = defineWords(
  { pasted: 'Indsat tekst', source: 'Kilde', file: 'Vedhæftet fil', message: 'Vedhæftet mail' },
  { pasted: 'Pasted text', source: 'Source', file: 'Attached file', message: 'Attached e-mail' },
);
