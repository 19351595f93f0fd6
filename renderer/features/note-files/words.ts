import type { AnnotationProblem } from '../../../shared/interchange/annotation-problem.ts';
import type { NoteFileFormat } from '../../../shared/interchange/note-file-format.ts';
import { defineWords } from '../../../shared/words/words.ts';

const formatsDa: Readonly<Record<NoteFileFormat, string>> = {
  xlsx: 'Excel (.xlsx)',
  csv: 'Tabel (.csv)',
  md: 'Tekst med opmærkning (.md)',
  jsonld: 'Web Annotation (.jsonld)',
};
const formatsEn: Readonly<Record<NoteFileFormat, string>> = {
  xlsx: 'Excel (.xlsx)',
  csv: 'Table (.csv)',
  md: 'Marked-up text (.md)',
  jsonld: 'Web Annotation (.jsonld)',
};

const problemsDa: Readonly<Record<AnnotationProblem['code'], string>> = {
  'not-an-object': 'det er ikke en note',
  missing: 'der mangler noget',
  'not-one-value': 'der må kun stå én værdi',
  'not-an-address': 'det er ikke en adresse',
  'not-text': 'det er ikke tekst',
  'not-a-number': 'det er ikke et antal',
  'not-a-time': 'det er ikke et tidspunkt',
  'unknown-type': 'typen er ukendt',
  'unknown-context': 'formatet er ukendt',
  'body-twice': 'teksten står to gange',
  'two-choices': 'der er to slags valg på én gang',
  'not-in-list': 'værdien er ikke en af de mulige',
  'nested-too-deep': 'der er for mange lag',
  'too-long': 'teksten er længere, end en note må være',
};
const problemsEn: Readonly<Record<AnnotationProblem['code'], string>> = {
  'not-an-object': 'it is not a note',
  missing: 'something is missing',
  'not-one-value': 'there may be one value only',
  'not-an-address': 'it is not an address',
  'not-text': 'it is not text',
  'not-a-number': 'it is not a count',
  'not-a-time': 'it is not a point in time',
  'unknown-type': 'the type is unknown',
  'unknown-context': 'the format is unknown',
  'body-twice': 'the text stands twice',
  'two-choices': 'there are two kinds of choice at once',
  'not-in-list': 'the value is none of the possible ones',
  'nested-too-deep': 'there are too many layers',
  'too-long': 'the text is longer than a note may be',
};

const notesDa = (count: number): string => (count === 1 ? '1 note' : `${String(count)} noter`);
const notesEn = (count: number): string => (count === 1 ? '1 note' : `${String(count)} notes`);

export const noteFileWords = defineWords(
  {
    menu: 'Hent og gem noter',
    exportAs: 'Eksportér de viste noter som',
    bringIn: 'Importér',
    importNotes: 'Importér noter…',
    formats: formatsDa,
    exported: (count: number, file: string) => `${notesDa(count)} er skrevet til »${file}«.`,
    show: 'Vis filen',
    done: 'Noter importeret',
    title: (file: string) => `Noter fra »${file}«`,
    close: 'Luk',
    added: (count: number) => (count === 0 ? 'Ingen nye noter er tilføjet.' : `${notesDa(count)} er tilføjet.`),
    alreadyThere: (count: number) => `${notesDa(count)} var her allerede og er ikke ændret.`,
    withoutPlace: (count: number) =>
      `${notesDa(count)} står på ord, som ikke findes, eller som findes flere steder i kilden. De venter på listen over noter uden plads.`,
    withoutWords: (count: number) => `${notesDa(count)} handler om hele dokumentet og står ikke på nogen ord. De er ikke taget med.`,
    refused: (count: number) => `${notesDa(count)} kunne ikke læses:`,
    repaired: (count: number) => `${notesDa(count)} havde en fejl, som er udeladt:`,
    fault: (place: number, what: string, where: string) =>
      where === '' ? `Note ${String(place)}: ${what}` : `Note ${String(place)}: ${what} (${where})`,
    problems: problemsDa,
    more: (count: number) => `og ${String(count)} til`,
  },
  {
    menu: 'Fetch and keep notes',
    exportAs: 'Export the notes shown as',
    bringIn: 'Import',
    importNotes: 'Import notes…',
    formats: formatsEn,
    exported: (count: number, file: string) => `${notesEn(count)} written to “${file}”.`,
    show: 'Show the file',
    done: 'Notes imported',
    title: (file: string) => `Notes from “${file}”`,
    close: 'Close',
    added: (count: number) => (count === 0 ? 'No new notes have been added.' : `${notesEn(count)} added.`),
    alreadyThere: (count: number) => `${notesEn(count)} were here already and are unchanged.`,
    withoutPlace: (count: number) =>
      `${notesEn(count)} stand on words that are not in the source or are there more than once. They wait in the list of notes without a place.`,
    withoutWords: (count: number) => `${notesEn(count)} are on the whole document and stand on no words. They are left out.`,
    refused: (count: number) => `${notesEn(count)} could not be read:`,
    repaired: (count: number) => `${notesEn(count)} had a fault, which is left out:`,
    fault: (place: number, what: string, where: string) =>
      where === '' ? `Note ${String(place)}: ${what}` : `Note ${String(place)}: ${what} (${where})`,
    problems: problemsEn,
    more: (count: number) => `and ${String(count)} more`,
  },
);
