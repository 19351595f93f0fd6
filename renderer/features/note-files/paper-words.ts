import type { PaperFormat } from '../../../shared/annotated/paper-format.ts';
import type { WriterNames } from '../../../shared/notes/writer-names.ts';
import { defineWords } from '../../../shared/words/words.ts';

const formatsDa: Readonly<Record<PaperFormat, string>> = {
  'annotated-pdf': 'Kilden med noter (PDF)',
  'annotated-docx': 'Kilden med noter (Word)',
  'form-xlsx': 'Excel (.xlsx)',
  'form-csv': 'Tabel (.csv)',
  'form-docx': 'Word (.docx)',
  'form-pdf': 'PDF (.pdf)',
};
const formatsEn: Readonly<Record<PaperFormat, string>> = {
  'annotated-pdf': 'The source with notes (PDF)',
  'annotated-docx': 'The source with notes (Word)',
  'form-xlsx': 'Excel (.xlsx)',
  'form-csv': 'Table (.csv)',
  'form-docx': 'Word (.docx)',
  'form-pdf': 'PDF (.pdf)',
};

const namesDa: Readonly<Record<WriterNames, string>> = {
  written: 'Skriv navne på noterne',
  numbered: 'Skriv Person 1, Person 2 …',
};
const namesEn: Readonly<Record<WriterNames, string>> = {
  written: 'Put names on the notes',
  numbered: 'Put Person 1, Person 2 …',
};

/** Notes on paper: in a copy of their source, and as a høringsskema. */
export const paperWords = defineWords(
  {
    group: 'De viste noter på papir',
    formats: formatsDa,
    openForm: 'Høringsskema…',
    formTitle: 'Høringsskema',
    formText: 'En række for hver af de viste noter, i dokumentets orden, og bemærkninger og ændringsforslag fra det valgte svar.',
    format: 'Filformat',
    response: 'Svar, der skal med',
    noResponse: 'Intet svar',
    names: 'Hvem har skrevet noterne',
    namesAs: namesDa,
    namesText: 'Vælg, om filen skal vise, hvem der har skrevet noterne og svarene på dem.',
    namesLeftOut:
      'Et svar i høringen er anonymt. Derfor kommer navnene ikke med, medmindre du vælger det. Navne i selve noternes tekst bliver stående.',
    write: 'Eksportér',
    cancel: 'Annullér',
    writing: 'Filen skrives',
    writingText: 'En lang kilde med mange noter kan tage nogle sekunder.',
    stopped: 'Stoppet. Der er ikke skrevet nogen fil.',
    written: (file: string) => `»${file}« er skrevet.`,
    show: 'Vis filen',
  },
  {
    group: 'The notes shown on paper',
    formats: formatsEn,
    openForm: 'Response form…',
    formTitle: 'Response form',
    formText: 'A row for each of the notes shown, in the order of the document, and the remarks and amendments of the answer chosen.',
    format: 'File format',
    response: 'Answer to take along',
    noResponse: 'No answer',
    names: 'Who wrote the notes',
    namesAs: namesEn,
    namesText: 'Choose whether the file says who wrote the notes and the replies to them.',
    namesLeftOut:
      'An answer in this hearing is anonymous, so the names are left out unless you choose otherwise. Names within the text of a note stay.',
    write: 'Export',
    cancel: 'Cancel',
    writing: 'Writing the file',
    writingText: 'A long source with many notes may take some seconds.',
    stopped: 'Stopped. No file has been written.',
    written: (file: string) => `“${file}” has been written.`,
    show: 'Show the file',
  },
);
