import { defineWords } from '../../../shared/words/words.ts';

const count = (value: number, one: string, many: string): string => `${String(value)} ${value === 1 ? one : many}`;

/** 'a, b og c'. */
const listed = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;

type Fates = {
  readonly unchanged: number;
  readonly moved: number;
  readonly toPlace: number;
  readonly citations: number;
  readonly skips: number;
};
/** What waits for a person because a source has a new version. */
export type Waiting = { readonly notesAndCitations: number; readonly skips: number };

const da = {
  newVersion: 'Ny version …',
  newTitle: (title: string) => `Ny version af »${title}«`,
  newText: 'Den nuværende version bliver bevaret. Noterne finder selv deres plads i den nye; er der tvivl, spørger Pejling.',
  choose: 'Vælg fil',
  orPaste: 'Eller indsæt den nye tekst her',
  usePasted: 'Tilføj teksten',
  cancel: 'Annullér',
  close: 'Luk',
  pasted: 'Indsat tekst',
  unlikeTitle: 'Filen ligner ikke den gamle',
  unlikeText: (file: string, title: string) =>
    `»${file}« har næsten ingen tekst fælles med »${title}«. Intet er ændret endnu. Tilføj den som ny version alligevel, eller som ny kilde?`,
  asVersion: 'Tilføj som ny version',
  asSource: 'Tilføj som ny kilde',
  dropTitle: (file: string) => `Hvad er »${file}«?`,
  dropText: (title: string) => `Som ny version afløser filen »${title}«, og noterne følger med over. Som ny kilde står den for sig selv.`,
  dropVersion: (title: string) => `Ny version af »${title}«`,
  dropSource: 'Ny kilde',
  addedTitle: 'Ny version tilføjet',
  fates: ({ unchanged, moved, toPlace, citations, skips }: Fates): string => {
    if (unchanged + moved + toPlace + citations + skips === 0) return 'Der er ingen noter eller citater fra den gamle version.';
    const parts = [
      ...(unchanged > 0 ? [`${count(unchanged, 'note', 'noter')} står uændret`] : []),
      ...(moved > 0 ? [`${unchanged > 0 ? String(moved) : count(moved, 'note', 'noter')} er flyttet eller ændret`] : []),
      ...(toPlace > 0 ? [`${unchanged + moved > 0 ? String(toPlace) : count(toPlace, 'note', 'noter')} skal placeres`] : []),
      ...(citations > 0 ? [`${count(citations, 'citat', 'citater')} i svaret skal ses efter`] : []),
      ...(skips > 0 ? [`${count(skips, 'sted', 'steder')}, der er sprunget over, skal ses efter`] : []),
    ];
    return `${listed(parts, 'og')}.`;
  },
  review: 'Gennemgå',
  seeChanges: 'Se ændringerne',
  alreadyThere: (title: string) => `Filen er den samme som den nuværende version af »${title}«. Intet er ændret.`,
  versionAdded: (title: string) => `Ny version af »${title}« tilføjet`,
  versionTaken: (title: string) => `Den nyeste version af »${title}« er taget tilbage`,
  chip: (number: number, of: number) => `Version ${String(number)} af ${String(of)}`,
  versions: 'Versioner',
  versionOf: (number: number, label: string) => `Version ${String(number)} · ${label}`,
  compareWithPrevious: 'Sammenlign med forrige',
  compareWith: (number: number) => `Sammenlign med version ${String(number)}`,
  takeBack: 'Tag denne version tilbage',
  olderTitle: (number: number, when: string) => `Du læser version ${String(number)}, tilføjet ${when}. Den kan kun læses.`,
  olderText: 'Noterne står, hvor de blev skrevet.',
  showNewest: 'Vis den nyeste',
  movedFrom: (where: string) => `Flyttet fra ${where}`,
  movedHere: 'Flyttet hertil i den nye version',
  changedWords: 'Ordene er ændret i den nye version',
  waiting: ({ notesAndCitations: n, skips }: Waiting) =>
    skips === 0 ? count(n, 'note eller citat venter', 'noter og citater venter') : count(n + skips, 'ting venter', 'ting venter'),
  waitingHint: 'Gennemgå noter, citater og valg, der har fået en ny version at stå i',
};

export const versionWords = defineWords(da, {
  newVersion: 'New version …',
  newTitle: (title) => `New version of “${title}”`,
  newText: 'The present version is kept. Notes find their own place in the new one; where there is doubt, Pejling asks.',
  choose: 'Choose file',
  orPaste: 'Or paste the new text here',
  usePasted: 'Add the text',
  cancel: 'Cancel',
  close: 'Close',
  pasted: 'Pasted text',
  unlikeTitle: 'The file is unlike the old one',
  unlikeText: (file, title) =>
    `“${file}” has hardly any text in common with “${title}”. Nothing has been changed yet. Add it as a new version all the same, or as a new source?`,
  asVersion: 'Add as new version',
  asSource: 'Add as new source',
  dropTitle: (file) => `What is “${file}”?`,
  dropText: (title) =>
    `As a new version the file takes the place of “${title}”, and the notes come along. As a new source it stands by itself.`,
  dropVersion: (title) => `New version of “${title}”`,
  dropSource: 'New source',
  addedTitle: 'New version added',
  fates: ({ unchanged, moved, toPlace, citations, skips }) => {
    if (unchanged + moved + toPlace + citations + skips === 0) return 'There are no notes or quotations from the old version.';
    const parts = [
      ...(unchanged > 0 ? [`${count(unchanged, 'note is', 'notes are')} unchanged`] : []),
      ...(moved > 0 ? [`${count(moved, 'note', 'notes')} moved or changed`] : []),
      ...(toPlace > 0 ? [`${count(toPlace, 'note', 'notes')} to be placed`] : []),
      ...(citations > 0 ? [`${count(citations, 'quotation', 'quotations')} in the answer to be looked at`] : []),
      ...(skips > 0 ? [`${count(skips, 'passed-over part', 'passed-over parts')} to be confirmed`] : []),
    ];
    return `${listed(parts, 'and')}.`;
  },
  review: 'Review',
  seeChanges: 'See the changes',
  alreadyThere: (title) => `The file is the same as the present version of “${title}”. Nothing has been changed.`,
  versionAdded: (title) => `New version of “${title}” added`,
  versionTaken: (title) => `The newest version of “${title}” has been taken back`,
  chip: (number, of) => `Version ${String(number)} of ${String(of)}`,
  versions: 'Versions',
  versionOf: (number, label) => `Version ${String(number)} · ${label}`,
  compareWithPrevious: 'Compare with the previous',
  compareWith: (number) => `Compare with version ${String(number)}`,
  takeBack: 'Take this version back',
  olderTitle: (number, when) => `You are reading version ${String(number)}, added ${when}. It is read only.`,
  olderText: 'The notes stand where they were written.',
  showNewest: 'Show the newest',
  movedFrom: (where) => `Moved from ${where}`,
  movedHere: 'Moved here in the new version',
  changedWords: 'The words have changed in the new version',
  waiting: ({ notesAndCitations: n, skips }) =>
    skips === 0 ? count(n, 'note or quotation waits', 'notes and quotations wait') : count(n + skips, 'thing waits', 'things wait'),
  waitingHint: 'Review notes, quotations and choices that have got a new version to stand in',
});
