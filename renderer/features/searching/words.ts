import { defineWords } from '../../../shared/words/words.ts';

const da = {
  title: 'Søg',
  placeholder: 'Søg i kilder, noter og svar',
  where: 'Hvor',
  inSource: 'Denne kilde',
  inHearing: 'Denne høring',
  everywhere: 'Alle høringer',
  unofficial: 'Også resuméer og anden uofficiel tekst',
  results: 'Fundet',
  close: 'Luk',
  kinds: { source: 'Kilde', note: 'Note', response: 'Svar' },
  notOfficial: 'Ikke officiel tekst',
  places: (n: string, one: boolean) => (one ? '1 sted' : `${n} steder`),
  best: (shown: string, n: string) => `De ${shown} bedste af ${n} steder`,
  unfinished: 'Biblioteket gøres klar til søgning. Der kan komme mere.',
  emptyTitle: 'Skriv, hvad der skal findes',
  emptyText:
    'Andre former og sammensatte ord findes også: skole finder folkeskolereformen. Sæt "anførselstegn" om ord, der skal stå præcis sådan.',
  nothingTitle: 'Intet fundet',
  nothingText: 'Prøv færre eller kortere ord, eller fjern anførselstegn.',
  nothingWider: 'Prøv færre eller kortere ord, eller søg i alle høringer.',
  searchEverywhere: 'Søg i alle høringer',
};

export const searchingWords = defineWords(da, {
  title: 'Search',
  placeholder: 'Search sources, notes and answers',
  where: 'Where',
  inSource: 'This source',
  inHearing: 'This consultation',
  everywhere: 'All consultations',
  unofficial: 'Summaries and other unofficial text too',
  results: 'Found',
  close: 'Close',
  kinds: { source: 'Source', note: 'Note', response: 'Answer' },
  notOfficial: 'Not official text',
  places: (n, one) => (one ? '1 place' : `${n} places`),
  best: (shown, n) => `The best ${shown} of ${n} places`,
  unfinished: 'The library is being made ready for searching. There may be more.',
  emptyTitle: 'Write what to look for',
  emptyText:
    'Other forms and compounds are found too: skole finds folkeskolereformen. Put "quotation marks" around words that must stand exactly so.',
  nothingTitle: 'Nothing found',
  nothingText: 'Try fewer or shorter words, or take quotation marks away.',
  nothingWider: 'Try fewer or shorter words, or search all consultations.',
  searchEverywhere: 'Search all consultations',
});
