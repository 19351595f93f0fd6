import { defineWords } from '../../../shared/words/words.ts';

/** The ways to packages, where they stand among others. */
export const packageWords = defineWords(
  {
    group: 'Pakker',
    send: 'Send til…',
    open: 'Åbn pakke…',
    merges: 'Fletninger…',
  },
  {
    group: 'Packages',
    send: 'Send to…',
    open: 'Open a package…',
    merges: 'Merges…',
  },
);
