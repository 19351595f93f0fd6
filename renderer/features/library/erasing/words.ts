import { defineWords } from '../../../../shared/words/words.ts';

const count = (number: number, one: string, many: string): string => `${String(number)} ${number === 1 ? one : many}`;

const da = {
  menu: { erase: 'Slet helt …', date: 'Slet senest …' },
  erase: {
    title: (title: string) => `Slet »${title}« helt`,
    looking: 'Ser efter, hvad der skal slettes …',
    goes: 'Dette bliver slettet for altid:',
    sources: (number: number) => count(number, 'kilde med den fil, den blev læst fra', 'kilder med de filer, de blev læst fra'),
    notes: (number: number) => count(number, 'note med svar og historik', 'noter med svar og historik'),
    answers: (number: number) => `${String(number)} høringssvar med kommentarer og billeder`,
    versions: (number: number) => count(number, 'gemt version af høringssvar', 'gemte versioner af høringssvar'),
    rest: 'høringens oplysninger og alt, hvad søgning, ordbog og flettede sager husker om den',
    copies: (number: number) =>
      number === 1
        ? 'høringen i 1 sikkerhedskopi (resten af kopien bliver stående)'
        : `høringen i ${String(number)} sikkerhedskopier (resten af kopierne bliver stående)`,
    unreadable: (files: string) =>
      `Disse filer i Pejlings datamappe kan ikke læses igennem og kan stadig indeholde høringen: ${files}. Slet dem selv, hvis du vil.`,
    stays: 'Filer, du selv har gemt eller sendt fra Pejling, og andre programmers sikkerhedskopier bliver ikke rørt.',
    ordinary: 'Vil du bare have høringen af vejen, så vælg »Slet høring«. Det kan fortrydes.',
    next: 'Fortsæt',
    cancel: 'Annullér',
    sureTitle: (title: string) => `Slet »${title}« for altid?`,
    sure: 'Det kan ikke fortrydes, og høringen kan ikke hentes tilbage fra en sikkerhedskopi. Skriver du i andre vinduer, så vent, til der står »Gemt«.',
    back: 'Tilbage',
    confirm: 'Slet for altid',
    erasing: 'Sletter høringen …',
    done: (title: string) => `Høringen »${title}« er slettet helt.`,
    leftTitle: 'Høringen er slettet, men ikke alle steder',
    left: (title: string) =>
      `Høringen »${title}« er slettet fra Pejling. Den kunne ikke fjernes fra disse filer i Pejlings datamappe. Slet dem selv, hvis du vil:`,
    close: 'Luk',
  },
  date: {
    title: 'Slet senest',
    intro: (title: string) => `Pejling minder dig om at slette »${title}«, når dagen er gået. Intet slettes, uden at du bliver spurgt.`,
    day: 'Dato',
    hint: 'Skriv for eksempel 31.12.2026. Lad feltet stå tomt, hvis du ikke vil mindes om det.',
    notADay: 'Datoen kunne ikke læses. Skriv den med årstal, for eksempel 31.12.2026.',
    save: 'Gem',
    cancel: 'Annullér',
    saved: (title: string, day: string) => `Du bliver mindet om at slette »${title}« efter ${day}`,
    removed: (title: string) => `Du bliver ikke mindet om at slette »${title}«`,
  },
  due: {
    title: (title: string) => `»${title}« skulle være slettet nu`,
    text: (day: string) => `Du har sat datoen til ${day}. Intet er slettet endnu.`,
    keep: 'Behold den indtil videre',
    change: 'Vælg ny dato',
    erase: 'Slet helt …',
  },
};

export const erasingWords = defineWords(da, {
  menu: { erase: 'Delete completely …', date: 'Delete no later than …' },
  erase: {
    title: (title) => `Delete “${title}” completely`,
    looking: 'Looking at what is to be deleted …',
    goes: 'This will be deleted for ever:',
    sources: (number) => count(number, 'source with the file it was read from', 'sources with the files they were read from'),
    notes: (number) => count(number, 'note with replies and history', 'notes with replies and history'),
    answers: (number) => count(number, 'answer with comments and pictures', 'answers with comments and pictures'),
    versions: (number) => count(number, 'kept version of an answer', 'kept versions of answers'),
    rest: 'its details, and everything that search, dictionary and merged cases remember of it',
    copies: (number) => `the consultation in ${count(number, 'backup', 'backups')} (the rest of them stays)`,
    unreadable: (files) =>
      `These files in Pejling’s data folder cannot be read through and may still hold the consultation: ${files}. Delete them yourself if you wish.`,
    stays: 'Files you have saved or sent from Pejling yourself, and backups made by other programs, are not touched.',
    ordinary: 'If you only want it out of the way, choose “Delete consultation”. That can be undone.',
    next: 'Continue',
    cancel: 'Cancel',
    sureTitle: (title) => `Delete “${title}” for ever?`,
    sure: 'This cannot be undone, and the consultation cannot be brought back from a backup. If you are writing in other windows, wait until they say “Saved”.',
    back: 'Back',
    confirm: 'Delete for ever',
    erasing: 'Deleting the consultation …',
    done: (title) => `The consultation “${title}” has been deleted completely.`,
    leftTitle: 'The consultation is deleted, but not everywhere',
    left: (title) =>
      `“${title}” is deleted from Pejling. It could not be removed from these files in Pejling’s data folder. Delete them yourself if you wish:`,
    close: 'Close',
  },
  date: {
    title: 'Delete no later than',
    intro: (title) => `Pejling reminds you to delete “${title}” when the day has passed. Nothing is deleted without asking you.`,
    day: 'Date',
    hint: 'Write for instance 31.12.2026. Leave it empty for no reminder.',
    notADay: 'The date could not be read. Write it with the year, for instance 31.12.2026.',
    save: 'Save',
    cancel: 'Cancel',
    saved: (title, day) => `You will be reminded to delete “${title}” after ${day}`,
    removed: (title) => `You will not be reminded to delete “${title}”`,
  },
  due: {
    title: (title) => `“${title}” was to be deleted by now`,
    text: (day) => `You set the date to ${day}. Nothing has been deleted yet.`,
    keep: 'Keep it for now',
    change: 'Choose a new date',
    erase: 'Delete completely …',
  },
});
