import { defineWords } from '../../../shared/words/words.ts';

export const spellingWords = defineWords(
  {
    menu: (word: string) => `Stavning af »${word}«`,
    suggestions: 'Forslag',
    none: 'Ingen forslag',
    unavailable: 'Forslag kan ikke hentes lige nu',
    other: 'Andet',
    learn: 'Føj til ordbog',
    ignore: 'Ignorér i denne høring',
    noMore: 'Der er ikke fundet flere stavefejl.',
    learned: (word: string) => `»${word}« er føjet til din ordbog.`,
    ignored: (word: string) => `»${word}« regnes for rigtigt i denne høring.`,
  },
  {
    menu: (word: string) => `Spelling of “${word}”`,
    suggestions: 'Suggestions',
    none: 'No suggestions',
    unavailable: 'Suggestions cannot be fetched just now',
    other: 'Other',
    learn: 'Add to dictionary',
    ignore: 'Ignore in this consultation',
    noMore: 'No more misspellings were found.',
    learned: (word: string) => `“${word}” is in your dictionary.`,
    ignored: (word: string) => `“${word}” counts as right in this consultation.`,
  },
);
