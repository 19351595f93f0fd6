import { defineWords } from '../../../../shared/words/words.ts';

export const authorWords = defineWords(
  {
    question: 'Hvad hedder du?',
    why: 'Navn og rolle vises ved dine noter, så andre i foreningen kan se, hvem der har skrevet dem.',
    title: 'Mit navn og min rolle',
    name: 'Navn',
    role: 'Rolle',
    nameMissing: 'Skriv dit navn.',
    save: 'Gem',
    later: 'Senere',
    cancel: 'Annullér',
    saved: 'Navn og rolle er gemt.',
  },
  {
    question: 'What is your name?',
    why: 'Name and role are shown at your notes, so that others in the association can see who wrote them.',
    title: 'My name and role',
    name: 'Name',
    role: 'Role',
    nameMissing: 'Write your name.',
    save: 'Save',
    later: 'Later',
    cancel: 'Cancel',
    saved: 'Name and role are saved.',
  },
);
