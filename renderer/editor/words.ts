import { defineWords } from '../../shared/words/words.ts';

export const editorWords = defineWords(
  {
    link: {
      title: 'Link',
      address: 'Webadresse eller e-mail',
      insert: 'Indsæt link',
      change: 'Ret link',
      remove: 'Fjern link',
      open: 'Åbn',
      refused: 'Skriv en webadresse (https://…) eller en e-mailadresse.',
    },
  },
  {
    link: {
      title: 'Link',
      address: 'Web address or e-mail',
      insert: 'Insert link',
      change: 'Change link',
      remove: 'Remove link',
      open: 'Open',
      refused: 'Write a web address (https://…) or an e-mail address.',
    },
  },
);
