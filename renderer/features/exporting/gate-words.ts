import { defineWords } from '../../../shared/words/words.ts';

/** The question before an answer goes out in which something should stop it. */
export const gateWords = defineWords(
  {
    title: (count: number) => (count === 1 ? 'Der er noget, der bør rettes først' : `${String(count)} ting bør rettes først`),
    text: 'Intet er skrevet endnu. Det, du har skrevet i svaret, er gemt.',
    more: (count: number) => (count === 1 ? 'Og én til.' : `Og ${String(count)} til.`),
    stay: 'Annullér',
    goOn: 'Eksportér alligevel',
    check: 'Se tjekket',
  },
  {
    title: (count) => (count === 1 ? 'Something should be put right first' : `${String(count)} things should be put right first`),
    text: 'Nothing has been written yet. What you have written in the answer is saved.',
    more: (count) => (count === 1 ? 'And one more.' : `And ${String(count)} more.`),
    stay: 'Cancel',
    goOn: 'Export anyway',
    check: 'See the check',
  },
);
