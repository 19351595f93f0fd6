import { defineWords } from '../../../shared/words/words.ts';

export const docxOptionWords = defineWords(
  {
    withReview: 'Med kommentarer og forslag (Word)',
    withReviewOdt: 'Med kommentarer og forslag (ODT)',
    asItIsSent: 'Filen er svaret, som det afleveres: uden kommentarer og uafgjorte forslag.',
    forThoseWhoWork: 'Til dem, der arbejder med svaret. Aflever ikke denne fil: alle kommentarer og forslag kan læses i den.',
  },
  {
    withReview: 'With comments and suggestions (Word)',
    withReviewOdt: 'With comments and suggestions (ODT)',
    asItIsSent: 'The file is the answer as it is handed in: without comments and undecided suggestions.',
    forThoseWhoWork: 'For those who work on the answer. Do not hand in this file: all comments and suggestions can be read in it.',
  },
);
