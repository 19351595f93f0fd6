import { defineWords } from '../../../../shared/words/words.ts';

export const fromWordWords = defineWords(
  {
    open: 'Læs kommentarer og ændringer fra Word…',
    title: 'Læst fra Word',
    reading: 'Læser filen',
    notSaved: 'Svaret kunne ikke gemmes, så filen er ikke læst. Prøv igen om lidt.',
    otherAnswer: (file: string) =>
      `»${file}« er ikke skrevet ud fra dette svar. Svaret er ikke ændret. Åbn det svar, filen hører til, og læs den dér.`,
    nothing: (file: string) => `Der er intet nyt i »${file}«. Svaret er ikke ændret.`,
    found: (comments: string, changes: string) => `${comments} og ${changes} er lagt på svaret.`,
    comments: (count: number) => (count === 1 ? '1 kommentar' : `${String(count)} kommentarer`),
    changes: (count: number) => (count === 1 ? '1 ændring' : `${String(count)} ændringer`),
    howToUndo:
      'Ændringerne er forslag, som kan godkendes eller afvises. Det hele kan fortrydes med Ctrl+Z, og svaret er gemt som version, som det var før.',
    unplacedTitle: (count: number) => (count === 1 ? '1 har ikke fået en plads' : `${String(count)} har ikke fået en plads`),
    unplacedText:
      'Teksten omkring dem er en anden i svaret nu, eller de står uden for svarets tekst. Kommentarerne ligger i listen over kommentarer; resten må skrives ind i hånden.',
    kinds: {
      comment: 'Kommentar',
      insert: 'Indsat',
      delete: 'Slettet',
      format: 'Anden skrift',
      level: 'Andet niveau',
    },
    nameless: 'Uden navn',
    copy: 'Kopiér listen',
    copied: 'Listen er kopieret',
    close: 'Luk',
  },
  {
    open: 'Read comments and changes from Word…',
    title: 'Read from Word',
    reading: 'Reading the file',
    notSaved: 'The answer could not be saved, so the file has not been read. Try again in a while.',
    otherAnswer: (file) =>
      `“${file}” was not written from this answer. The answer has not been changed. Open the answer that the file belongs to, and read it there.`,
    nothing: (file) => `There is nothing new in “${file}”. The answer has not been changed.`,
    found: (comments, changes) => `${comments} and ${changes} have been put on the answer.`,
    comments: (count) => (count === 1 ? '1 comment' : `${String(count)} comments`),
    changes: (count) => (count === 1 ? '1 change' : `${String(count)} changes`),
    howToUndo:
      'The changes are suggestions to accept or reject. All of it can be undone with Ctrl+Z, and the answer as it was is kept as a version.',
    unplacedTitle: (count) => (count === 1 ? '1 has no place' : `${String(count)} have no place`),
    unplacedText:
      'The text around them is another in the answer now, or they stand outside the answer’s text. The comments are in the list of comments; the rest must be written in by hand.',
    kinds: {
      comment: 'Comment',
      insert: 'Inserted',
      delete: 'Deleted',
      format: 'Other type',
      level: 'Other level',
    },
    nameless: 'No name',
    copy: 'Copy the list',
    copied: 'The list has been copied',
    close: 'Close',
  },
);
