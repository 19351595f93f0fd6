import { defineWords } from '../../../shared/words/words.ts';

export const pdfOptionWords = defineWords(
  {
    typeface: 'Skrift',
    serif: 'Source Serif – med seriffer, som i en bog',
    sans: 'Inter – uden seriffer, som på en skærm',
    comments: 'Med kommentarer i margenen',
    asItIsSent: 'Filen er svaret, som det afleveres: uden kommentarer.',
    forThoseWhoWork: 'Til dem, der arbejder med svaret. Aflever ikke denne fil: alle kommentarer kan læses i den.',
  },
  {
    typeface: 'Typeface',
    serif: 'Source Serif – with serifs, as in a book',
    sans: 'Inter – without serifs, as on a screen',
    comments: 'With comments in the margin',
    asItIsSent: 'The file is the answer as it is handed in: without comments.',
    forThoseWhoWork: 'For those who work on the answer. Do not hand in this file: all comments can be read in it.',
  },
);
