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
    nothingPlaced: (file: string) => `Der er intet nyt i »${file}«, som kan lægges på svaret. Svaret er ikke ændret.`,
    untracked: 'Noget i filen er ændret uden »Spor ændringer«. Det er også lagt på som forslag, uden navn.',
    untrackedUnknown:
      'Hvad der måtte være ændret uden »Spor ændringer«, kan ikke ses: Pejling kender ikke den version, filen er skrevet ud fra.',
    found: (what: readonly string[]) => `${what.join(' og ')} er lagt på svaret.`,
    comments: (count: number) => (count === 1 ? '1 kommentar' : `${String(count)} kommentarer`),
    changes: (count: number) => (count === 1 ? '1 ændring' : `${String(count)} ændringer`),
    howToUndo:
      'Ændringerne er forslag, som kan godkendes eller afvises. Det hele kan fortrydes med Ctrl+Z, og svaret er gemt som version, som det var før.',
    unplacedTitle: (count: number) => (count === 1 ? '1 har ikke fået en plads' : `${String(count)} har ikke fået en plads`),
    unplacedText: (count: number): string =>
      count === 1
        ? 'Teksten omkring er en anden i svaret nu, eller stedet ligger uden for svarets egen tekst. En kommentar ligger i listen over kommentarer; alt andet må skrives ind i hånden.'
        : 'Teksten omkring dem er en anden i svaret nu, eller de står uden for svarets egen tekst. Kommentarerne ligger i listen over kommentarer; resten må skrives ind i hånden.',
    kinds: {
      comment: 'Kommentar',
      insert: 'Indsat',
      delete: 'Slettet',
      format: 'Anden skrift',
      level: 'Andet niveau',
      note: 'Fodnote',
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
    nothingPlaced: (file) => `There is nothing new in “${file}” that can be put on the answer. The answer has not been changed.`,
    untracked: 'Something in the file was changed without “Track changes”. It has been put on as suggestions too, without a name.',
    untrackedUnknown:
      'What may have been changed without “Track changes” cannot be seen: Pejling does not know the version that the file was written from.',
    found: (what) => `Put on the answer: ${what.join(' and ')}.`,
    comments: (count) => (count === 1 ? '1 comment' : `${String(count)} comments`),
    changes: (count) => (count === 1 ? '1 change' : `${String(count)} changes`),
    howToUndo:
      'The changes are suggestions to accept or reject. All of it can be undone with Ctrl+Z, and the answer as it was is kept as a version.',
    unplacedTitle: (count) => (count === 1 ? '1 has no place' : `${String(count)} have no place`),
    unplacedText: (count) =>
      count === 1
        ? 'The text around it is another in the answer now, or the place lies outside the answer’s own text. A comment is in the list of comments; anything else must be written in by hand.'
        : 'The text around them is another in the answer now, or they stand outside the answer’s own text. The comments are in the list of comments; the rest must be written in by hand.',
    kinds: {
      comment: 'Comment',
      insert: 'Inserted',
      delete: 'Deleted',
      format: 'Other type',
      level: 'Other level',
      note: 'Footnote',
    },
    nameless: 'No name',
    copy: 'Copy the list',
    copied: 'The list has been copied',
    close: 'Close',
  },
);
