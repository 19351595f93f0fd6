import { defineWords } from './words.ts';

type Reading = 'whole' | 'part' | 'nothing';

const readInDanish: Readonly<Record<Reading, string>> = {
  whole: 'Alt i det gamle kunne læses og er med.',
  part: 'Det meste af det gamle kunne læses og er med; noget kan mangle.',
  nothing: 'Det gamle kunne ikke læses. Det, der er skrevet efter sikkerhedskopien, mangler.',
};

const readInEnglish: Readonly<Record<Reading, string>> = {
  whole: 'All of the old one could be read and is there.',
  part: 'Most of the old one could be read and is there; something may be missing.',
  nothing: 'The old one could not be read. What was written after the backup is missing.',
};

/** What a library that cannot be opened is met with at the start. */
export const recoveryWords = defineWords(
  {
    damaged: 'Biblioteket er beskadiget',
    changed: 'Biblioteket er ændret uden om Pejling',
    missing: 'Biblioteket er der ikke mere',
    damagedText: 'Noget på disken er gået i stykker, så Pejling kan ikke åbne biblioteket, som det er.',
    changedText:
      'Et andet program har skrevet i biblioteket, en ældre kopi er lagt i dets sted, eller disken er ved at blive slidt. Det kan ikke ses, om alt i det stadig passer.',
    missingText: 'Mappen er der, og sikkerhedskopierne er der, men ikke biblioteket selv. Pejling begynder ikke på et nyt.',
    holds: (counts: string) => `Pejling har samlet et nyt, som kan åbnes nu. I det er der ${counts}.`,
    builtOn: (when: string) => `Det bygger på sikkerhedskopien fra ${when}.`,
    builtOnNothing: 'Der var ingen sikkerhedskopi at bygge på.',
    read: readInDanish,
    kept: (folder: string) => `Det gamle bliver flyttet til mappen ${folder}. Det bliver ikke slettet.`,
    untouched: 'Lukker du Pejling nu, er intet ændret, og det samme spørgsmål kommer næste gang.',
    use: 'Åbn det genskabte bibliotek',
    useAsItIs: 'Brug det, som det er',
    showFolder: 'Vis mappen',
    quit: 'Luk Pejling',
    foundText:
      'Pejling har læst hele biblioteket igennem, og noget på disken er gået i stykker. Intet er ændret, og det, der står i vinduet, er som før. Luk Pejling, når det passer, og start igen: så bliver biblioteket samlet på ny af sikkerhedskopien og alt, hvad der kan læses.',
    later: 'Senere',
  },
  {
    damaged: 'The library is damaged',
    changed: 'The library has been changed by something other than Pejling',
    missing: 'The library is no longer there',
    damagedText: 'Something on the disk has broken, so Pejling cannot open the library as it is.',
    changedText:
      'Another program has written in the library, an older copy has been put in its place, or the disk is wearing out. Whether everything in it still holds cannot be seen.',
    missingText: 'The folder is there, and the backups are there, but not the library itself. Pejling does not begin a new one.',
    holds: (counts) => `Pejling has put together a new one, which can be opened now. It holds ${counts}.`,
    builtOn: (when) => `It builds upon the backup of ${when}.`,
    builtOnNothing: 'There was no backup to build upon.',
    read: readInEnglish,
    kept: (folder) => `The old one is moved to the folder ${folder}. It is not deleted.`,
    untouched: 'If you quit Pejling now, nothing has been changed, and the same question comes next time.',
    use: 'Open the recovered library',
    useAsItIs: 'Use it as it is',
    showFolder: 'Show the folder',
    quit: 'Quit Pejling',
    foundText:
      'Pejling has read all of the library, and something on the disk has broken. Nothing has been changed, and what the window shows is as it was. Quit Pejling when it suits you and start it again: the library is then put together anew from the backup and everything that can be read.',
    later: 'Later',
  },
);
