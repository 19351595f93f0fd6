import { defineWords } from '../../../shared/words/words.ts';
import type { LeftOut } from '../../../shared/response/reusable.ts';

const daLeftOut = ({ citations, words, guideposts, pictures }: LeftOut): string =>
  [
    ...(citations === 0 ? [] : [citations === 1 ? 'Ét citat er blevet et felt.' : `${String(citations)} citater er blevet felter.`]),
    ...(words === 0
      ? []
      : [words === 1 ? 'Én oplysning om høringen er blevet et felt.' : `${String(words)} oplysninger om høringen er blevet felter.`]),
    ...(guideposts === 0
      ? []
      : [
          guideposts === 1
            ? 'Én overskrift fra materialet er blevet et felt.'
            : `${String(guideposts)} overskrifter fra materialet er blevet felter.`,
        ]),
    ...(pictures === 0
      ? []
      : [
          pictures === 1
            ? 'Ét billede følger med: se efter, om det hører til sagen.'
            : `${String(pictures)} billeder følger med: se efter, om de hører til sagen.`,
        ]),
  ].join(' ');

const enLeftOut = ({ citations, words, guideposts, pictures }: LeftOut): string =>
  [
    ...(citations === 0
      ? []
      : [citations === 1 ? 'One quotation has become a field.' : `${String(citations)} quotations have become fields.`]),
    ...(words === 0
      ? []
      : [
          words === 1
            ? 'One particular of the consultation has become a field.'
            : `${String(words)} particulars of the consultation have become fields.`,
        ]),
    ...(guideposts === 0
      ? []
      : [
          guideposts === 1
            ? 'One heading of the material has become a field.'
            : `${String(guideposts)} headings of the material have become fields.`,
        ]),
    ...(pictures === 0
      ? []
      : [
          pictures === 1
            ? 'One picture goes along: see whether it belongs to the case.'
            : `${String(pictures)} pictures go along: see whether they belong to the case.`,
        ]),
  ].join(' ');

/** Making something of an answer that other answers may use. */
export const reuseWords = defineWords(
  {
    cancel: 'Annullér',
    empty: 'Skriv et navn.',
    leftOut: daLeftOut,
    template: {
      title: 'Gem som skabelon',
      why: 'Teksten gemmes uden det, der hører til denne høring: citater, dokumentets titel, myndighed, frister og journalnummer bliver felter, som udfyldes næste gang.',
      name: 'Skabelonens navn',
      save: 'Gem skabelon',
      saved: (name: string) => `Skabelonen »${name}« er gemt.`,
    },
    block: {
      title: 'Tekstblokke',
      search: 'Søg i tekstblokke',
      own: 'Egne tekstblokke',
      builtIn: 'Følger med Pejling',
      none: 'Ingen tekstblokke passer',
      noneText: 'Prøv et andet ord, eller luk vinduet, og skriv videre.',
      insert: 'Indsæt',
      saveSelection: 'Gem markeringen som tekstblok…',
      saveTitle: 'Gem som tekstblok',
      saveWhy:
        'Citater og oplysninger om høringen bliver felter, som udfyldes, når blokken indsættes. Ord i klammer bliver også felter: [emne].',
      editTitle: 'Ret tekstblok',
      name: 'Tekstblokkens navn',
      words: 'Tekst',
      fields: 'Felter i klammer udfyldes fra høringen: [forening], [myndighed], [dokument], [modtaget], [frist], [journalnummer].',
      formatted: 'Blokken har formatering. Indsæt den i et svar, ret den dér, markér den, og gem markeringen under samme navn.',
      emptyWords: 'Skriv tekstblokkens ord.',
      replaces: 'Der er allerede en tekstblok med det navn. Den bliver erstattet.',
      save: 'Gem tekstblok',
      saved: (name: string) => `Tekstblokken »${name}« er gemt.`,
      edit: 'Ret…',
      remove: 'Slet',
      removed: (name: string) => `Tekstblokken »${name}« er slettet`,
      more: (name: string) => `Mere om »${name}«`,
      keys: 'Pil op og ned vælger · Enter indsætter · Esc lukker',
    },
  },
  {
    cancel: 'Cancel',
    empty: 'Write a name.',
    leftOut: enLeftOut,
    template: {
      title: 'Save as a template',
      why: 'The text is saved without what belongs to this consultation: quotations, the document’s title, authority, deadlines and reference become fields that are filled in next time.',
      name: 'Name of the template',
      save: 'Save template',
      saved: (name) => `The template “${name}” has been saved.`,
    },
    block: {
      title: 'Text blocks',
      search: 'Search text blocks',
      own: 'Own text blocks',
      builtIn: 'Come with Pejling',
      none: 'No text block fits',
      noneText: 'Try another word, or close the window and go on writing.',
      insert: 'Insert',
      saveSelection: 'Save the selection as a text block…',
      saveTitle: 'Save as a text block',
      saveWhy:
        'Quotations and particulars of the consultation become fields that are filled in when the block is inserted. So do words in brackets: [subject].',
      editTitle: 'Change text block',
      name: 'Name of the text block',
      words: 'Text',
      fields:
        'Fields in brackets are filled in from the consultation: [forening], [myndighed], [dokument], [modtaget], [frist], [journalnummer].',
      formatted:
        'The block has formatting. Insert it into an answer, change it there, select it and save the selection under the same name.',
      emptyWords: 'Write the words of the text block.',
      replaces: 'There is a text block of that name. It will be replaced.',
      save: 'Save text block',
      saved: (name) => `The text block “${name}” has been saved.`,
      edit: 'Change…',
      remove: 'Delete',
      removed: (name) => `The text block “${name}” has been deleted`,
      more: (name) => `More about “${name}”`,
      keys: 'Up and down choose · Enter inserts · Esc closes',
    },
  },
);
