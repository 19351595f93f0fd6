import { defineWords } from '../../../shared/words/words.ts';

const pointsDa = (count: number): string => (count === 1 ? '1 punkt' : `${String(count)} punkter`);
const pointsEn = (count: number): string => (count === 1 ? '1 point' : `${String(count)} points`);

/** Points that a file carries beside its text. */
export const pointsWords = defineWords(
  {
    offer: (count: number, sender: string) => `Filen indeholder ${pointsDa(count)} fra ${sender === '' ? 'afsenderen' : sender}.`,
    show: 'Sæt ind som noter',
    done: (count: number) => (count === 1 ? '1 punkt er sat ind som note.' : `${pointsDa(count)} er sat ind som noter.`),
    allThere: 'Punkterne er sat ind som noter i forvejen.',
    withoutSource: (count: number) => `${pointsDa(count)} handler om et dokument, som ikke er i høringen. Tilføj dokumentet, og prøv igen.`,
    withoutPlace: (count: number) => `${pointsDa(count)} venter på listen over noter uden plads.`,
  },
  {
    offer: (count: number, sender: string) => `The file carries ${pointsEn(count)} from ${sender === '' ? 'its sender' : sender}.`,
    show: 'Put in as notes',
    done: (count: number) => (count === 1 ? '1 point has been put in as a note.' : `${pointsEn(count)} have been put in as notes.`),
    allThere: 'The points have been put in as notes already.',
    withoutSource: (count: number) => `${pointsEn(count)} are about a document that is not in the hearing. Add it and try again.`,
    withoutPlace: (count: number) => `${pointsEn(count)} wait in the list of notes without a place.`,
  },
);
